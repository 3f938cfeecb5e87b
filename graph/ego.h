// Ego: one vertex and what is around it, all of it or as much as can be drawn.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/part.h"
#include "graph/undirected.h"

namespace relata::graph {

// A vertex near to another, by the strongest chain of ties between them (graph/chains.h).
struct Neighbour {
  VertexId vertex = 0;
  double nearness = 0;          // that chain's strength
  std::vector<VertexId> chain;  // its vertices, both ends among them
};

// Those at most `hops` ties from `center`, whatever their direction, the nearest first; of equal ones the stronger (the
// sum of all its ties), then the first by id.
std::vector<Neighbour> neighbours_of(const UndirectedGraph& graph, VertexId center, std::uint32_t hops);

// Of the vertices at most `hops` ties from `center`, the first of neighbours_of(). The center's own ties stay
// before those between its neighbours (choose_ties); the center stays even if it has none. What is left out is counted
// of the vertices within reach.
Part ego_part(const KnowledgeGraph& graph, VertexId center, std::uint32_t hops, const Budget& budget);

}  // namespace relata::graph
