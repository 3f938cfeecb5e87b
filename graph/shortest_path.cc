// Three passes over the edges that lead one hop nearer to the goal: the strongest weakest edge, then the greatest sum
// among paths that keep it, then a walk that takes the first vertex id of those that remain.
#include <algorithm>
#include <numeric>

#include "graph/hops.h"

namespace relata::graph {
namespace {

class PathFinder {
 public:
  PathFinder(const KnowledgeGraph& graph, VertexId from, VertexId to, Direction direction)
      : graph_(graph), direction_(direction), from_(from), to_(to), hops_(hops_from(graph, from, direction)) {}

  std::optional<std::vector<PathStep>> path() {
    if (hops_[to_] == kUnreached) return std::nullopt;
    // Farthest first: when a vertex is looked at, all that it leads to is known.
    std::vector<VertexId> order(hops_.size());
    std::iota(order.begin(), order.end(), 0);
    std::erase_if(order, [&](VertexId v) { return hops_[v] >= hops_[to_]; });
    std::stable_sort(order.begin(), order.end(), [&](VertexId a, VertexId b) { return hops_[a] > hops_[b]; });
    find_weakest(order);
    find_sums(order);
    return walk();
  }

 private:
  // Calls visit(step, next vertex) for each edge that leads from `vertex` to one a hop farther from the start.
  template <typename Visit>
  void onward(VertexId vertex, Visit visit) const {
    const auto edges = graph_.edges();
    for (const EdgeId id : graph_.out_edges(vertex))
      if (hops_[edges[id].head] == hops_[vertex] + 1) visit(PathStep{id, false}, edges[id].head);
    if (direction_ == Direction::kForward) return;
    for (const EdgeId id : graph_.in_edges(vertex))
      if (hops_[edges[id].tail] == hops_[vertex] + 1) visit(PathStep{id, true}, edges[id].tail);
  }

  std::uint32_t weight(const PathStep& step) const { return graph_.edges()[step.edge].weight(); }

  // weakest_[v]: of the best path from v to the goal the weakest edge; 0 where there is none.
  void find_weakest(const std::vector<VertexId>& order) {
    weakest_.assign(hops_.size(), 0);
    weakest_[to_] = UINT32_MAX;
    for (const VertexId vertex : order)
      onward(vertex, [&](const PathStep& step, VertexId next) {
        weakest_[vertex] = std::max(weakest_[vertex], std::min(weight(step), weakest_[next]));
      });
  }

  // sum_[v]: the greatest sum to the goal over edges no weaker than the best path's weakest; 0 where there is none.
  void find_sums(const std::vector<VertexId>& order) {
    sum_.assign(hops_.size(), 0);
    for (const VertexId vertex : order)
      onward(vertex, [&](const PathStep& step, VertexId next) {
        if (leads_on(step, next)) sum_[vertex] = std::max(sum_[vertex], weight(step) + sum_[next]);
      });
  }

  bool leads_on(const PathStep& step, VertexId next) const {
    return weight(step) >= weakest_[from_] && (next == to_ || sum_[next] > 0);
  }

  std::vector<PathStep> walk() const {
    std::vector<PathStep> steps;
    for (VertexId vertex = from_; vertex != to_;) {
      std::optional<PathStep> best;
      VertexId best_next = 0;
      onward(vertex, [&](const PathStep& step, VertexId next) {
        if (!leads_on(step, next) || weight(step) + sum_[next] != sum_[vertex]) return;
        if (best && (best_next < next || (best_next == next && relation(*best) <= relation(step)))) return;
        best = step;
        best_next = next;
      });
      steps.push_back(*best);
      vertex = best_next;
    }
    return steps;
  }

  const std::string& relation(const PathStep& step) const { return graph_.edges()[step.edge].triple.relation; }

  const KnowledgeGraph& graph_;
  Direction direction_;
  VertexId from_, to_;
  std::vector<std::uint32_t> hops_;
  std::vector<std::uint32_t> weakest_;
  std::vector<std::uint64_t> sum_;
};

}  // namespace

std::optional<std::vector<PathStep>> shortest_path(const KnowledgeGraph& graph, VertexId from, VertexId to,
                                                   Direction direction) {
  return PathFinder(graph, from, to, direction).path();
}

}  // namespace relata::graph
