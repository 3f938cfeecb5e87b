// UndirectedGraph: who is tied to whom and how much, whatever the direction, in flat arrays.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/ties.h"

namespace relata::graph {

// Neighbours of vertex v: [begin[v], begin[v + 1]) of `to` and `weight`; each edge stands at both its ends, one of a
// vertex with itself once.
struct UndirectedGraph {
  std::vector<std::uint64_t> begin = {0};
  std::vector<VertexId> to;
  std::vector<double> weight;

  std::size_t vertices() const { return begin.size() - 1; }
  // Calls visit(neighbour, weight) for each edge of `vertex`.
  template <typename Visit>
  void each_neighbour(VertexId vertex, Visit visit) const {
    for (std::uint64_t i = begin[vertex]; i < begin[vertex + 1]; ++i) visit(to[i], weight[i]);
  }
};

struct WeightedEdge {
  VertexId a = 0, b = 0;
  double weight = 1;
};

// Neighbours ascending, parallel edges summed.
UndirectedGraph undirected(std::size_t vertices, std::span<const WeightedEdge> edges);
// An edge counts as GraphEdge::weight.
UndirectedGraph undirected(const KnowledgeGraph& graph);
// An edge counts as its strength.
UndirectedGraph undirected(const Ties& ties, std::size_t vertices);

}  // namespace relata::graph
