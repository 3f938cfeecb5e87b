#include "graph/directed.h"

namespace relata::graph {

DirectedGraph directed(std::size_t vertices, std::span<const WeightedEdge> edges) {
  DirectedGraph graph{rows_of(vertices, edges), {}};
  graph.in = turned(graph.out);
  return graph;
}

DirectedGraph directed(const KnowledgeGraph& graph) { return directed(graph.vertices().size(), weighted_edges(graph)); }

std::vector<WeightedEdge> weighted_edges(std::span<const CountedEdge> edges) {
  std::vector<WeightedEdge> weighted;
  weighted.reserve(edges.size());
  for (const CountedEdge& edge : edges) weighted.push_back({edge.tail, edge.head, static_cast<double>(edge.weight())});
  return weighted;
}

std::vector<WeightedEdge> weighted_edges(const KnowledgeGraph& graph) { return weighted_edges(counted_edges(graph)); }

}  // namespace relata::graph
