#include "graph/knowledge_graph.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace relata::graph {
namespace {

// `vertices` are sorted by id, the ends of `edges` are set.
KnowledgeGraph connect(std::vector<Vertex> vertices, std::vector<GraphEdge> edges) {
  std::sort(edges.begin(), edges.end(), [](const GraphEdge& a, const GraphEdge& b) {
    return std::tie(a.tail, a.head, a.triple.relation) < std::tie(b.tail, b.head, b.triple.relation);
  });
  return {std::move(vertices), std::move(edges)};
}

bool same_triple(const Triple& a, const Triple& b) {
  return a.subject.id == b.subject.id && a.relation == b.relation && a.object.id == b.object.id;
}

}  // namespace

KnowledgeGraph::KnowledgeGraph(std::vector<Vertex> vertices, std::vector<GraphEdge> edges)
    : vertices_(std::move(vertices)),
      edges_(std::move(edges)),
      out_(incidence(vertices_.size(), edges_, &GraphEdge::tail)),
      in_(incidence(vertices_.size(), edges_, &GraphEdge::head)) {}

// `end` is the vertex under which an edge is listed; edges keep their order.
KnowledgeGraph::Incidence KnowledgeGraph::incidence(std::size_t vertices, std::span<const GraphEdge> edges,
                                                    VertexId GraphEdge::*end) {
  Incidence result;
  result.begin.assign(vertices + 1, 0);
  for (const GraphEdge& edge : edges) ++result.begin[edge.*end + 1];
  for (std::size_t v = 0; v < vertices; ++v) result.begin[v + 1] += result.begin[v];
  result.ids.resize(edges.size());
  std::vector<std::uint32_t> next(result.begin.begin(), result.begin.end() - 1);
  for (EdgeId id = 0; id < edges.size(); ++id) result.ids[next[edges[id].*end]++] = id;
  return result;
}

std::optional<VertexId> KnowledgeGraph::find(std::string_view entity_id) const {
  const auto place = std::lower_bound(vertices_.begin(), vertices_.end(), entity_id,
                                      [](const Vertex& vertex, std::string_view id) { return vertex.id < id; });
  if (place == vertices_.end() || place->id != entity_id) return std::nullopt;
  return static_cast<VertexId>(place - vertices_.begin());
}

KnowledgeGraph assemble(const TripleStream& triples, const AssembleOptions& options) {
  std::vector<Triple> kept;
  triples([&](const Triple& triple) {
    const bool entities = triple.subject.is_entity() && triple.object.is_entity();
    const bool loop = entities && triple.subject.id == triple.object.id;
    if (entities && (triple.support > 0 || options.denied) && (!loop || options.self_loops)) kept.push_back(triple);
    return true;
  });
  std::stable_sort(kept.begin(), kept.end(), [](const Triple& a, const Triple& b) {
    return std::tie(*a.subject.id, *a.object.id, a.relation) < std::tie(*b.subject.id, *b.object.id, b.relation);
  });
  kept.erase(std::unique(kept.begin(), kept.end(), same_triple), kept.end());

  std::map<std::string, Vertex> by_id;
  for (const Triple& triple : kept)
    for (const End* end : {&triple.subject, &triple.object})
      by_id.try_emplace(*end->id, Vertex{*end->id, end->name, end->type.value_or(EntityType::kMisc)});
  std::vector<Vertex> vertices;
  std::map<std::string, VertexId> numbers;
  for (auto& [id, vertex] : by_id) {
    numbers.emplace(id, static_cast<VertexId>(vertices.size()));
    vertices.push_back(std::move(vertex));
  }
  std::vector<GraphEdge> edges;
  edges.reserve(kept.size());
  for (Triple& triple : kept) {
    const VertexId tail = numbers.at(*triple.subject.id), head = numbers.at(*triple.object.id);
    edges.push_back({tail, head, std::move(triple)});
  }
  return connect(std::move(vertices), std::move(edges));
}

KnowledgeGraph induced(const KnowledgeGraph& graph, std::span<const VertexId> vertices) {
  std::vector<VertexId> chosen(vertices.begin(), vertices.end());
  std::sort(chosen.begin(), chosen.end());
  chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
  constexpr VertexId kLeftOut = UINT32_MAX;
  std::vector<VertexId> renumbered(graph.vertices().size(), kLeftOut);
  std::vector<Vertex> kept;
  for (const VertexId vertex : chosen) {
    renumbered[vertex] = static_cast<VertexId>(kept.size());
    kept.push_back(graph.vertices()[vertex]);
  }
  std::vector<GraphEdge> edges;
  for (const GraphEdge& edge : graph.edges())
    if (renumbered[edge.tail] != kLeftOut && renumbered[edge.head] != kLeftOut)
      edges.push_back({renumbered[edge.tail], renumbered[edge.head], edge.triple});
  return connect(std::move(kept), std::move(edges));
}

}  // namespace relata::graph
