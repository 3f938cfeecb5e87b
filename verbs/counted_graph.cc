#include "verbs/counted_graph.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "verbs/pronouns.h"

namespace relata::verbs {
namespace {

using kb::TripleTable;

constexpr graph::VertexId kNoVertex = UINT32_MAX;

std::string vertex_id(const End& end) { return end.id ? *end.id : end.key(); }

}  // namespace

bool is_vertex(const End& end, bool phrases) {
  return end.is_entity() || (phrases && !end.is_nothing() && !is_pronoun(end.name));
}

CountedGraph::CountedGraph(const kb::KnowledgeBase& kb, const Filter& filter, Undated& undated, bool phrases,
                           TripleTable::Made made)
    : filter_(filter), table_(filter_, phrases ? TripleTable::Ends::kAll : TripleTable::Ends::kEntities, made) {
  kb.collect(table_, undated);
  std::vector<char> stands;  // whether each end may be a vertex
  for (const End& end : table_.ends()) stands.push_back(is_vertex(end, phrases));
  std::vector<std::uint32_t> rows;
  for (std::uint32_t number = 0; number < table_.rows().size(); ++number) {
    const TripleTable::Row& row = table_.rows()[number];
    if ((row.support > 0 || filter.all) && stands[row.subject] && stands[row.object]) rows.push_back(number);
  }
  number_ends(rows);
  add_edges(std::move(rows));
}

// The ends of these rows become vertices, by id.
void CountedGraph::number_ends(std::span<const std::uint32_t> rows) {
  vertices_.assign(table_.ends().size(), kNoVertex);
  std::vector<std::pair<std::string, std::uint32_t>> ids;
  for (const std::uint32_t row : rows)
    for (const std::uint32_t end : {table_.rows()[row].subject, table_.rows()[row].object})
      if (std::exchange(vertices_[end], 0) == kNoVertex) ids.emplace_back(vertex_id(table_.ends()[end]), end);
  std::sort(ids.begin(), ids.end());
  for (const auto& [id, end] : ids) {
    vertices_[end] = static_cast<graph::VertexId>(ends_.size());
    ends_.push_back(end);
  }
}

// `rows` by subject, relation, object: so those of one tail and head are by relation.
void CountedGraph::add_edges(std::vector<std::uint32_t> rows) {
  const auto ends_of = [&](std::uint32_t row) {
    return std::pair(vertices_[table_.rows()[row].subject], vertices_[table_.rows()[row].object]);
  };
  std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return ends_of(a) < ends_of(b); });
  edges_.reserve(rows.size());
  for (const std::uint32_t number : rows) {
    const TripleTable::Row& row = table_.rows()[number];
    const auto [tail, head] = ends_of(number);
    const auto [attributed, negated] = table_.standing(row);
    edges_.push_back({tail, head, table_.relation(row), row.support, row.sources, attributed, negated});
  }
  rows_ = std::move(rows);
}

graph::Vertex CountedGraph::vertex(graph::VertexId vertex) const {
  const End& end = this->end(vertex);
  return {vertex_id(end), end.name, end.type.value_or(EntityType::kMisc), end.of,
          end.is_entity() ? graph::VertexKind::kEntity : graph::VertexKind::kPhrase};
}

std::optional<graph::VertexId> CountedGraph::find(std::string_view entity_id) const {
  const auto place = std::ranges::lower_bound(
      ends_, entity_id, {}, [&](std::uint32_t end) -> std::string { return vertex_id(table_.ends()[end]); });
  if (place == ends_.end() || vertex_id(table_.ends()[*place]) != entity_id) return std::nullopt;
  return static_cast<graph::VertexId>(place - ends_.begin());
}

std::vector<graph::EdgeId> CountedGraph::edges_between(graph::VertexId one, graph::VertexId other) const {
  std::vector<graph::EdgeId> between;
  const auto add = [&](graph::VertexId tail, graph::VertexId head) {
    const auto ends = [](const graph::CountedEdge& edge) { return std::pair(edge.tail, edge.head); };
    const auto found = std::ranges::equal_range(edges_, std::pair(tail, head), {}, ends);
    for (auto edge = found.begin(); edge != found.end(); ++edge)
      between.push_back(static_cast<graph::EdgeId>(edge - edges_.begin()));
  };
  add(std::min(one, other), std::max(one, other));
  if (one != other) add(std::max(one, other), std::min(one, other));
  return between;
}

std::vector<Triple> CountedGraph::triples(std::span<const graph::EdgeId> edges) const {
  std::vector<TripleTable::Row> rows;
  rows.reserve(edges.size());
  for (const graph::EdgeId edge : edges) rows.push_back(table_.rows()[rows_[edge]]);
  return table_.triples(rows);
}

graph::KnowledgeGraph graph_of(const kb::KnowledgeBase& kb, const Filter& filter, Undated& undated, bool phrases) {
  const CountedGraph counted(kb, filter, undated, phrases, TripleTable::Made::kEach);
  std::vector<graph::EdgeId> all(counted.edges().size());
  std::iota(all.begin(), all.end(), 0);
  std::vector<Triple> triples = counted.triples(all);
  std::vector<graph::Vertex> vertices;
  for (graph::VertexId v = 0; v < counted.vertices(); ++v) vertices.push_back(counted.vertex(v));
  std::vector<graph::GraphEdge> edges;
  edges.reserve(all.size());
  for (const graph::EdgeId id : all)
    edges.push_back({counted.edges()[id].tail, counted.edges()[id].head, std::move(triples[id])});
  return {std::move(vertices), std::move(edges)};
}

}  // namespace relata::verbs
