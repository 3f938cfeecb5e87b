#include "graph/measures.h"

namespace relata::graph {

std::vector<Degree> degrees(const KnowledgeGraph& graph) {
  std::vector<Degree> result(graph.vertices().size());
  for (const GraphEdge& edge : graph.edges()) {
    ++result[edge.tail].out;
    ++result[edge.head].in;
    result[edge.tail].weight += edge.weight();
    if (edge.head != edge.tail) result[edge.head].weight += edge.weight();
  }
  return result;
}

}  // namespace relata::graph
