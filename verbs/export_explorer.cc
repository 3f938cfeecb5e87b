#include "verbs/export_explorer.h"

#include <algorithm>
#include <utility>

#include "verbs/explorer_places.h"
#include "verbs/pages.h"

namespace relata::verbs {
namespace {

// What no triple names has no place in the picture until it is asked for: around its edge.
constexpr double kAside = 60;

struct Ranked {
  Entity entity;
  std::uint64_t support = 0;
  std::optional<graph::VertexId> vertex;
};

std::vector<Ranked> ranked_entities(const kb::KnowledgeBase& kb, const CountedGraph& graph,
                                    const ExplorerPlaces& places) {
  std::vector<Ranked> ranked;
  kb.entities([&](const Entity& entity) {
    const std::optional<graph::VertexId> vertex = graph.find(entity.id);
    ranked.push_back({entity, vertex ? places.support[*vertex] : 0, vertex});
    return true;
  });
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    if (a.support != b.support) return a.support > b.support;
    return a.support == 0 && a.entity.mentions > b.entity.mentions;
  });
  return ranked;
}

}  // namespace

exporter::ExplorerMaterial explorer_material(const kb::KnowledgeBase& kb, const Filter& filter,
                                             std::optional<std::uint32_t> most, const std::string& filters) {
  Undated undated;
  const CountedGraph graph(kb, filter, undated);
  ExplorerPlaces places = explorer_places(graph);
  std::vector<Ranked> ranked = ranked_entities(kb, graph, places);
  exporter::ExplorerMaterial material;
  const std::size_t wanted = most ? *most : kExplorerEntities;
  if (wanted > 0 && ranked.size() > wanted) {
    material.entities_left_out = static_cast<std::uint32_t>(ranked.size() - wanted);
    ranked.resize(wanted);
  }
  double lowest = 0;
  for (const graph::Point& place : places.places) lowest = std::max(lowest, place.y);
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    exporter::ExplorerEntity entity;
    entity.merged = entity_names(kb, ranked[i].entity).merged_from;
    entity.entity = std::move(ranked[i].entity);
    const std::optional<graph::VertexId> vertex = ranked[i].vertex;
    const graph::Point place = vertex ? places.places[*vertex]
                                      : graph::Point{(static_cast<double>(i % 64) - 32) * kAside,
                                                     lowest + kAside * (2 + static_cast<double>(i / 64))};
    entity.x = place.x, entity.y = place.y;
    if (vertex && places.group[*vertex] != kNoGroup) entity.group = places.group[*vertex];
    material.entities.push_back(std::move(entity));
  }
  material.groups = std::move(places.groups);
  material.filters = filters;
  return material;
}

}  // namespace relata::verbs
