// Ego: one vertex and what is around it, as much as can be drawn.
#pragma once

#include <cstdint>

#include "graph/part.h"

namespace relata::graph {

// Of the vertices at most `hops` ties from `center`, whatever their direction, those with the strongest chains to it
// (graph/chains.h); of equal ones the stronger (the sum of all its ties), then the first by id. The center's own ties
// stay before those between its neighbours (choose_ties); the center stays even if it has none. What
// is left out is counted of the vertices within reach.
Part ego_part(const KnowledgeGraph& graph, VertexId center, std::uint32_t hops, const Budget& budget);

}  // namespace relata::graph
