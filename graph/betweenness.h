// Betweenness: how many of the shortest paths between others lead through a vertex.
//
// Freeman: A set of measures of centrality based on betweenness (Sociometry 40, 1977), by Brandes: A faster algorithm
// for betweenness centrality (Journal of Mathematical Sociology 25, 2001): a breadth-first search from each vertex. On
// a large graph from some alone, drawn by chance, and what they give is scaled up (Brandes, Pich: Centrality estimation
// in large networks, International Journal of Bifurcation and Chaos 17, 2007): the ranks of the great are sure, those
// of the small are not.
//
// Where tools differ:
//   length              hops; weights do not count
//   parallel edges      are one, as in NetworkX (also of a MultiGraph); igraph counts a path for each
//   scale               the share of the pairs of others: divided by (n - 1)(n - 2), after undirected pairs were
//   counted
//                       both ways. NetworkX's normalized=True, directed and undirected, and networkit's; igraph's raw
//                       counts are so many times as much, of undirected graphs half of that
//   ends                of a path do not count
//   self-loops          do not count
#pragma once

#include <cstdint>
#include <vector>

#include "graph/directed.h"
#include "graph/undirected.h"

namespace relata::graph {

struct BetweennessOptions {
  // Exact as long as the searches of all vertices look at so many edges at most, both ways of undirected ones; else
  // from as many vertices as that allows, at least `fewest`. So many take three seconds.
  std::uint64_t edges = 300'000'000;
  std::uint32_t fewest = 64;
  std::uint64_t seed = 1;  // of the draw
};

struct Betweenness {
  std::vector<double> of;      // one for each vertex, 0 .. 1
  std::uint32_t searches = 0;  // from so many vertices: all, or a sample
  bool exact() const { return searches == of.size(); }
};

// One thread; the same bits each time.
Betweenness betweenness(const UndirectedGraph& graph, const BetweennessOptions& options = {});
// Along the arrows.
Betweenness betweenness(const DirectedGraph& graph, const BetweennessOptions& options = {});

}  // namespace relata::graph
