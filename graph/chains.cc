#include "graph/chains.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace relata::graph {

double chain_strength(double weakest, std::uint32_t ties) {
  return std::ldexp(weakest, ties > 0 ? 1 - static_cast<int>(ties) : 0);
}

std::vector<VertexId> Chains::chain(VertexId from, VertexId to, std::uint32_t ties) const {
  std::vector<VertexId> vertices = {to};
  for (std::uint32_t n = ties; n > 0; --n) vertices.push_back(before[n][vertices.back()]);
  vertices.back() = from;
  std::reverse(vertices.begin(), vertices.end());
  return vertices;
}

Chains strongest_chains(const UndirectedGraph& graph, VertexId from, std::uint32_t longest,
                        std::optional<VertexId> avoid) {
  Chains chains;
  std::vector<VertexId> reached = {from};  // by the last step
  chains.weakest.emplace_back(graph.vertices(), 0);
  chains.weakest[0][from] = std::numeric_limits<double>::infinity();
  chains.before.emplace_back();
  for (std::uint32_t n = 1; n <= longest && !reached.empty(); ++n) {
    std::vector<double> weakest(graph.vertices(), 0);
    std::vector<VertexId> before(graph.vertices(), from), next;
    for (const VertexId vertex : reached)  // ascending: of equals the first stays
      graph.each_neighbour(vertex, [&](VertexId to, double weight) {
        if (to == from || to == avoid || to == vertex) return;
        const double through = std::min(chains.weakest[n - 1][vertex], weight);
        if (weakest[to] == 0) next.push_back(to);
        if (through > weakest[to]) weakest[to] = through, before[to] = vertex;
      });
    std::sort(next.begin(), next.end());
    chains.weakest.push_back(std::move(weakest));
    chains.before.push_back(std::move(before));
    reached = std::move(next);
  }
  return chains;
}

}  // namespace relata::graph
