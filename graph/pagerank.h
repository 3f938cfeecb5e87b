// PageRank: how often one meets a vertex who follows edges at random and now and then starts anew anywhere.
//
// Page, Brin, Motwani, Winograd: The PageRank Citation Ranking (Stanford InfoLab 1999-66, 1999), by power iteration as
// NetworKit's centrality/PageRank has it: an edge is followed in proportion to its weight, `damping` 0.85, until the
// Euclidean norm of the change is at most `tolerance`. Here the share of vertices without an edge out goes to all
// alike, as in the paper's section 2.4 on dangling links.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.h"

namespace relata::graph {

struct PageRankOptions {
  double damping = 0.85;
  double tolerance = 1e-8;
  std::uint32_t iterations = 1000;  // at most; some 100 reach the tolerance
};

// One for each vertex; they sum to 1. An edge counts as GraphEdge::weight; those of a vertex with itself do not count.
//   a -> b, c -> b: b .57, a and c .21
std::vector<double> pagerank(const KnowledgeGraph& graph, const PageRankOptions& options = {});

}  // namespace relata::graph
