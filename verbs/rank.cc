#include "verbs/rank.h"

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <string_view>

#include "export/json_value.h"
#include "graph/betweenness.h"
#include "graph/bridges.h"
#include "graph/measures.h"
#include "graph/pagerank.h"
#include "verbs/knowledge.h"
#include "verbs/path.h"

namespace relata::verbs {
namespace {

std::vector<double> pagerank(const graph::KnowledgeGraph& graph) { return graph::pagerank(graph); }

std::vector<double> support(const graph::KnowledgeGraph& graph) {
  std::vector<double> scores;
  for (const graph::Degree& degree : graph::degrees(graph)) scores.push_back(static_cast<double>(degree.weight));
  return scores;
}

std::vector<double> degree(const graph::KnowledgeGraph& graph) {
  std::vector<double> scores;
  for (const graph::Degree& degree : graph::degrees(graph)) scores.push_back(degree.in + degree.out);
  return scores;
}

std::vector<double> betweenness(const graph::KnowledgeGraph& graph) {
  return graph::betweenness(graph::undirected(graph)).of;
}

// How many a vertex alone holds to the rest.
std::vector<double> bridges(const graph::KnowledgeGraph& graph) {
  const auto cut_off = graph::find_bridges(graph::undirected(graph)).cut_off;
  return {cut_off.begin(), cut_off.end()};
}

struct Measure {
  std::string_view name;
  int decimals;                                                       // that are shown
  std::vector<double> (*scores)(const graph::KnowledgeGraph& graph);  // one for each vertex
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
  const graph::KnowledgeGraph graph = graph_of(kb, filter_of(request.filters, kb, ranking.notes), ranking.undated);
  const std::vector<double> scores = measure.scores(graph);
  std::vector<std::string> shown;
  for (const double score : scores) shown.push_back(rounded(score, measure.decimals));
  std::vector<graph::VertexId> order(scores.size());
  std::iota(order.begin(), order.end(), 0);
  // Scores that are shown as equal are equal: the last digits of a sum must not order anybody.
  std::stable_sort(order.begin(), order.end(),
                   [&](graph::VertexId a, graph::VertexId b) { return shown[a] != shown[b] && scores[a] > scores[b]; });
  if (request.limit > 0 && order.size() > request.limit) order.resize(request.limit);
  for (const graph::VertexId vertex : order) {
    const graph::Vertex& entity = graph.vertices()[vertex];
    ranking.rows.push_back({entity.id, entity.name, entity.type, shown[vertex]});
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

std::string ranked_json(const RankedEntity& entity, const std::string& by) {
  return exporter::JsonObject{{"id", entity.id},
                              {"name", entity.name},
                              {"type", to_string(entity.type)},
                              {"by", by},
                              {"score", exporter::Json::raw(entity.score)}}
      .text();
}

}  // namespace relata::verbs
