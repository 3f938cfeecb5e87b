#include "graph/hops.h"

namespace relata::graph {

std::vector<VertexId> neighbourhood(const KnowledgeGraph& graph, VertexId center, std::uint32_t radius) {
  const std::vector<std::uint32_t> hops = hops_from(graph, center, Direction::kEither);
  std::vector<VertexId> near;
  for (VertexId vertex = 0; vertex < hops.size(); ++vertex)
    if (hops[vertex] != kUnreached && hops[vertex] <= radius) near.push_back(vertex);
  return near;
}

}  // namespace relata::graph
