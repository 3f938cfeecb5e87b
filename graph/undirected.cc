#include "graph/undirected.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace relata::graph {

UndirectedGraph undirected(std::size_t vertices, std::span<const WeightedEdge> edges) {
  UndirectedGraph graph;
  graph.begin.assign(vertices + 1, 0);
  for (const auto& [a, b, weight] : edges) ++graph.begin[a + 1], graph.begin[b + 1] += a != b;
  std::partial_sum(graph.begin.begin(), graph.begin.end(), graph.begin.begin());
  std::vector<std::pair<VertexId, double>> halves(graph.begin.back());
  std::vector<std::uint64_t> next(graph.begin.begin(), graph.begin.end() - 1);
  for (const auto& [a, b, weight] : edges) {
    halves[next[a]++] = {b, weight};
    if (a != b) halves[next[b]++] = {a, weight};
  }
  for (std::size_t v = 0; v < vertices; ++v) {
    const auto first = halves.begin() + static_cast<std::ptrdiff_t>(graph.begin[v]);
    const auto last = halves.begin() + static_cast<std::ptrdiff_t>(graph.begin[v + 1]);
    std::stable_sort(first, last, [](const auto& a, const auto& b) { return a.first < b.first; });
    graph.begin[v] = graph.to.size();
    for (auto half = first; half != last; ++half) {
      const bool again = graph.to.size() > graph.begin[v] && graph.to.back() == half->first;
      if (again) graph.weight.back() += half->second;
      else graph.to.push_back(half->first), graph.weight.push_back(half->second);
    }
  }
  graph.begin[vertices] = graph.to.size();
  return graph;
}

UndirectedGraph undirected(const KnowledgeGraph& graph) {
  std::vector<WeightedEdge> edges;
  edges.reserve(graph.edges().size());
  for (const GraphEdge& edge : graph.edges())
    edges.push_back({edge.tail, edge.head, static_cast<double>(edge.weight())});
  return undirected(graph.vertices().size(), edges);
}

UndirectedGraph undirected(const Ties& ties, std::size_t vertices) {
  std::vector<WeightedEdge> edges;
  edges.reserve(ties.all.size());
  for (const Tie& tie : ties.all) edges.push_back({tie.tail, tie.head, tie.strength});
  return undirected(vertices, edges);
}

}  // namespace relata::graph
