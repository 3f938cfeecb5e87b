#include "graph/ties.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace relata::graph {
namespace {

// Four standings, in the order of drawing.
std::size_t standing(const CountedEdge& edge) {
  if (edge.negated) return 3;
  if (!edge.asserted()) return 2;
  return edge.attributed ? 1 : 0;
}

}  // namespace

double strength(std::uint32_t support, std::uint32_t sources) {
  return std::sqrt(static_cast<double>(std::max(1U, support)) * std::max(1U, sources));
}

double strength(const GraphEdge& edge) { return strength(edge.triple.support, edge.triple.sources); }

Ties ties_of(std::span<const CountedEdge> edges) {
  Ties ties;
  ties.of_edge.assign(edges.size(), kNoTie);
  for (std::size_t begin = 0, end = 0; begin < edges.size(); begin = end) {
    const VertexId tail = edges[begin].tail, head = edges[begin].head;
    while (end < edges.size() && edges[end].tail == tail && edges[end].head == head) ++end;
    if (tail == head) continue;
    std::array<bool, 4> stands{};
    for (std::size_t e = begin; e < end; ++e) stands[standing(edges[e])] = true;
    std::array<TieId, 4> numbers{};
    for (std::size_t s = 0; s < stands.size(); ++s) {
      if (!stands[s]) continue;
      numbers[s] = static_cast<TieId>(ties.all.size());
      ties.all.push_back({tail, head, 0});
    }
    for (std::size_t e = begin; e < end; ++e) {
      ties.of_edge[e] = numbers[standing(edges[e])];
      ties.all[ties.of_edge[e]].strength += strength(edges[e].support, edges[e].sources);
    }
  }
  return ties;
}

Ties ties_of(const KnowledgeGraph& graph) { return ties_of(counted_edges(graph)); }

}  // namespace relata::graph
