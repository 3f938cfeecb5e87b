#include "graph/pagerank.h"

#include <cmath>

namespace relata::graph {
namespace {

// What the edges that lead out of each vertex weigh.
std::vector<double> weights_out(const KnowledgeGraph& graph) {
  std::vector<double> weights(graph.vertices().size(), 0);
  for (const GraphEdge& edge : graph.edges())
    if (edge.tail != edge.head) weights[edge.tail] += edge.weight();
  return weights;
}

// One step of the walk. Edges are visited in their order, so that sums are the same each time.
std::vector<double> step(const KnowledgeGraph& graph, const std::vector<double>& out, const std::vector<double>& rank,
                         double damping) {
  double stranded = 0;  // where no edge leads on
  for (std::size_t v = 0; v < rank.size(); ++v)
    if (out[v] == 0) stranded += rank[v];
  const double anywhere = (1 - damping + damping * stranded) / static_cast<double>(rank.size());
  std::vector<double> next(rank.size(), anywhere);
  for (const GraphEdge& edge : graph.edges())
    if (edge.tail != edge.head) next[edge.head] += damping * rank[edge.tail] * edge.weight() / out[edge.tail];
  return next;
}

double distance(const std::vector<double>& a, const std::vector<double>& b) {
  double squares = 0;
  for (std::size_t v = 0; v < a.size(); ++v) squares += (a[v] - b[v]) * (a[v] - b[v]);
  return std::sqrt(squares);
}

}  // namespace

std::vector<double> pagerank(const KnowledgeGraph& graph, const PageRankOptions& options) {
  const std::size_t vertices = graph.vertices().size();
  std::vector<double> rank(vertices, vertices > 0 ? 1.0 / static_cast<double>(vertices) : 0);
  const std::vector<double> out = weights_out(graph);
  for (std::uint32_t i = 0; i < options.iterations; ++i) {
    std::vector<double> next = step(graph, out, rank, options.damping);
    const double change = distance(rank, next);
    rank = std::move(next);
    if (change <= options.tolerance) break;
  }
  return rank;
}

}  // namespace relata::graph
