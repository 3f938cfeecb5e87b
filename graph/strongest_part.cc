#include <algorithm>

#include "graph/measures.h"

namespace relata::graph {
namespace {

bool touches(const KnowledgeGraph& graph, VertexId vertex, const std::vector<bool>& chosen) {
  const auto other_is_chosen = [&](EdgeId id) {
    const GraphEdge& edge = graph.edges()[id];
    const VertexId other = edge.tail == vertex ? edge.head : edge.tail;
    return other != vertex && chosen[other];
  };
  return std::ranges::any_of(graph.out_edges(vertex), other_is_chosen) ||
         std::ranges::any_of(graph.in_edges(vertex), other_is_chosen);
}

// The strongest `budget` vertices, less those that touch no other of them, filled up with the next that do.
std::vector<VertexId> choose(const KnowledgeGraph& graph, std::uint32_t budget) {
  const std::vector<VertexId> order = by_strength(graph);
  std::vector<bool> chosen(order.size(), false);
  for (std::uint32_t i = 0; i < budget; ++i) chosen[order[i]] = true;
  std::vector<VertexId> kept;
  for (std::uint32_t i = 0; i < budget; ++i)
    if (touches(graph, order[i], chosen)) kept.push_back(order[i]);
  chosen.assign(order.size(), false);
  for (const VertexId vertex : kept) chosen[vertex] = true;
  for (std::size_t i = 0; i < order.size() && kept.size() < budget; ++i)
    if (!chosen[order[i]] && touches(graph, order[i], chosen)) {
      chosen[order[i]] = true;
      kept.push_back(order[i]);
    }
  if (kept.empty()) kept.assign(order.begin(), order.begin() + budget);  // nothing touches anything
  return kept;
}

}  // namespace

StrongestPart strongest_part(const KnowledgeGraph& graph, std::uint32_t vertices) {
  const auto all = static_cast<std::uint32_t>(graph.vertices().size());
  std::vector<VertexId> kept;
  if (vertices == 0 || vertices >= all) {
    kept.resize(all);
    for (VertexId v = 0; v < all; ++v) kept[v] = v;
  } else {
    kept = choose(graph, vertices);
  }
  StrongestPart part;
  part.graph = induced(graph, kept);
  part.vertices_left_out = all - static_cast<std::uint32_t>(kept.size());
  part.edges_left_out = static_cast<std::uint32_t>(graph.edges().size() - part.graph.edges().size());
  return part;
}

}  // namespace relata::graph
