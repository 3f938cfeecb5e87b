#include "query/path_search.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/triple_collector.h"

namespace relata::query {
namespace {

// How an entity was reached first.
struct Reached {
  End end;
  std::uint32_t hops = 0;
  std::uint32_t weakest = 0;  // support of the path's weakest edge
  std::string from;           // key of the entity before; "" for the start
  Triple triple;              // the edge from there
};

using ReachedByKey = std::map<std::string, Reached>;

// The strongest triple from one entity to each of its neighbours, by the neighbour's key.
std::map<std::string, std::pair<End, Triple>> neighbours(const std::string& key, bool along, bool against,
                                                         const Search& search) {
  TripleCollector triples(search.options.filter);
  const auto collect = [&](const Edge& edge) {
    if (edge.subject.is_entity() && edge.object.is_entity()) triples.add(edge);
  };
  if (along) search.visit({key, std::nullopt}, collect);
  if (against) search.visit({std::nullopt, key}, collect);
  std::map<std::string, std::pair<End, Triple>> best;
  triples.each([&](const Triple& triple, const std::set<std::string>&) {  // by key: of equal support the first stays
    const End& far = triple.subject.key() == key ? triple.object : triple.subject;
    const auto [place, is_new] = best.try_emplace(far.key(), far, triple);
    if (!is_new && place->second.second.support < triple.support) place->second.second = triple;
    return true;
  });
  return best;
}

// One more edge from every entity of `frontier`; returns the keys that were reached first thereby.
std::vector<std::string> widen(const std::vector<std::string>& frontier, bool along, bool against, const Search& search,
                               ReachedByKey& reached) {
  ReachedByKey next;
  for (const std::string& key : frontier) {
    const Reached& here = reached.at(key);
    for (auto& [far, step] : neighbours(key, along, against, search)) {
      if (reached.contains(far)) continue;
      const std::uint32_t weakest = std::min(here.weakest, step.second.support);
      const auto [place, is_new] = next.try_emplace(far);
      if (!is_new && place->second.weakest >= weakest) continue;
      place->second = {step.first, here.hops + 1, weakest, key, std::move(step.second)};
    }
  }
  std::vector<std::string> keys;
  for (auto& [key, found] : next) {
    keys.push_back(key);
    reached.emplace(key, std::move(found));
  }
  if (reached.size() > kMostRows) refuse_as_too_wide();
  return keys;
}

Match path_to(const std::string& key, bool from_object, const ReachedByKey& reached) {
  const Reached& far = reached.at(key);
  Match match;
  match.support = far.weakest;
  const Reached* first = &far;  // the step from the start, whose edge tells what the start is called
  for (const Reached* step = &far; !step->from.empty(); step = &reached.at(step->from)) {
    match.triples.push_back(step->triple);
    first = step;
  }
  const End& start = first->triple.subject.key() == first->from ? first->triple.subject : first->triple.object;
  match.subject = from_object ? far.end : start;
  match.object = from_object ? start : far.end;
  if (!from_object) std::reverse(match.triples.begin(), match.triples.end());
  return match;
}

// One path to what is named; of several that are as short the strongest, the first of equals.
void keep_strongest(std::vector<Match>& matches) {
  if (matches.size() < 2) return;
  const auto best = std::max_element(matches.begin(), matches.end(),
                                     [](const Match& a, const Match& b) { return a.support < b.support; });
  matches = {std::move(*best)};
}

}  // namespace

std::vector<Match> find_paths(const PreparedPattern& part, const Keys& starts, bool from_object, const Search& search) {
  const RelationPattern& relation = part.pattern->relation;
  const bool either = part.pattern->either_way;
  const EndMatcher& near = from_object ? part.object : part.subject;
  const EndMatcher& far = from_object ? part.subject : part.object;
  const std::optional<Keys> named = far.keys();
  ReachedByKey reached;
  for (const std::string& start : starts) reached[start].weakest = UINT32_MAX;
  std::vector<std::string> frontier = starts;
  std::vector<Match> matches;
  for (std::uint32_t hops = 1; hops <= relation.max_hops && !frontier.empty(); ++hops) {
    frontier = widen(frontier, either || !from_object, either || from_object, search, reached);
    if (hops < relation.min_hops) continue;
    for (const std::string& key : frontier)
      if (far.matches(reached.at(key).end)) matches.push_back(path_to(key, from_object, reached));
    const auto is_reached = [&](const std::string& key) { return reached.contains(key); };
    if (named && (!matches.empty() || std::all_of(named->begin(), named->end(), is_reached))) break;
  }
  std::erase_if(matches, [&](const Match& match) { return !near.matches(from_object ? match.object : match.subject); });
  if (named) keep_strongest(matches);
  return matches;
}

}  // namespace relata::query
