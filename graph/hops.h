// Distances in edges.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/measures.h"

namespace relata::graph {

inline constexpr std::uint32_t kUnreached = UINT32_MAX;

// For each vertex the number of edges of a shortest path from `from`, or kUnreached.
std::vector<std::uint32_t> hops_from(const KnowledgeGraph& graph, VertexId from, Direction direction);

}  // namespace relata::graph
