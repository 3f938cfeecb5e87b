#include "verbs/ego.h"

#include <utility>

#include "graph/ego.h"
#include "verbs/counted_graph.h"
#include "verbs/knowledge.h"
#include "verbs/ways.h"

namespace relata::verbs {

Ego ego(const kb::KnowledgeBase& kb, const EgoRequest& request) {
  require_hops(request.hops);
  Ego found;
  found.center = entity_named(kb, request.name, found.notes);
  const CountedGraph graph(kb, filter_of(request.filters, kb, found.notes), found.undated);
  const auto center = graph.find(found.center.id);
  if (!center) return found;
  const auto ties = graph::undirected(graph::ties_of(graph.edges()), graph.vertices());
  std::vector<graph::Neighbour> all = graph::neighbours_of(ties, *center, request.hops);
  found.total = all.size();
  if (request.limit > 0 && all.size() > request.limit) all.resize(request.limit);
  std::vector<VertexPair> pairs;
  for (const graph::Neighbour& near : all) pairs.emplace_back(near.chain[near.chain.size() - 2], near.vertex);
  std::vector<Dealings> dealings = dealings_of(graph, pairs);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const graph::Neighbour& near = all[i];
    Around row{graph.vertex(near.vertex), near.nearness, {}, *graph.end(pairs[i].first).id, std::move(dealings[i])};
    for (std::size_t n = 1; n + 1 < near.chain.size(); ++n) row.through.push_back(graph.vertex(near.chain[n]));
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
