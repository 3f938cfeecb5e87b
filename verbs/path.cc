#include "verbs/path.h"

#include <utility>

#include "export/json_value.h"
#include "export/statement_json.h"
#include "kb/triple_table.h"
#include "verbs/knowledge.h"
#include "verbs/strong_triples.h"

namespace relata::verbs {
namespace {

constexpr std::uint32_t kMostPaths = 10'000;

}  // namespace

graph::KnowledgeGraph graph_of(const kb::KnowledgeBase& kb, const Filter& filter, Undated& undated, bool phrases) {
  using kb::TripleTable;
  TripleTable table(filter, phrases ? TripleTable::Ends::kAll : TripleTable::Ends::kEntities, TripleTable::Made::kEach);
  kb.collect(table, undated);
  return graph::assemble(
      [&](const graph::TripleVisitor& visit) {
        for (const TripleTable::Row& row : table.rows())
          if (is_vertex(table.ends()[row.subject], phrases) && is_vertex(table.ends()[row.object], phrases))
            if (!visit(table.triple(row))) return;
      },
      {filter.all, true, phrases});
}

WaySearch search_of(const WaySearch& search, const EdgeSource& source, Notes& notes) {
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
