// DirectedGraph: who leads to whom and how much, and who leads where one is, in flat arrays.
//
//   const DirectedGraph graph = directed(3, edges);   // {0, 1, 2.0}, {0, 1}, {2, 1}
//   graph.out.neighbours(0)   // 1, of weight 3
//   graph.in.neighbours(1)    // 0, 2
#pragma once

#include "graph/counted_edge.h"
#include "graph/knowledge_graph.h"
#include "graph/rows.h"

namespace relata::graph {

// The same edges twice.
struct DirectedGraph {
  Rows out, in;
  std::size_t vertices() const { return out.vertices(); }
};

DirectedGraph directed(std::size_t vertices, std::span<const WeightedEdge> edges);
// An edge counts as GraphEdge::weight.
DirectedGraph directed(const KnowledgeGraph& graph);

// The edges from tail to head, each as GraphEdge::weight.
std::vector<WeightedEdge> weighted_edges(std::span<const CountedEdge> edges);
std::vector<WeightedEdge> weighted_edges(const KnowledgeGraph& graph);

}  // namespace relata::graph
