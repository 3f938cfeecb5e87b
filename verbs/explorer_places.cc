#include "verbs/explorer_places.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "graph/communities.h"
#include "graph/ties.h"

namespace relata::verbs {
namespace {

constexpr std::size_t kSmallestGroup = 3, kNamesOfGroup = 3;

// `order` is the strongest first, so the first members of a group are those that it is called by.
void name_groups(const CountedGraph& graph, const graph::Communities& communities, ExplorerPlaces& places) {
  std::vector<std::uint32_t> sizes(communities.count, 0), named(communities.count, 0);
  for (const std::uint32_t community : communities.of) ++sizes[community];
  const auto large = static_cast<std::size_t>(
      std::count_if(sizes.begin(), sizes.end(), [](std::uint32_t size) { return size >= kSmallestGroup; }));
  places.groups.resize(large);
  places.group.assign(graph.vertices(), kNoGroup);
  for (const graph::VertexId vertex : places.order) {
    const std::uint32_t community = communities.of[vertex];  // the largest first
    if (community >= large) continue;
    places.group[vertex] = community;
    if (named[community]++ >= kNamesOfGroup) continue;
    std::string& name = places.groups[community];
    name += (name.empty() ? "" : ", ") + graph.end(vertex).name;
  }
}

}  // namespace

ExplorerPlaces explorer_places(const CountedGraph& graph) {
  ExplorerPlaces places;
  places.support.assign(graph.vertices(), 0);
  for (const graph::CountedEdge& edge : graph.edges()) {
    places.support[edge.tail] += edge.weight();
    if (edge.head != edge.tail) places.support[edge.head] += edge.weight();
  }
  places.order.resize(graph.vertices());
  std::iota(places.order.begin(), places.order.end(), 0);
  std::stable_sort(places.order.begin(), places.order.end(),
                   [&](graph::VertexId a, graph::VertexId b) { return places.support[a] > places.support[b]; });
  const graph::UndirectedGraph ties = graph::undirected(graph::ties_of(graph.edges()), graph.vertices());
  places.places = graph::lay_out(ties, places.order);
  name_groups(graph, graph::find_communities(ties), places);
  return places;
}

}  // namespace relata::verbs
