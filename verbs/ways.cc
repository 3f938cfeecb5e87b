#include "verbs/ways.h"

#include <map>
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
bool is_where(const Triple& triple) {
  const bool place = triple.object.type == EntityType::kGpe || triple.object.type == EntityType::kLoc;
  const std::string_view relation = triple.relation;
  return place && (relation.ends_with(" in") || relation.ends_with(" at") || relation.ends_with(" near"));
}

// One for each edge.
std::vector<std::uint32_t> costs_of(const graph::KnowledgeGraph& graph) {
  std::map<std::string_view, bool> is_talk;  // of a relation
  std::vector<std::uint32_t> costs;
  costs.reserve(graph.edges().size());
  for (const graph::GraphEdge& edge : graph.edges()) {
    const auto [known, is_new] = is_talk.try_emplace(edge.triple.relation);
    if (is_new) known->second = openie::is_saying(edge.triple.relation);
    costs.push_back(graph::kHop +
                    (known->second           ? kTalk
                     : is_where(edge.triple) ? kWhere
                                             : 0) +
                    (edge.asserted() ? 0 : kUnsaid) + (edge.attributed() ? kAttributed : 0));
  }
  return costs;
}

}  // namespace

void require_hops(std::uint32_t hops) {
  if (hops == 0 || hops > kMostHops)
    throw UsageError("steps are counted from 1 to " + std::to_string(kMostHops) + ": --hops and --max-hops");
}

std::vector<Way> ways_between(const graph::KnowledgeGraph& graph, graph::VertexId from, graph::VertexId to,
                              const WaySearch& search) {
  const auto direction = search.directed ? graph::Direction::kForward : graph::Direction::kEither;
  const auto costs = search.fewest ? std::vector<std::uint32_t>() : costs_of(graph);
  const graph::PathGraph paths(graph, direction, costs);
  graph::CheapestPathsOptions options;
  options.count = search.count;
  if (!search.fewest) options.through = graph::hub_costs(paths);
  for (const std::string& id : search.avoid)
    if (const auto vertex = graph.find(id)) options.avoid.push_back(*vertex);
  std::vector<Way> ways;
  for (graph::Path& path : search.longest ? graph::bounded_paths(paths, from, to, *search.longest, options)
                                          : graph::cheapest_paths(paths, from, to, options)) {
    auto steps = graph::steps_of(paths, path.vertices);
    ways.push_back({std::move(path.vertices), std::move(steps), static_cast<double>(path.cost) / graph::kHop});
  }
  return ways;
}

}  // namespace relata::verbs
