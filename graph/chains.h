// Chains: how strongly vertices hang on one, over a few ties.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/undirected.h"

namespace relata::graph {

// A chain of ties is as strong as its weakest, halved for each tie after the first:
//   a -3- b -9- c: from a b 3, c min(3, 9) / 2 = 1.5
// so that who is near comes before who is far, unless he is much stronger.
double chain_strength(double weakest, std::uint32_t ties);

// The strongest chains from one vertex to all, for each length.
struct Chains {
  // weakest[n][v]: of the best chain of exactly n ties to v its weakest tie; 0: there is none. weakest[0] is of no use.
  std::vector<std::vector<double>> weakest;
  std::vector<std::vector<VertexId>> before;  // the vertex before v on it

  // The vertices of the best chain of n ties to v, the start first.
  std::vector<VertexId> chain(VertexId from, VertexId to, std::uint32_t ties) const;
};

// Of at most `longest` ties. A chain leads neither through `avoid` nor back to the start, but it may come to other
// vertices twice: of two best chains that over the vertices that come first by id.
Chains strongest_chains(const UndirectedGraph& graph, VertexId from, std::uint32_t longest,
                        std::optional<VertexId> avoid = std::nullopt);

}  // namespace relata::graph
