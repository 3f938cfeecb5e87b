#include "graph/ego.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/chains.h"

namespace relata::graph {
namespace {

std::vector<bool> ties_among(const Ties& ties, const std::vector<VertexId>& vertices, std::size_t all) {
  std::vector<bool> chosen(all, false), among;
  for (const VertexId vertex : vertices) chosen[vertex] = true;
  for (const Tie& tie : ties.all) among.push_back(chosen[tie.tail] && chosen[tie.head]);
  return among;
}

}  // namespace

std::vector<Neighbour> neighbours_of(const UndirectedGraph& graph, VertexId center, std::uint32_t hops) {
  const Chains chains = strongest_chains(graph, center, hops);
  std::vector<double> strength(graph.vertices(), 0);
  std::vector<Neighbour> near;
  for (VertexId v = 0; v < graph.vertices(); ++v) {
    Neighbour neighbour{v, 0, {}};
    std::uint32_t ties = 0;
    for (std::uint32_t n = 1; n < chains.weakest.size(); ++n)
      if (const double nearness = chain_strength(chains.weakest[n][v], n); nearness > neighbour.nearness)
        neighbour.nearness = nearness, ties = n;
    if (ties == 0) continue;
    neighbour.chain = chains.chain(center, v, ties);
    near.push_back(std::move(neighbour));
    graph.each_neighbour(v, [&](VertexId, double weight) { strength[v] += weight; });
  }
  std::stable_sort(near.begin(), near.end(), [&](const Neighbour& a, const Neighbour& b) {
    return std::tie(a.nearness, strength[a.vertex]) > std::tie(b.nearness, strength[b.vertex]);
  });
  return near;
}

Part ego_part(const KnowledgeGraph& graph, VertexId center, std::uint32_t hops, const Budget& budget) {
  const Ties ties = ties_of(graph);
  const std::size_t all = graph.vertices().size();
  std::vector<VertexId> vertices = {center};
  for (const Neighbour& neighbour : neighbours_of(undirected(ties, all), center, hops))
    vertices.push_back(neighbour.vertex);
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
