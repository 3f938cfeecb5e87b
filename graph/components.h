// Components: pieces of a graph that hang together.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/directed.h"
#include "graph/undirected.h"

namespace relata::graph {

struct Components {
  std::vector<std::uint32_t> of;    // for each vertex its component, 0 .. size.size() - 1
  std::vector<std::uint32_t> size;  // of each its vertices: the largest first, then by their first vertices
};

// Who is linked by ties, however many and whatever their direction: what NetworkX calls weakly connected where it has
// directions. Union-find with linking by number, a few neighbours of all vertices first and then all of those that are
// not in the largest piece yet (Sutton, Ben-Nun, Barak: Optimizing parallel graph connectivity computation via subgraph
// sampling, IPDPS 2018). One thread.
Components connected_components(const UndirectedGraph& graph);

// Who leads to each other, both there and back. Tarjan: Depth-first search and linear graph algorithms, SIAM Journal on
// Computing 1, 1972, by Boost.Graph. One thread.
Components strong_components(const DirectedGraph& graph);

}  // namespace relata::graph
