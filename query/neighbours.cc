#include "query/neighbours.h"

#include <algorithm>
#include <tuple>

namespace relata::query {
namespace {

using Record = EdgeTable::Record;

}  // namespace

const Neighbours::Steps& Neighbours::of(std::uint32_t key, Way way) {
  const auto [place, is_new] = known_.try_emplace({key, way});
  if (!is_new) return place->second;
  place->second = read(key, way);
  held_ += place->second.records.size();
  if (held_ > kMostRows) refuse_as_too_wide();
  return place->second;
}

std::uint64_t Neighbours::cost(std::uint32_t key, Way way) const {
  if (known_.contains({key, way})) return 0;
  const std::string text(found_.edges.key_text(key));
  std::uint64_t cost = 0;
  if ((way & kAlong) != 0) cost += search_.source.count({.subject = text}).value_or(0);
  if ((way & kAgainst) != 0) cost += search_.source.count({.object = text}).value_or(0);
  return cost;
}

// The edges of two entities that leave the one with this key.
std::vector<Record> Neighbours::edges_of(std::uint32_t key, Way way) const {
  std::vector<Record> records;
  const auto collect = [&](const EdgeFact& fact) {
    if (!fact.subject->is_entity() || !fact.object->is_entity()) return;
    Record& record = records.emplace_back(found_.edges.record(fact));
    record.turn = static_cast<std::uint32_t>(records.size()) & 0x7FFFFFFF;
  };
  const Keys keys = {std::string(found_.edges.key_text(key))};
  if ((way & kAlong) != 0) search_.visit(keys, std::nullopt, {}, collect);
  if ((way & kAgainst) != 0) search_.visit(std::nullopt, keys, {}, collect);
  const EdgeTable& edges = found_.edges;
  const auto place = [&](const Record& record) {
    return std::tuple(far(record, key), edges.key(record.subject), std::uint32_t(record.relation),
                      std::uint32_t(record.turn));
  };
  std::sort(records.begin(), records.end(), [&](const Record& a, const Record& b) { return place(a) < place(b); });
  return records;
}

std::uint32_t Neighbours::far(const Record& record, std::uint32_t key) const {
  const std::uint32_t subject = found_.edges.key(record.subject);
  return subject == key ? found_.edges.key(record.object) : subject;
}

Neighbours::Steps Neighbours::read(std::uint32_t key, Way way) const {
  const EdgeTable& edges = found_.edges;
  const std::vector<Record> records = edges_of(key, way);
  Steps found;
  const Filter& filter = search_.options.filter;
  const Range all{0, static_cast<std::uint32_t>(records.size())};
  each_triple(edges, records, all, [&](const Range& range, EdgeTable::Run run) {
    const EdgeTable::Counts counts = edges.counts(run);
    if (!takes(filter, counts)) return;
    const std::uint32_t to = far(run.front(), key);
    if (found.steps.empty() || found.steps.back().far != to) {
      found.steps.push_back({to, counts.support, range});
      return;
    }
    Step& step = found.steps.back();
    if (step.support > counts.support) return;
    if (step.support == counts.support && !edges.precedes(run.front(), records[step.records.first])) return;
    step.support = counts.support;
    step.records = range;
  });
  for (Step& step : found.steps) {  // what is not the strongest goes
    const auto first = static_cast<std::uint32_t>(found.records.size());
    found.records.insert(found.records.end(), records.begin() + step.records.first,
                         records.begin() + step.records.past);
    step.records = {first, static_cast<std::uint32_t>(found.records.size())};
  }
  return found;
}

}  // namespace relata::query
