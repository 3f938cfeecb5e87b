#include "verbs/path.h"

#include <cstddef>
#include <iterator>
#include <utility>

#include "export/json_value.h"
#include "export/statement_json.h"
#include "verbs/counted_graph.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

constexpr std::uint32_t kMostPaths = 10'000;

}  // namespace

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
  const CountedGraph graph(kb, filter_of(request.filters, kb, notes), found.undated);
  found.notes = std::move(notes);
  const auto start = graph.find(found.from.id), end = graph.find(found.to.id);
  if (!start || !end || *start == *end) return found;
  const std::vector<Way> ways = ways_between(graph, *start, *end, search);
  std::vector<graph::EdgeId> walked;
  for (const Way& way : ways)
    for (const graph::PathStep& step : way.steps) walked.push_back(step.edge);
  std::vector<Triple> triples = graph.triples(walked);
  auto next = triples.begin();
  for (const Way& way : ways) {
    const auto past = next + static_cast<std::ptrdiff_t>(way.steps.size());
    found.paths.push_back({{std::make_move_iterator(next), std::make_move_iterator(past)}, way.cost});
    next = past;
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
