#include "graph/hops.h"

namespace relata::graph {

// Breadth first: all vertices of one distance before those of the next.
std::vector<std::uint32_t> hops_from(const KnowledgeGraph& graph, VertexId from, Direction direction) {
  std::vector<std::uint32_t> hops(graph.vertices().size(), kUnreached);
  std::vector<VertexId> reached = {from};
  hops[from] = 0;
  const auto reach = [&](VertexId vertex, std::uint32_t distance) {
    if (hops[vertex] != kUnreached) return;
    hops[vertex] = distance;
    reached.push_back(vertex);
  };
  const auto edges = graph.edges();
  for (std::size_t next = 0; next < reached.size(); ++next) {
    const VertexId vertex = reached[next];
    for (const EdgeId id : graph.out_edges(vertex)) reach(edges[id].head, hops[vertex] + 1);
    if (direction == Direction::kForward) continue;
    for (const EdgeId id : graph.in_edges(vertex)) reach(edges[id].tail, hops[vertex] + 1);
  }
  return hops;
}

}  // namespace relata::graph
