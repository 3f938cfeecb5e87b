// Rows: who leads to whom and how much, in flat arrays (compressed sparse rows): what measures run on.
//
// Numbers alone, no names: 12 bytes an edge and 8 a vertex, so that a million edges fit where a KnowledgeGraph would
// take a gigabyte. Parallel edges are one, whose weight is their sum; one of a vertex with itself stays, and each
// measure says what it makes of it. Made once, then any number of threads may read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace relata::graph {

using VertexId = std::uint32_t;  // 0 .. vertices - 1
using EdgeId = std::uint32_t;

struct WeightedEdge {
  VertexId a = 0, b = 0;  // from a to b, where that matters
  double weight = 1;
};

// Edges from vertex v: [begin[v], begin[v + 1]) of `to` and `weight`, ascending by `to`, each neighbour once.
struct Rows {
  std::vector<std::uint64_t> begin = {0};
  std::vector<VertexId> to;
  std::vector<double> weight;

  std::size_t vertices() const { return begin.size() - 1; }
  std::size_t degree(VertexId vertex) const { return begin[vertex + 1] - begin[vertex]; }
  std::span<const VertexId> neighbours(VertexId vertex) const {
    return std::span(to).subspan(begin[vertex], degree(vertex));
  }
  // Calls visit(neighbour, weight) for each edge from `vertex`.
  template <typename Visit>
  void each_neighbour(VertexId vertex, Visit visit) const {
    for (std::uint64_t i = begin[vertex]; i < begin[vertex + 1]; ++i) visit(to[i], weight[i]);
  }
};

// The edges from a to b. In linear time; those of equal ends are summed in their order. The ends are below `vertices`.
Rows rows_of(std::size_t vertices, std::span<const WeightedEdge> edges);
// Each edge from b to a.
Rows turned(const Rows& rows);

}  // namespace relata::graph
