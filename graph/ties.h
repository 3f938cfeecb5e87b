// Tie: parallel edges that a picture draws as one, and how strong they are.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/counted_edge.h"
#include "graph/knowledge_graph.h"

namespace relata::graph {

using TieId = std::uint32_t;

inline constexpr TieId kNoTie = UINT32_MAX;

// The edges of one tail, head and standing: what articles say themselves, what is only attributed, only planned or
// feared, only denied.
struct Tie {
  VertexId tail = 0;
  VertexId head = 0;
  double strength = 0;  // the sum of its edges'
};

struct Ties {
  std::vector<Tie> all;        // by tail, head, standing
  std::vector<TieId> of_edge;  // for each edge; kNoTie: an edge of a vertex with itself is in none
};

// The geometric mean of support and sources, at least 1: a sentence counts whole where each is of another source, and
// what one article says over and over counts as the root of it.
//   support 4, sources 1 -> 2; support 4, sources 4 -> 4
double strength(std::uint32_t support, std::uint32_t sources);
double strength(const GraphEdge& edge);

// Of edges by tail and head. In linear time.
Ties ties_of(std::span<const CountedEdge> edges);
Ties ties_of(const KnowledgeGraph& graph);

}  // namespace relata::graph
