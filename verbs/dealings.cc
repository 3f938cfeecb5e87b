#include "verbs/dealings.h"

#include <algorithm>
#include <iterator>
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

Dealings dealings_of(std::vector<Triple> triples) {
  std::stable_sort(triples.begin(), triples.end(), [](const Triple& a, const Triple& b) {
    const auto rank = [](const Triple& triple) {
      return std::tuple(triple.support == 0, -graph::strength(triple.support, triple.sources), is_state(triple));
    };
    return rank(a) < rank(b);
  });
  Dealings dealings;
  dealings.triples = std::move(triples);
  for (const Triple& triple : dealings.triples) dealings.support += triple.support;
  dealings.docs = gathered_of(dealings.triples, &Triple::docs);
  dealings.said_by = gathered_of(dealings.triples, &Triple::attributed_to);
  dealings.denied = gathered_of(dealings.triples, &Triple::denied);
  return dealings;
}

std::vector<Dealings> dealings_of(const CountedGraph& graph, std::span<const VertexPair> pairs) {
  std::vector<graph::EdgeId> edges;
  std::vector<std::size_t> past;  // of each pair where its edges end
  for (const auto& [one, other] : pairs) {
    const std::vector<graph::EdgeId> between = graph.edges_between(one, other);
    edges.insert(edges.end(), between.begin(), between.end());
    past.push_back(edges.size());
  }
  std::vector<Triple> triples = graph.triples(edges);
  std::vector<Dealings> all;
  auto next = std::make_move_iterator(triples.begin());
  for (const std::size_t end : past) {
    const auto last = std::make_move_iterator(triples.begin() + static_cast<std::ptrdiff_t>(end));
    all.push_back(dealings_of(std::vector<Triple>(next, last)));
    next = last;
  }
  return all;
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
