// What paths cost, and how much is left to the goal at least.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <queue>
#include <utility>
#include <vector>

#include "graph/cheapest_paths.h"

namespace relata::graph {

// Cost and number of edges as one number that orders by cost, then by edges: cost * 2^24 + edges.
using Toll = std::uint64_t;
inline constexpr Toll kNoWay = std::numeric_limits<Toll>::max();
inline constexpr int kEdgeBits = 24;

// A heap of vertices, the least toll first, then the least vertex.
using TollQueue =
    std::priority_queue<std::pair<Toll, VertexId>, std::vector<std::pair<Toll, VertexId>>, std::greater<>>;

// The tolls of a graph for one goal. Finds those to the goal as far as they are asked for.
class PathCosts {
 public:
  // Keeps references. Nothing passes through what is to be avoided, nor through `from`.
  PathCosts(const PathGraph& graph, VertexId from, VertexId goal, const CheapestPathsOptions& options);

  // Of a step to `to` by `way`, with what is paid there.
  Toll of_step(const PathGraph::Way& way, VertexId to) const {
    const std::uint64_t through = to == goal_ || options_.through.empty() ? 0 : options_.through[to];
    return ((way.cost + through) << kEdgeBits) + 1;
  }
  bool is_closed(VertexId vertex) const { return closed_[vertex]; }

  // Finds the tolls to the goal up to `toll`, or to all that lead there.
  void reach(Toll toll);
  // The same until that from `vertex` is found.
  void reach_from(VertexId vertex);
  // What a path from `vertex` to the goal costs at least: what it costs if that is found, else as much as was found for
  // anyone; kNoWay if it is known that there is none. Never more than a step and what is left after it.
  Toll at_least(VertexId vertex) const { return done_[vertex] ? to_goal_[vertex] : reached_; }

 private:
  bool find_next();

  const PathGraph& graph_;
  const CheapestPathsOptions& options_;
  VertexId from_, goal_;
  std::vector<bool> closed_, done_;
  std::vector<Toll> to_goal_;
  Toll reached_ = 0;  // no toll that is not found is less
  TollQueue queue_;
};

}  // namespace relata::graph
