#include "graph/knowledge_graph.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "graph/counted_edge.h"

namespace relata::graph {
namespace {

// `vertices` are sorted by id, the ends of `edges` are set.
KnowledgeGraph connect(std::vector<Vertex> vertices, std::vector<GraphEdge> edges) {
  std::sort(edges.begin(), edges.end(), [](const GraphEdge& a, const GraphEdge& b) {
    return std::tie(a.tail, a.head, a.triple.relation) < std::tie(b.tail, b.head, b.triple.relation);
  });
  return {std::move(vertices), std::move(edges)};
}

// A triple to keep with the ids of its vertices.
struct KeptTriple {
  std::string tail, head;
  Triple triple;
  auto key() const { return std::tie(tail, head, triple.relation); }
};

std::string vertex_id(const End& end) { return end.id ? *end.id : end.key(); }

bool is_vertex(const End& end, const AssembleOptions& options) {
  return end.is_entity() || (options.phrases && !end.is_nothing());
}

Vertex vertex_of(const std::string& id, const End& end) {
  return {id, end.name, end.type.value_or(EntityType::kMisc), end.of,
          end.is_entity() ? VertexKind::kEntity : VertexKind::kPhrase};
}

std::vector<KeptTriple> kept_triples(const TripleStream& triples, const AssembleOptions& options) {
  std::vector<KeptTriple> kept;
  triples([&](const Triple& triple) {
    if (!is_vertex(triple.subject, options) || !is_vertex(triple.object, options)) return true;
    KeptTriple keep{vertex_id(triple.subject), vertex_id(triple.object), {}};
    if ((triple.support == 0 && !options.denied) || (keep.tail == keep.head && !options.self_loops)) return true;
    keep.triple = triple;
    kept.push_back(std::move(keep));
    return true;
  });
  std::stable_sort(kept.begin(), kept.end(),
                   [](const KeptTriple& a, const KeptTriple& b) { return a.key() < b.key(); });
  const auto same = [](const KeptTriple& a, const KeptTriple& b) { return a.key() == b.key(); };
  kept.erase(std::unique(kept.begin(), kept.end(), same), kept.end());
  return kept;
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

std::vector<CountedEdge> counted_edges(const KnowledgeGraph& graph) {
  std::vector<CountedEdge> counted;
  counted.reserve(graph.edges().size());
  for (const GraphEdge& edge : graph.edges())
    counted.push_back(
        {edge.tail, edge.head, 0, edge.triple.support, edge.triple.sources, edge.attributed(), edge.negated()});
  return counted;
}

KnowledgeGraph assemble(const TripleStream& triples, const AssembleOptions& options) {
  std::vector<KeptTriple> kept = kept_triples(triples, options);
  std::map<std::string, Vertex> by_id;
  for (const KeptTriple& keep : kept) {
    by_id.try_emplace(keep.tail, vertex_of(keep.tail, keep.triple.subject));
    by_id.try_emplace(keep.head, vertex_of(keep.head, keep.triple.object));
  }
  std::vector<Vertex> vertices;
  std::map<std::string, VertexId> numbers;
  for (auto& [id, vertex] : by_id) {
    numbers.emplace(id, static_cast<VertexId>(vertices.size()));
    vertices.push_back(std::move(vertex));
  }
  std::vector<GraphEdge> edges;
  edges.reserve(kept.size());
  for (KeptTriple& keep : kept) edges.push_back({numbers.at(keep.tail), numbers.at(keep.head), std::move(keep.triple)});
  return connect(std::move(vertices), std::move(edges));
}

KnowledgeGraph subgraph(const KnowledgeGraph& graph, std::span<const VertexId> vertices,
                        std::span<const EdgeId> edges) {
  std::vector<VertexId> renumbered(graph.vertices().size(), 0);
  std::vector<Vertex> kept;
  for (const VertexId vertex : vertices) {
    renumbered[vertex] = static_cast<VertexId>(kept.size());
    kept.push_back(graph.vertices()[vertex]);
  }
  std::vector<GraphEdge> among;
  for (const EdgeId id : edges) {
    const GraphEdge& edge = graph.edges()[id];
    among.push_back({renumbered[edge.tail], renumbered[edge.head], edge.triple});
  }
  return {std::move(kept), std::move(among)};
}

}  // namespace relata::graph
