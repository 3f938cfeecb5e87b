#include "verbs/ego.h"

#include "graph/ego.h"
#include "verbs/knowledge.h"
#include "verbs/path.h"

namespace relata::verbs {

Ego ego(const kb::KnowledgeBase& kb, const EgoRequest& request) {
  require_hops(request.hops);
  Ego found;
  found.center = entity_named(kb, request.name, found.notes);
  const graph::KnowledgeGraph graph = graph_of(kb, filter_of(request.filters, kb, found.notes), found.undated);
  const auto center = graph.find(found.center.id);
  if (!center) return found;
  const auto ties = graph::undirected(graph::ties_of(graph), graph.vertices().size());
  const std::vector<graph::Neighbour> all = graph::neighbours_of(ties, *center, request.hops);
  found.total = all.size();
  for (const graph::Neighbour& near : all) {
    if (request.limit > 0 && found.rows.size() == request.limit) break;
    Around row{graph.vertices()[near.vertex], near.nearness, {}, {}, {}};
    for (std::size_t i = 1; i + 1 < near.chain.size(); ++i) row.through.push_back(graph.vertices()[near.chain[i]]);
    const graph::VertexId with = near.chain[near.chain.size() - 2];
    row.with = graph.vertices()[with].id;
    row.dealings = dealings_of(graph, with, near.vertex);
    found.rows.push_back(std::move(row));
  }
  return found;
}

std::string around_json(const kb::KnowledgeBase& kb, const Around& row, bool evidence) {
  exporter::JsonArray through;
  for (const graph::Vertex& vertex : row.through) through.add(vertex_json(vertex));
  exporter::JsonObject object{{"id", row.who.id},
                              {"name", row.who.name},
                              {"type", to_string(row.who.type)},
                              {"steps", row.through.size() + 1},
                              {"nearness", row.nearness},
                              {"through", through}};
  add_to(object, kb, row.dealings, evidence);
  return object.text();
}

}  // namespace relata::verbs
