#include "kb/path_lookup.h"

#include <algorithm>
#include <utility>

namespace relata::kb {

bool PathLookup::see(Side& side, Number number, Number before) {
  if (number >= side.seen.size()) {
    const std::size_t size = std::max<std::size_t>(number + std::size_t{1}, 2 * side.seen.size());
    side.seen.resize(size);
    side.before.resize(size);
  }
  if (std::exchange(side.seen[number], search_) == search_) return false;
  side.before[number] = before;
  return true;
}

std::optional<PathLookup::Number> PathLookup::grow(Side& near, const Side& far) {
  std::vector<Number> next;
  std::optional<Number> met;
  Number here = 0;
  const auto reach = [&](Number number) {
    if (!edges_.end(number).is_entity() || !see(near, number, here)) return true;
    if (number < far.seen.size() && far.seen[number] == search_) met = number;
    next.push_back(number);
    return !met;
  };
  for (const Number from : near.rim) {
    here = from;
    edges_.visit({.subject = from}, [&](const EdgeLookup::Edge& edge) { return !edge.asserts || reach(edge.object); });
    if (met) return met;
    edges_.visit({.object = from}, [&](const EdgeLookup::Edge& edge) { return !edge.asserts || reach(edge.subject); });
    if (met) return met;
  }
  near.rim = std::move(next);
  return std::nullopt;
}

std::vector<PathLookup::Number> PathLookup::path(Number met) const {
  std::vector<Number> ends{met};
  while (front_.before[ends.back()] != ends.back()) ends.push_back(front_.before[ends.back()]);
  std::reverse(ends.begin(), ends.end());
  while (back_.before[ends.back()] != ends.back()) ends.push_back(back_.before[ends.back()]);
  return ends;
}

std::vector<PathLookup::Number> PathLookup::find(Number from, Number to, std::size_t most) {
  if (from == to) return {from};
  ++search_;
  see(front_, from, from);
  see(back_, to, to);
  front_.rim = {from};
  back_.rim = {to};
  for (std::size_t edges = 0; edges < most && !front_.rim.empty() && !back_.rim.empty(); ++edges) {
    const bool forward = front_.rim.size() <= back_.rim.size();
    if (const auto met = forward ? grow(front_, back_) : grow(back_, front_)) return path(*met);
  }
  return {};
}

}  // namespace relata::kb
