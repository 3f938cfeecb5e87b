// UndirectedGraph: who is tied to whom and how much, whatever the direction, in flat arrays.
#pragma once

#include <cstddef>
#include <span>

#include "graph/rows.h"
#include "graph/ties.h"

namespace relata::graph {

// Each edge stands at both its ends, one of a vertex with itself once.
struct UndirectedGraph : Rows {};

// Neighbours ascending, parallel edges and both directions summed. In linear time.
UndirectedGraph undirected(std::size_t vertices, std::span<const WeightedEdge> edges);
// An edge counts as GraphEdge::weight.
UndirectedGraph undirected(const KnowledgeGraph& graph);
// An edge counts as its strength.
UndirectedGraph undirected(const Ties& ties, std::size_t vertices);

}  // namespace relata::graph
