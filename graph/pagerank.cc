#include "graph/pagerank.h"

#include <algorithm>
#include <numeric>

namespace relata::graph {
namespace {

// What the edges that lead out of each vertex weigh, as a factor: its inverse, 0 without any.
std::vector<double> inverse_weights_out(const Rows& out) {
  std::vector<double> inverse(out.vertices(), 0);
  for (VertexId v = 0; v < inverse.size(); ++v) {
    out.each_neighbour(v, [&](VertexId to, double weight) { inverse[v] += to == v ? 0 : weight; });
    if (inverse[v] > 0) inverse[v] = 1 / inverse[v];
  }
  return inverse;
}

// What flows into `vertex`, its own loop apart: two sums side by side, so that no addition waits for the last.
double inflow(const Rows& in, const std::vector<double>& outflow, VertexId vertex) {
  const VertexId* const to = in.to.data();
  const double* const weight = in.weight.data();
  std::uint64_t i = in.begin[vertex];
  const std::uint64_t end = in.begin[vertex + 1];
  double even = 0, odd = 0;
  for (; i + 1 < end; i += 2) {
    even += outflow[to[i]] * weight[i];
    odd += outflow[to[i + 1]] * weight[i + 1];
  }
  if (i < end) even += outflow[to[i]] * weight[i];
  return even + odd;
}

Rows without_loops(const Rows& rows) {
  Rows kept;
  kept.begin.reserve(rows.begin.size());
  kept.to.reserve(rows.to.size());
  kept.weight.reserve(rows.to.size());
  for (VertexId v = 0; v < rows.vertices(); ++v) {
    rows.each_neighbour(v, [&](VertexId to, double weight) {
      if (to != v) kept.to.push_back(to), kept.weight.push_back(weight);
    });
    kept.begin.push_back(kept.to.size());
  }
  return kept;
}

bool has_loop(const Rows& rows) {
  for (VertexId v = 0; v < rows.vertices(); ++v)
    if (std::ranges::binary_search(rows.neighbours(v), v)) return true;
  return false;
}

}  // namespace

std::vector<double> pagerank(const DirectedGraph& graph, const PageRankOptions& options) {
  if (has_loop(graph.out)) return pagerank({without_loops(graph.out), without_loops(graph.in)}, options);
  const std::size_t vertices = graph.vertices();
  const std::vector<double> inverse_out = inverse_weights_out(graph.out);
  const double anywhere = vertices > 0 ? (1 - options.damping) / static_cast<double>(vertices) : 0;
  // From 0 every sweep comes nearer from below: no residual is negative, and their sum is their norm.
  std::vector<double> rank(vertices, 0), outflow(vertices, 0);
  for (std::uint32_t i = 0; i < options.sweeps; ++i) {
    double all = 0, leaving = 0;
    for (VertexId v = 0; v < vertices; ++v) {
      rank[v] = anywhere + options.damping * inflow(graph.in, outflow, v);
      outflow[v] = rank[v] * inverse_out[v];
      all += rank[v];
      if (inverse_out[v] > 0) leaving += rank[v];
    }
    // The residuals' sum, since a column of P' sums to 1, or to 0 where no edge leads on. What is missing of y is at
    // most so much over 1 - d; dividing by the sum may double it.
    const double residual = (1 - options.damping) - (all - options.damping * leaving);
    if (residual <= options.tolerance / 2 * (1 - options.damping) * all) break;
  }
  const double sum = std::accumulate(rank.begin(), rank.end(), 0.0);
  for (double& value : rank) value /= sum;
  return rank;
}

std::vector<double> pagerank(const KnowledgeGraph& graph, const PageRankOptions& options) {
  return pagerank(directed(graph), options);
}

}  // namespace relata::graph
