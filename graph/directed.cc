#include "graph/directed.h"

namespace relata::graph {

DirectedGraph directed(std::size_t vertices, std::span<const WeightedEdge> edges) {
  DirectedGraph graph{rows_of(vertices, edges), {}};
  graph.in = turned(graph.out);
  return graph;
}

DirectedGraph directed(const KnowledgeGraph& graph) { return directed(graph.vertices().size(), weighted_edges(graph)); }

std::vector<WeightedEdge> weighted_edges(const KnowledgeGraph& graph) {
  std::vector<WeightedEdge> edges;
  edges.reserve(graph.edges().size());
  for (const GraphEdge& edge : graph.edges())
    edges.push_back({edge.tail, edge.head, static_cast<double>(edge.weight())});
  return edges;
}

}  // namespace relata::graph
