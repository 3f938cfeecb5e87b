#include "verbs/rank.h"

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

#include "export/json_value.h"
#include "graph/betweenness.h"
#include "graph/bridges.h"
#include "graph/measures.h"
#include "graph/pagerank.h"
#include "verbs/counted_graph.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

// What a measure gives.
struct Scores {
  std::vector<double> of;               // one for each vertex
  std::optional<std::uint32_t> sample;  // of so many vertices, where all would take too long
};

Scores pagerank(const CountedGraph& graph) {
  return {graph::pagerank(graph::directed(graph.vertices(), graph::weighted_edges(graph.edges()))), {}};
}

Scores support(const CountedGraph& graph) {
  Scores scores;
  for (const graph::Degree& degree : graph::degrees(graph.vertices(), graph.edges()))
    scores.of.push_back(static_cast<double>(degree.weight));
  return scores;
}

Scores degree(const CountedGraph& graph) {
  Scores scores;
  for (const graph::Degree& degree : graph::degrees(graph.vertices(), graph.edges()))
    scores.of.push_back(degree.in + degree.out);
  return scores;
}

graph::UndirectedGraph undirected(const CountedGraph& graph) {
  return graph::undirected(graph.vertices(), graph::weighted_edges(graph.edges()));
}

Scores betweenness(const CountedGraph& graph) {
  graph::Betweenness found = graph::betweenness(undirected(graph));
  const auto sample = found.exact() ? std::nullopt : std::optional(found.searches);
  return {std::move(found.of), sample};
}

// How many a vertex alone holds to the rest.
Scores bridges(const CountedGraph& graph) {
  const auto cut_off = graph::find_bridges(undirected(graph)).cut_off;
  return {{cut_off.begin(), cut_off.end()}, {}};
}

struct Measure {
  std::string_view name;
  int decimals;  // that are shown
  Scores (*scores)(const CountedGraph& graph);
};
constexpr Measure kMeasures[] = {{"pagerank", 6, pagerank},
                                 {"support", 0, support},
                                 {"degree", 0, degree},
                                 {"betweenness", 6, betweenness},
                                 {"bridges", 0, bridges}};

const Measure& measure_named(const std::string& name) {
  for (const Measure& measure : kMeasures)
    if (measure.name == name) return measure;
  throw UsageError("unknown --by '" + name + "': try " + measure_names());
}

std::string rounded(double value, int decimals) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return text;
}

}  // namespace

Ranking rank(const kb::KnowledgeBase& kb, const RankRequest& request) {
  const Measure& measure = measure_named(request.by);
  Ranking ranking;
  const CountedGraph graph(kb, filter_of(request.filters, kb, ranking.notes), ranking.undated);
  const auto [scores, sample] = measure.scores(graph);
  ranking.sample = sample;
  std::vector<std::string> shown;
  for (const double score : scores) shown.push_back(rounded(score, measure.decimals));
  std::vector<graph::VertexId> order(scores.size());
  std::iota(order.begin(), order.end(), 0);
  // Scores that are shown as equal are equal: the last digits of a sum must not order anybody.
  std::stable_sort(order.begin(), order.end(), [&, &of = scores](graph::VertexId a, graph::VertexId b) {
    return shown[a] != shown[b] && of[a] > of[b];
  });
  if (request.limit > 0 && order.size() > request.limit) order.resize(request.limit);
  for (const graph::VertexId vertex : order) {
    graph::Vertex entity = graph.vertex(vertex);
    ranking.rows.push_back({std::move(entity.id), std::move(entity.name), entity.type, shown[vertex]});
  }
  return ranking;
}

std::string measure_names() {
  std::string names;
  for (const Measure& measure : kMeasures) {
    if (!names.empty()) names += &measure == std::end(kMeasures) - 1 ? " or " : ", ";
    names += measure.name;
  }
  return names;
}

std::string ranked_json(const RankedEntity& entity, const std::string& by, std::optional<std::uint32_t> sample) {
  exporter::JsonObject object{{"id", entity.id},
                              {"name", entity.name},
                              {"type", to_string(entity.type)},
                              {"by", by},
                              {"score", exporter::Json::raw(entity.score)}};
  if (sample) object.add("sample", *sample);
  return object.text();
}

}  // namespace relata::verbs
