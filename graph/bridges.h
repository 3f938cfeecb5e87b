// Bridges and cut vertices: the one tie, and the one vertex, that alone holds two parts of a graph together.
//
// By one depth-first search (Tarjan: A note on finding the bridges of a graph, Information Processing Letters 2, 1974;
// Hopcroft, Tarjan: Algorithm 447, Communications of the ACM 16, 1973), without recursion, in linear time, one thread.
//
// Where tools differ:
//   directions          do not count
//   parallel edges      are one tie: two who meet and call each other are a bridge if nobody else links them. igraph
//                       and NetworkX's MultiGraph let a second edge make it none
//   self-loops          do not count
#pragma once

#include <cstdint>
#include <vector>

#include "graph/undirected.h"

namespace relata::graph {

struct Bridge {
  VertexId a = 0, b = 0;     // a < b
  std::uint32_t beyond = 0;  // vertices on its smaller side
  bool operator==(const Bridge&) const = default;
};

struct Bridges {
  std::vector<Bridge> all;  // by a, b
  // For each vertex how many others it alone holds to the greatest part that is left without it; 0: nothing falls
  // apart.
  //   a - b - c - d, b - e: a 0, b 2 (a, e), c 1 (d), d 0, e 0
  std::vector<std::uint32_t> cut_off;
};

Bridges find_bridges(const UndirectedGraph& graph);

}  // namespace relata::graph
