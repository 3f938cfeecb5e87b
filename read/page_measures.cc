#include "read/page_measures.h"

namespace relata::read {
namespace {

constexpr std::uint32_t kShortProse = 80;  // bytes: shorter lines may be anything

}  // namespace

bool is_prose(const PageNode& holder, const PageLine& line) {
  return !holder.is(kHeading) && line.size() >= kShortProse && line.linked * 2 < line.size();
}

std::vector<Measure> page_measures(std::span<const PageNode> nodes, std::span<const PageLine> lines,
                                   const Dropped& dropped) {
  std::vector<Measure> measures(nodes.size());
  for (const PageLine& line : lines) {
    if (!dropped.empty() && dropped[line.holder]) continue;
    Measure& own = measures[line.holder];
    own.bytes += line.size();
    own.linked += line.linked;
    own.prose += is_prose(nodes[line.holder], line) ? line.size() - line.linked : 0;
    own.quoted += nodes[line.holder].is(kQuote) ? line.size() : 0;
  }
  for (std::size_t i = nodes.size(); i-- > 1;) {
    Measure& parent = measures[nodes[i].parent];
    parent.bytes += measures[i].bytes;
    parent.linked += measures[i].linked;
    parent.prose += measures[i].prose;
    parent.quoted += measures[i].quoted;
  }
  return measures;
}

void mark_below(std::span<const PageNode> nodes, Dropped& dropped) {
  for (std::size_t i = 1; i < nodes.size(); ++i)
    if (dropped[nodes[i].parent]) dropped[i] = true;
}

}  // namespace relata::read
