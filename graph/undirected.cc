#include "graph/undirected.h"

#include <vector>

#include "graph/directed.h"

namespace relata::graph {

UndirectedGraph undirected(std::size_t vertices, std::span<const WeightedEdge> edges) {
  std::vector<WeightedEdge> both;
  both.reserve(2 * edges.size());
  for (const WeightedEdge& edge : edges) {
    both.push_back(edge);
    if (edge.a != edge.b) both.push_back({edge.b, edge.a, edge.weight});
  }
  return {rows_of(vertices, both)};
}

UndirectedGraph undirected(const KnowledgeGraph& graph) {
  return undirected(graph.vertices().size(), weighted_edges(graph));
}

UndirectedGraph undirected(const Ties& ties, std::size_t vertices) {
  std::vector<WeightedEdge> edges;
  edges.reserve(ties.all.size());
  for (const Tie& tie : ties.all) edges.push_back({tie.tail, tie.head, tie.strength});
  return undirected(vertices, edges);
}

}  // namespace relata::graph
