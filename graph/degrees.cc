#include <algorithm>
#include <numeric>

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

std::vector<VertexId> by_strength(const KnowledgeGraph& graph) {
  const std::vector<Degree> degree = degrees(graph);
  std::vector<VertexId> order(graph.vertices().size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](VertexId a, VertexId b) { return degree[a].weight > degree[b].weight; });
  return order;
}

}  // namespace relata::graph
