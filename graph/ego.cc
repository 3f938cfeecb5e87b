#include "graph/ego.h"

#include <algorithm>
#include <tuple>

#include "graph/chains.h"

namespace relata::graph {
namespace {

// All within reach, nearest first, without the center.
std::vector<VertexId> nearest(const UndirectedGraph& graph, VertexId center, std::uint32_t hops) {
  const Chains chains = strongest_chains(graph, center, hops);
  std::vector<double> nearness(graph.vertices(), 0), strength(graph.vertices(), 0);
  std::vector<VertexId> near;
  for (VertexId v = 0; v < graph.vertices(); ++v) {
    for (std::uint32_t n = 1; n < chains.weakest.size(); ++n)
      nearness[v] = std::max(nearness[v], chain_strength(chains.weakest[n][v], n));
    if (nearness[v] > 0) near.push_back(v);
    graph.each_neighbour(v, [&](VertexId, double weight) { strength[v] += weight; });
  }
  std::stable_sort(near.begin(), near.end(), [&](VertexId a, VertexId b) {
    return std::tie(nearness[a], strength[a]) > std::tie(nearness[b], strength[b]);
  });
  return near;
}

std::vector<bool> ties_among(const Ties& ties, const std::vector<VertexId>& vertices, std::size_t all) {
  std::vector<bool> chosen(all, false), among;
  for (const VertexId vertex : vertices) chosen[vertex] = true;
  for (const Tie& tie : ties.all) among.push_back(chosen[tie.tail] && chosen[tie.head]);
  return among;
}

}  // namespace

Part ego_part(const KnowledgeGraph& graph, VertexId center, std::uint32_t hops, const Budget& budget) {
  const Ties ties = ties_of(graph);
  const std::size_t all = graph.vertices().size();
  std::vector<VertexId> vertices = nearest(undirected(ties, all), center, hops);
  vertices.insert(vertices.begin(), center);
  const std::size_t within_reach = vertices.size();
  const std::vector<bool> of_view = ties_among(ties, vertices, all);
  if (budget.vertices > 0 && vertices.size() > budget.vertices) vertices.resize(budget.vertices);
  std::sort(vertices.begin(), vertices.end());
  const std::vector<bool> is_among = ties_among(ties, vertices, all);
  std::vector<TieId> among;
  std::vector<std::uint8_t> tier(ties.all.size(), 1);
  for (TieId id = 0; id < ties.all.size(); ++id) {
    if (is_among[id]) among.push_back(id);
    if (ties.all[id].tail == center || ties.all[id].head == center) tier[id] = 0;
  }
  const std::vector<TieId> kept = choose_ties(graph, ties, among, tier, ties_allowed(budget, graph, vertices));
  Part part = part_of(graph, ties, vertices, kept, {&center, 1});
  count_left_out(part, ties, within_reach, of_view);
  return part;
}

}  // namespace relata::graph
