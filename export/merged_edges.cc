#include "export/merged_edges.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace relata::exporter {
namespace {

Look look_of(const graph::GraphEdge& edge) {
  if (edge.negated()) return Look::kNegated;
  if (!edge.asserted()) return Look::kUncertain;
  return edge.attributed() ? Look::kAttributed : Look::kPlain;
}

}  // namespace

std::vector<MergedEdge> merge_parallel(const graph::KnowledgeGraph& graph) {
  std::map<std::tuple<graph::VertexId, graph::VertexId, Look>, MergedEdge> merged;
  for (const graph::GraphEdge& edge : graph.edges()) {
    if (edge.tail == edge.head) continue;
    MergedEdge& into = merged[{edge.tail, edge.head, look_of(edge)}];
    into.tail = edge.tail;
    into.head = edge.head;
    into.look = look_of(edge);
    into.edges.push_back(&edge);
    into.support += edge.triple.support;
    into.sources = std::max(into.sources, edge.triple.sources);
  }
  std::vector<MergedEdge> result;
  for (auto& [key, edge] : merged) {
    std::stable_sort(edge.edges.begin(), edge.edges.end(),
                     [](const auto* a, const auto* b) { return a->triple.support > b->triple.support; });
    std::set<std::string> docs;
    for (const graph::GraphEdge* member : edge.edges)
      docs.insert(member->triple.docs.begin(), member->triple.docs.end());
    edge.docs.assign(docs.begin(), docs.end());
    result.push_back(std::move(edge));
  }
  return result;
}

}  // namespace relata::exporter
