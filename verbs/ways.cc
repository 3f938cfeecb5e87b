#include "verbs/ways.h"

#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "extract/openie/saying.h"
#include "graph/bounded_paths.h"
#include "graph/cheapest_paths.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

constexpr std::uint32_t kTalk = graph::kHop, kWhere = graph::kHop, kUnsaid = graph::kHop;
constexpr std::uint32_t kAttributed = graph::kHop / 4;

// Whether it tells where something happens, and nothing of the place.
bool is_where(std::string_view relation, const std::optional<EntityType>& object) {
  const bool place = object == EntityType::kGpe || object == EntityType::kLoc;
  return place && (relation.ends_with(" in") || relation.ends_with(" at") || relation.ends_with(" near"));
}

// How an edge is walked; `fewest`: a step costs a hop, whatever it tells.
graph::PathEdge path_edge(const graph::CountedEdge& edge, bool fewest, bool talk, bool where) {
  const std::uint32_t cost = (talk    ? kTalk
                              : where ? kWhere
                                      : 0) +
                             (edge.asserted() ? 0 : kUnsaid) + (edge.attributed ? kAttributed : 0);
  return {edge.tail, edge.head, edge.weight(), graph::kHop + (fewest ? 0 : cost)};
}

std::vector<graph::PathEdge> path_edges(const CountedGraph& graph, bool fewest) {
  std::vector<char> talk;  // whether each relation is
  for (const std::string_view relation : graph.relations()) talk.push_back(!fewest && openie::is_saying(relation));
  std::vector<graph::PathEdge> edges;
  edges.reserve(graph.edges().size());
  for (const graph::CountedEdge& edge : graph.edges())
    edges.push_back(path_edge(edge, fewest, talk[edge.relation] != 0,
                              is_where(graph.relations()[edge.relation], graph.end(edge.head).type)));
  return edges;
}

std::vector<graph::PathEdge> path_edges(const graph::KnowledgeGraph& graph, bool fewest) {
  const std::vector<graph::CountedEdge> counted = graph::counted_edges(graph);
  std::map<std::string_view, bool> is_talk;  // of a relation
  std::vector<graph::PathEdge> edges;
  for (graph::EdgeId id = 0; id < counted.size(); ++id) {
    const Triple& triple = graph.edges()[id].triple;
    const auto [known, is_new] = is_talk.try_emplace(triple.relation);
    if (is_new) known->second = openie::is_saying(triple.relation);
    edges.push_back(path_edge(counted[id], fewest, known->second, is_where(triple.relation, triple.object.type)));
  }
  return edges;
}

std::vector<Way> ways_among(std::size_t vertices, std::span<const graph::PathEdge> edges, graph::VertexId from,
                            graph::VertexId to, const WaySearch& search, std::vector<graph::VertexId> avoid) {
  const graph::PathGraph paths(vertices, edges,
                               search.directed ? graph::Direction::kForward : graph::Direction::kEither);
  graph::CheapestPathsOptions options;
  options.count = search.count;
  if (!search.fewest) options.through = graph::hub_costs(paths);
  options.avoid = std::move(avoid);
  std::vector<Way> ways;
  for (graph::Path& path : search.longest ? graph::bounded_paths(paths, from, to, *search.longest, options)
                                          : graph::cheapest_paths(paths, from, to, options)) {
    auto steps = graph::steps_of(paths, path.vertices);
    ways.push_back({std::move(path.vertices), std::move(steps), static_cast<double>(path.cost) / graph::kHop});
  }
  return ways;
}

template <typename Graph>
std::vector<graph::VertexId> found_in(const Graph& graph, const std::vector<std::string>& ids) {
  std::vector<graph::VertexId> found;
  for (const std::string& id : ids)
    if (const auto vertex = graph.find(id)) found.push_back(*vertex);
  return found;
}

}  // namespace

void require_hops(std::uint32_t hops) {
  if (hops == 0 || hops > kMostHops)
    throw UsageError("steps are counted from 1 to " + std::to_string(kMostHops) + ": --hops and --max-hops");
}

std::vector<Way> ways_between(const CountedGraph& graph, graph::VertexId from, graph::VertexId to,
                              const WaySearch& search) {
  return ways_among(graph.vertices(), path_edges(graph, search.fewest), from, to, search,
                    found_in(graph, search.avoid));
}

std::vector<Way> ways_between(const graph::KnowledgeGraph& graph, graph::VertexId from, graph::VertexId to,
                              const WaySearch& search) {
  return ways_among(graph.vertices().size(), path_edges(graph, search.fewest), from, to, search,
                    found_in(graph, search.avoid));
}

}  // namespace relata::verbs
