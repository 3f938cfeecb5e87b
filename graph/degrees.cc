#include "graph/measures.h"

namespace relata::graph {

std::vector<Degree> degrees(std::size_t vertices, std::span<const CountedEdge> edges) {
  std::vector<Degree> result(vertices);
  for (const CountedEdge& edge : edges) {
    ++result[edge.tail].out;
    ++result[edge.head].in;
    result[edge.tail].weight += edge.weight();
    if (edge.head != edge.tail) result[edge.head].weight += edge.weight();
  }
  return result;
}

std::vector<Degree> degrees(const KnowledgeGraph& graph) {
  return degrees(graph.vertices().size(), counted_edges(graph));
}

}  // namespace relata::graph
