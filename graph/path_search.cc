#include "graph/path_search.h"

#include <algorithm>

namespace relata::graph {

PathSearch::PathSearch(const PathGraph& graph, const PathCosts& costs, VertexId goal)
    : graph_(graph),
      costs_(costs),
      goal_(goal),
      toll_(graph.vertices(), kNoWay),
      settled_(graph.vertices(), false),
      closed_(graph.vertices(), false),
      linked_(graph.vertices(), false),
      equal_(graph.vertices()) {}

std::optional<Continuation> PathSearch::find(const Beginning& beginning) {
  start_ = beginning.vertices.back();
  const auto walked = beginning.vertices.first(beginning.vertices.size() - 1);
  for (const VertexId vertex : walked) closed_[vertex] = true;
  walk(beginning.banned);
  std::optional<Continuation> found;
  if (toll_[goal_] != kNoWay)
    found = {toll_[goal_], equal_.take(start_, goal_, links(beginning.banned), beginning.weakest)};
  for (const VertexId vertex : touched_) toll_[vertex] = kNoWay, settled_[vertex] = false;
  touched_.clear();
  for (const VertexId vertex : walked) closed_[vertex] = false;
  return found;
}

bool PathSearch::may_go(VertexId vertex, VertexId to, std::span<const VertexId> banned) const {
  if (closed_[to] || costs_.is_closed(to)) return false;
  return vertex != start_ || std::ranges::find(banned, to) == banned.end();
}

void PathSearch::touch(VertexId vertex, Toll toll) {
  if (toll_[vertex] == kNoWay) touched_.push_back(vertex);
  toll_[vertex] = toll;
  const Toll left = costs_.at_least(vertex);
  if (left != kNoWay) queue_.emplace(toll + left, vertex);
}

// Finds the tolls of all that may lie on a best path.
void PathSearch::walk(std::span<const VertexId> banned) {
  queue_ = {};
  touch(start_, 0);
  const PathGraph::Ways& ways = graph_.onward();
  while (!queue_.empty() && queue_.top().first <= toll_[goal_]) {
    const VertexId vertex = queue_.top().second;
    queue_.pop();
    if (settled_[vertex] || vertex == goal_) continue;
    settled_[vertex] = true;
    const auto row = ways.of(vertex);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!may_go(vertex, row[i], banned)) continue;
      const Toll toll = toll_[vertex] + costs_.of_step(ways.way[ways.begin[vertex] + i], row[i]);
      if (toll < toll_[row[i]]) touch(row[i], toll);
    }
  }
}

// All that lie on best paths, those out of a vertex before those into it.
std::vector<Link> PathSearch::links(std::span<const VertexId> banned) {
  std::vector<Link> links;
  std::vector<VertexId> seen = {goal_};
  const PathGraph::Ways& ways = graph_.back();
  for (std::size_t next = 0; next < seen.size(); ++next) {
    const VertexId to = seen[next];
    const auto row = ways.of(to);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const PathGraph::Way& way = ways.way[ways.begin[to] + i];
      if (!settled_[row[i]] || toll_[row[i]] + costs_.of_step(way, to) != toll_[to]) continue;
      if (!may_go(row[i], to, banned)) continue;
      links.push_back({row[i], to, way.weight});
      if (!linked_[row[i]]) seen.push_back(row[i]);
      linked_[row[i]] = true;
    }
  }
  for (const VertexId vertex : seen) linked_[vertex] = false;
  std::ranges::stable_sort(links, [&](const Link& a, const Link& b) { return toll_[a.from] > toll_[b.from]; });
  return links;
}

}  // namespace relata::graph
