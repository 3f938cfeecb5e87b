// Between: all that links two vertices, as much as can be drawn.
#pragma once

#include <cstdint>

#include "graph/part.h"

namespace relata::graph {

// The ties between `a` and `b` and the chains of at most `hops` ties that lead from the one to the other, whatever the
// directions, the strongest first (graph/chains.h), as whole chains while the budget of vertices allows; of equally
// strong ones that through the vertex that is stronger (the sum of all its ties), then first by id. Of the ties among
// chosen vertices only those on such a chain, those of the chains that were chosen for before others (choose_ties).
// What is left out is counted of the vertices and ties of all such chains. An empty graph if nothing links them.
Part between_part(const KnowledgeGraph& graph, VertexId a, VertexId b, std::uint32_t hops, const Budget& budget);

}  // namespace relata::graph
