#include "verbs/path.h"

#include <algorithm>
#include <utility>

#include "export/json_value.h"
#include "export/statement_json.h"
#include "kb/triple_table.h"
#include "verbs/knowledge.h"
#include "verbs/strong_triples.h"

namespace relata::verbs {
namespace {

using kb::TripleTable;

constexpr std::uint32_t kMostPaths = 10'000;
constexpr graph::VertexId kNoVertex = UINT32_MAX;

// The vertices of a table's ends.
struct NumberedEnds {
  std::vector<graph::Vertex> vertices;  // by id
  std::vector<graph::VertexId> of_end;  // of each end its vertex
};

NumberedEnds vertices_of(const TripleTable& table, const std::vector<const TripleTable::Row*>& rows) {
  NumberedEnds numbered;
  numbered.of_end.assign(table.ends().size(), kNoVertex);
  std::vector<std::pair<std::string, std::uint32_t>> ids;
  for (const TripleTable::Row* row : rows)
    for (const std::uint32_t place : {row->subject, row->object}) {
      if (std::exchange(numbered.of_end[place], 0) != kNoVertex) continue;
      const End& end = table.ends()[place];
      ids.emplace_back(end.id ? *end.id : end.key(), place);
    }
  std::sort(ids.begin(), ids.end());
  for (auto& [id, place] : ids) {
    const End& end = table.ends()[place];
    numbered.of_end[place] = static_cast<graph::VertexId>(numbered.vertices.size());
    numbered.vertices.push_back({std::move(id), end.name, end.type.value_or(EntityType::kMisc), end.of,
                                 end.is_entity() ? graph::VertexKind::kEntity : graph::VertexKind::kPhrase});
  }
  return numbered;
}

}  // namespace

graph::KnowledgeGraph graph_of(const kb::KnowledgeBase& kb, const Filter& filter, Undated& undated, bool phrases) {
  TripleTable table(filter, phrases ? TripleTable::Ends::kAll : TripleTable::Ends::kEntities, TripleTable::Made::kEach);
  kb.collect(table, undated);
  std::vector<const TripleTable::Row*> rows;  // by subject, relation, object
  const auto stands = [&](std::uint32_t end) { return is_vertex(table.ends()[end], phrases); };
  for (const TripleTable::Row& row : table.rows())
    if ((row.support > 0 || filter.all) && stands(row.subject) && stands(row.object)) rows.push_back(&row);
  NumberedEnds ends = vertices_of(table, rows);
  const auto ends_of = [&](const TripleTable::Row* row) {
    return std::pair(ends.of_end[row->subject], ends.of_end[row->object]);
  };
  std::stable_sort(rows.begin(), rows.end(), [&](const auto* a, const auto* b) { return ends_of(a) < ends_of(b); });
  std::vector<graph::GraphEdge> edges;
  edges.reserve(rows.size());
  for (const TripleTable::Row* row : rows) {
    const auto [tail, head] = ends_of(row);
    edges.push_back({tail, head, table.triple(*row)});
  }
  return {std::move(ends.vertices), std::move(edges)};
}

WaySearch search_of(const WaySearch& search, const EdgeSource& source, Notes& notes) {
  if (search.longest) require_hops(*search.longest);
  WaySearch resolved = search;
  for (std::string& name : resolved.avoid) name = entity_named(source, name, notes).id;
  return resolved;
}

FoundPaths path(const kb::KnowledgeBase& kb, const PathRequest& request) {
  Notes notes;
  FoundPaths found{entity_named(kb, request.from, notes), entity_named(kb, request.to, notes), {}, {}, {}};
  WaySearch search = search_of(request.search, kb, notes);
  search.count = request.count.value_or(1);
  if (search.count == 0 || search.count > kMostPaths)
    throw UsageError("--paths takes a number from 1 to " + std::to_string(kMostPaths));
  const graph::KnowledgeGraph graph = graph_of(kb, filter_of(request.filters, kb, notes), found.undated);
  found.notes = std::move(notes);
  const auto start = graph.find(found.from.id), end = graph.find(found.to.id);
  if (!start || !end || *start == *end) return found;
  for (const Way& way : ways_between(graph, *start, *end, search)) {
    WalkedPath walked{{}, way.cost};
    for (const graph::PathStep& step : way.steps) walked.edges.push_back(graph.edges()[step.edge].triple);
    found.paths.push_back(std::move(walked));
  }
  return found;
}

std::string edge_json(const kb::KnowledgeBase& kb, const Triple& edge, bool evidence) {
  std::string text = exporter::triple_json(edge);
  if (!evidence) return text;
  exporter::JsonArray statements;
  for (const auto& [statement, provenance] : kb.statements(edge.statements.empty() ? edge.denied : edge.statements))
    statements.add(exporter::Json::raw(exporter::statement_json(statement, provenance, kb.extractor())));
  text.pop_back();
  return text + ",\"evidence\":" + statements.text() + "}";
}

std::string path_json(const kb::KnowledgeBase& kb, const WalkedPath& path, std::size_t number, bool evidence) {
  exporter::JsonArray edges;
  for (const Triple& edge : path.edges) edges.add(exporter::Json::raw(edge_json(kb, edge, evidence)));
  return exporter::JsonObject{{"path", number}, {"cost", path.cost}, {"edges", edges}}.text();
}

}  // namespace relata::verbs
