#include "query/path_search.h"

#include <algorithm>

namespace relata::query {
namespace {

Neighbours::Way turned(Neighbours::Way way) {
  if (way == Neighbours::kEither) return way;
  return way == Neighbours::kAlong ? Neighbours::kAgainst : Neighbours::kAlong;
}

// In which the edges are followed from the start.
Neighbours::Way way_of(const PathQuestion& question) {
  if (question.part->pattern->either_way) return Neighbours::kEither;
  return question.from_object ? Neighbours::kAgainst : Neighbours::kAlong;
}

}  // namespace

void PathSearch::Side::begin(std::uint32_t key) {
  if (levels.empty()) levels.emplace_back();
  if (!reached.try_emplace(key, Reached{0, UINT32_MAX, key, nullptr, nullptr}).second) return;
  levels.front().push_back(key);
}

// Keeps the better of two ways to an entity: the one whose weakest edge is stronger, then whose entity before comes
// first.
void PathSearch::reach(ReachedByKey& next, std::uint32_t key, const Reached& found) const {
  const auto [place, is_new] = next.try_emplace(key, found);
  if (is_new) return;
  Reached& known = place->second;
  if (known.weakest > found.weakest) return;
  if (known.weakest < found.weakest || found_.edges.key_text(found.from) < found_.edges.key_text(known.from))
    known = found;
}

// One more edge from every entity of the last level.
void PathSearch::widen(Side& side, bool best) {
  ReachedByKey next;
  for (const std::uint32_t key : side.levels.back()) {
    const Reached here = side.reached.at(key);
    const Neighbours::Steps& steps = neighbours_.of(key, side.way);
    for (const Neighbours::Step& step : steps.steps) {
      if (side.reached.contains(step.far)) continue;
      const Reached found{here.hops + 1, std::min(here.weakest, step.support), key, &steps, &step};
      if (best) reach(next, step.far, found);
      else next.try_emplace(step.far, found);
    }
  }
  Frontier& frontier = side.levels.emplace_back();
  for (const auto& [key, found] : next) frontier.push_back(key);
  side.reached.merge(next);
  if (side.reached.size() > kMostRows) refuse_as_too_wide();
}

// Whether the next edges of `one` cost less than those of `other`.
bool PathSearch::is_cheaper(const Side& one, const Side& other) const {
  static constexpr std::size_t kAsked = 1000;  // of a frontier at most, so that asking costs less than reading
  const auto cost = [&](const Side& side) {
    const Frontier& frontier = side.levels.back();
    std::uint64_t sum = frontier.size();
    for (std::size_t i = 0; i < std::min(kAsked, frontier.size()); ++i) sum += neighbours_.cost(frontier[i], side.way);
    return sum;
  };
  return cost(one) <= cost(other);
}

PathSearch::Path PathSearch::path_to(std::uint32_t end, const ReachedByKey& reached) {
  const Reached* at = &reached.at(end);
  Path path{end, end, at->weakest, {}};
  for (; at->step; at = &reached.at(at->from)) {
    path.edges.emplace_back(at->steps, at->step);
    path.start = at->from;
  }
  return path;
}

PathSearch::Path PathSearch::join(Side& forward, const Side& backward, std::uint32_t end) {
  Frontier level;
  for (const std::uint32_t key : forward.levels.back()) {
    const auto met = backward.reached.find(key);
    if (met != backward.reached.end() && met->second.hops == backward.hops()) level.push_back(key);
  }
  for (std::uint32_t left = backward.hops(); left > 0; --left) {
    std::sort(level.begin(), level.end());
    ReachedByKey next;
    for (const std::uint32_t key : backward.levels[left - 1]) {
      const Neighbours::Steps& steps = neighbours_.of(key, backward.way);
      for (const Neighbours::Step& step : steps.steps) {
        if (!std::binary_search(level.begin(), level.end(), step.far)) continue;
        const Reached& here = forward.reached.at(step.far);
        reach(next, key, {here.hops + 1, std::min(here.weakest, step.support), step.far, &steps, &step});
      }
    }
    level.clear();
    for (const auto& [key, found] : next) {
      level.push_back(key);
      forward.reached.insert_or_assign(key, found);
    }
  }
  return path_to(end, forward.reached);
}

std::optional<PathSearch::Path> PathSearch::between(const PathQuestion& question, std::uint32_t end) {
  Side forward, backward;
  forward.way = way_of(question);
  backward.way = turned(forward.way);
  for (const std::string& start : question.starts) forward.begin(found_.edges.end_of_key(start));
  if (forward.reached.contains(end)) return std::nullopt;
  backward.begin(end);
  const auto meet = [&] {
    const Frontier& level = forward.levels.back();
    return std::any_of(level.begin(), level.end(), [&](std::uint32_t key) {
      const auto met = backward.reached.find(key);
      return met != backward.reached.end() && met->second.hops == backward.hops();
    });
  };
  while (forward.hops() + backward.hops() < question.part->pattern->relation.max_hops) {
    if (forward.levels.back().empty() || backward.levels.back().empty()) return std::nullopt;
    if (is_cheaper(forward, backward)) widen(forward, true);
    else widen(backward, false);
    if (meet()) return join(forward, backward, end);
  }
  return std::nullopt;
}

bool PathSearch::matches(const PathQuestion& question, const Path& path) const {
  const PreparedPattern& part = *question.part;
  const EndMatcher& near = question.from_object ? part.object : part.subject;
  const EndMatcher& far = question.from_object ? part.subject : part.object;
  return near.matches(found_.edges.end(path.start)) && far.matches(found_.edges.end(path.end));
}

// Leaves the shortest, of these the strongest, of these the first by the key of its end.
void PathSearch::keep_first(std::vector<Path>& paths) const {
  const auto precedes = [this](const Path& a, const Path& b) {
    if (a.edges.size() != b.edges.size()) return a.edges.size() < b.edges.size();
    if (a.weakest != b.weakest) return a.weakest > b.weakest;
    return found_.edges.key_text(a.end) < found_.edges.key_text(b.end);
  };
  const auto first = std::min_element(paths.begin(), paths.end(), precedes);
  if (first != paths.end()) paths = {std::move(*first)};
}

std::vector<PathSearch::Path> PathSearch::to_known_ends(const PathQuestion& question) {
  std::vector<Path> paths;
  for (const std::string& key : *question.ends) {
    std::optional<Path> path = between(question, found_.edges.end_of_key(key));
    if (path && path->edges.size() >= question.part->pattern->relation.min_hops && matches(question, *path))
      paths.push_back(*std::move(path));
  }
  return paths;
}

std::vector<PathSearch::Path> PathSearch::to_any_end(const PathQuestion& question) {
  const RelationPattern& relation = question.part->pattern->relation;
  Side side;
  side.way = way_of(question);
  for (const std::string& start : question.starts) side.begin(found_.edges.end_of_key(start));
  std::vector<Path> paths;
  while (side.hops() < relation.max_hops && !side.levels.back().empty()) {
    widen(side, true);
    if (side.hops() < relation.min_hops) continue;
    for (const std::uint32_t key : side.levels.back()) {
      Path path = path_to(key, side.reached);
      if (matches(question, path)) paths.push_back(std::move(path));
    }
    if (question.one && !paths.empty()) break;
  }
  return paths;
}

void PathSearch::add_match(const PathQuestion& question, const Path& path) {
  const auto first = static_cast<std::uint32_t>(found_.records.size());
  const auto add = [this](const auto& edge) {
    const auto begin = edge.first->records.begin();
    const Range& records = edge.second->records;
    found_.records.insert(found_.records.end(), begin + records.first, begin + records.past);
  };
  if (question.from_object) std::for_each(path.edges.begin(), path.edges.end(), add);
  else std::for_each(path.edges.rbegin(), path.edges.rend(), add);
  if (found_.records.size() > kMostRows) refuse_as_too_wide();
  Match match{
      path.start, path.end, 0, first, static_cast<std::uint32_t>(found_.records.size()), path.weakest & 0x7FFFFFFF, 1};
  if (question.from_object) std::swap(match.subject, match.object);
  found_.matches.push_back(match);
}

Range PathSearch::find(const PathQuestion& question) {
  std::vector<Path> paths = question.ends ? to_known_ends(question) : to_any_end(question);
  if (question.one) keep_first(paths);
  const auto first = static_cast<std::uint32_t>(found_.matches.size());
  for (const Path& path : paths) add_match(question, path);
  return {first, static_cast<std::uint32_t>(found_.matches.size())};
}

}  // namespace relata::query
