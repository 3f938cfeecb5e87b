#include "verbs/dealings.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "export/statement_json.h"
#include "graph/ties.h"

namespace relata::verbs {
namespace {

std::vector<std::string> gathered_of(const std::vector<Triple>& triples, std::vector<std::string> Triple::*part) {
  std::set<std::string> all;
  for (const Triple& triple : triples) all.insert((triple.*part).begin(), (triple.*part).end());
  return {all.begin(), all.end()};
}

// Told by "be": what somebody is or where, not what is done.
bool is_state(const Triple& triple) { return triple.relation == "be" || triple.relation.starts_with("be "); }

std::string relation_words(const Triple& triple) {
  const char* standing = triple.support > 0 ? "" : triple.negative > 0 ? "not " : "maybe ";
  return standing + triple.relation + (triple.support > 1 ? " ×" + std::to_string(triple.support) : "");
}

}  // namespace

Dealings dealings_of(const graph::KnowledgeGraph& graph, graph::VertexId one, graph::VertexId other) {
  std::vector<const graph::GraphEdge*> edges;
  const auto add = [&](graph::VertexId tail, graph::VertexId head) {
    const auto out = graph.out_edges(tail);  // by their heads
    const auto head_of = [&](graph::EdgeId id) { return graph.edges()[id].head; };
    for (const graph::EdgeId id : std::ranges::equal_range(out, head, {}, head_of)) edges.push_back(&graph.edges()[id]);
  };
  add(std::min(one, other), std::max(one, other));
  if (one != other) add(std::max(one, other), std::min(one, other));
  std::stable_sort(edges.begin(), edges.end(), [](const graph::GraphEdge* a, const graph::GraphEdge* b) {
    const auto rank = [](const graph::GraphEdge* edge) {
      return std::tuple(!edge->asserted(), -graph::strength(*edge), is_state(edge->triple));
    };
    return rank(a) < rank(b);
  });
  Dealings dealings;
  for (const graph::GraphEdge* edge : edges) {
    dealings.triples.push_back(edge->triple);
    dealings.support += edge->triple.support;
  }
  dealings.docs = gathered_of(dealings.triples, &Triple::docs);
  dealings.said_by = gathered_of(dealings.triples, &Triple::attributed_to);
  dealings.denied = gathered_of(dealings.triples, &Triple::denied);
  return dealings;
}

std::string in_words(const Dealings& dealings, std::string_view one, std::size_t most) {
  std::string words[2];
  std::size_t count[2] = {0, 0};
  for (const Triple& triple : dealings.triples) {
    const bool back = triple.subject.id != one;
    if (++count[back] > most) continue;
    words[back] += (count[back] == 1 ? (back ? "← " : "→ ") : ", ") + relation_words(triple);
  }
  for (const int back : {0, 1})
    if (count[back] > most) words[back] += " +" + std::to_string(count[back] - most);
  return words[0] + (words[0].empty() || words[1].empty() ? "" : "; ") + words[1];
}

std::vector<std::string> statements_of(const Dealings& dealings) {
  std::vector<std::string> ids;
  for (const Triple& triple : dealings.triples) {
    const std::vector<std::string>& behind = triple.statements.empty() ? triple.denied : triple.statements;
    ids.insert(ids.end(), behind.begin(), behind.end());
  }
  return ids;
}

void add_to(exporter::JsonObject& object, const kb::KnowledgeBase& kb, const Dealings& dealings, bool evidence) {
  exporter::JsonArray triples, statements;
  for (const Triple& triple : dealings.triples) triples.add(exporter::Json::raw(exporter::triple_json(triple)));
  object.add("support", dealings.support).add("docs", dealings.docs).add("triples", triples);
  if (!evidence) return;
  for (const auto& [statement, provenance] : kb.statements(statements_of(dealings)))
    statements.add(exporter::Json::raw(exporter::statement_json(statement, provenance, kb.extractor())));
  object.add("evidence", statements);
}

exporter::Json vertex_json(const graph::Vertex& vertex) {
  return exporter::JsonObject{{"id", vertex.id}, {"name", vertex.name}, {"type", to_string(vertex.type)}};
}

}  // namespace relata::verbs
