#include "graph/path_costs.h"

#include <algorithm>

namespace relata::graph {

PathCosts::PathCosts(const PathGraph& graph, VertexId from, VertexId goal, const CheapestPathsOptions& options)
    : graph_(graph),
      options_(options),
      from_(from),
      goal_(goal),
      closed_(graph.vertices(), false),
      done_(graph.vertices(), false),
      to_goal_(graph.vertices(), kNoWay) {
  for (const VertexId vertex : options.avoid) closed_[vertex] = true;
  closed_[from] = closed_[goal] = false;
  to_goal_[goal] = 0;
  queue_.emplace(0, goal);
}

// Dijkstra's algorithm against the arrows, one vertex more; false if there is none.
bool PathCosts::find_next() {
  while (!queue_.empty() && done_[queue_.top().second]) queue_.pop();
  if (queue_.empty()) {
    reached_ = kNoWay;
    return false;
  }
  const auto [toll, vertex] = queue_.top();
  queue_.pop();
  done_[vertex] = true;
  reached_ = toll;
  if (vertex == from_) return true;  // no path comes back to it
  const auto row = graph_.back().of(vertex);
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (closed_[row[i]] || done_[row[i]]) continue;
    const Toll through = toll + of_step(graph_.back().way[graph_.back().begin[vertex] + i], vertex);
    if (through >= to_goal_[row[i]]) continue;
    to_goal_[row[i]] = through;
    queue_.emplace(through, row[i]);
  }
  return true;
}

void PathCosts::reach(Toll toll) {
  while (reached_ < toll && find_next()) {
  }
}

void PathCosts::reach_from(VertexId vertex) {
  while (!done_[vertex] && find_next()) {
  }
}

}  // namespace relata::graph
