// PathGraph: ways from vertex to vertex, in flat arrays: what paths are searched in.
//
//   std::vector<PathEdge> edges = {{0, 1}, {1, 2, 5}, {2, 1, 3, 1500}};   // weight 5; weight 3, half as dear again
//   const PathGraph graph(3, edges, Direction::kEither);
//
// Of the edges between two vertices a path takes the cheapest, of these the heaviest, of these that which goes along
// its arrow, of these the first: paths that differ in nothing else are one. One of a vertex with itself is on no path.
// Made once, then any number of threads may read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/knowledge_graph.h"
#include "graph/rows.h"

namespace relata::graph {

enum class Direction : std::uint8_t { kForward, kEither };

struct PathStep {
  EdgeId edge = 0;
  bool reversed = false;  // walked from head to tail
  bool operator==(const PathStep&) const = default;
};

// What one plain edge costs: costs are whole thousandths of it, so that equal sums are equal.
inline constexpr std::uint32_t kHop = 1000;

struct PathEdge {
  VertexId tail = 0, head = 0;
  std::uint32_t weight = 1;
  std::uint32_t cost = kHop;
};

class PathGraph {
 public:
  // Below 2^31 edges, their ends below `vertices`. In linear time.
  PathGraph(std::size_t vertices, std::span<const PathEdge> edges, Direction direction);
  // An edge weighs GraphEdge::weight; `costs`: one for each edge, or empty: kHop each.
  PathGraph(const KnowledgeGraph& graph, Direction direction, std::span<const std::uint32_t> costs = {});

  // The edge that a path takes from one vertex to another.
  struct Way {
    std::uint32_t cost = kHop;
    std::uint32_t weight = 1;
    PathStep step;
  };
  // Ways from vertex v: [begin[v], begin[v + 1]) of `to` and `way`, ascending by `to`, each once.
  struct Ways {
    std::vector<std::uint32_t> begin;
    std::vector<VertexId> to;
    std::vector<Way> way;
    std::span<const VertexId> of(VertexId vertex) const {
      return std::span(to).subspan(begin[vertex], begin[vertex + 1] - begin[vertex]);
    }
  };

  std::size_t vertices() const { return onward_.begin.size() - 1; }
  // How many vertices a path may go on to; or come from, with Direction::kEither the same.
  std::size_t degree(VertexId vertex) const { return onward_.of(vertex).size(); }
  const Ways& onward() const { return onward_; }
  // Where a path may come from; the ways are those that lead here.
  const Ways& back() const { return both_alike_ ? onward_ : back_; }
  // The way from one vertex to another, which there is.
  const Way& way(VertexId from, VertexId to) const;

 private:
  Ways onward_, back_;
  bool both_alike_;  // kEither: each vertex leads where it can be come from; only the steps differ
};

// What a path pays to pass through each vertex so that it shuns hubs, which link anything with anything: as many hops
// as its degree has decimal places, log10 of it. Through one that touches 10 others 1 hop, through one of 1,000 three.
std::vector<std::uint32_t> hub_costs(const PathGraph& graph);

}  // namespace relata::graph
