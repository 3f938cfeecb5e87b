// PageRank: how often one meets a vertex who follows edges at random and now and then starts anew anywhere.
//
// Page, Brin, Motwani, Winograd: The PageRank Citation Ranking (Stanford InfoLab 1999-66, 1999), as the sparse linear
// system y = (1 - d)/n + d P'y that leaves out the share of vertices without an edge out, solved by Gauss and Seidel's
// sweeps and scaled to a sum of 1 (Del Corso, Gulli, Romani: Fast PageRank computation via a sparse linear system,
// Internet Mathematics 2, 2005): that is the vector of the walk which from such a vertex goes to all alike.
//
// Where tools differ:
//   dangling vertices   lead to all alike, as in NetworkX and igraph (networkit: SinkHandling.DistributeSinks)
//   parallel edges      count by the sum of their weights, as in igraph and in NetworkX's MultiDiGraph
//   self-loops          do not count, since nobody gains by himself; NetworkX, igraph and networkit follow them
//   scale               sums to 1
//   accuracy            `tolerance` bounds the sum of all errors, not the change of the last step (NetworkX's tol times
//   n,
//                       networkit's tol)
#pragma once

#include <cstdint>
#include <vector>

#include "graph/directed.h"

namespace relata::graph {

struct PageRankOptions {
  double damping = 0.85;  // 0 .. below 1
  double tolerance = 1e-10;
  std::uint32_t sweeps = 1000;  // at most; some 40 reach the tolerance
};

// One for each vertex. One thread; the same bits each time.
//   a -> b, c -> b: b .57, a and c .21
std::vector<double> pagerank(const DirectedGraph& graph, const PageRankOptions& options = {});
// An edge counts as GraphEdge::weight.
std::vector<double> pagerank(const KnowledgeGraph& graph, const PageRankOptions& options = {});

}  // namespace relata::graph
