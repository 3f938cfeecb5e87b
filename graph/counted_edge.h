// CountedEdge: an edge as far as ties, ways and measures need it: how often it is said, not by whom nor where. 24
// bytes, where a GraphEdge with its Triple takes some hundreds: a million are searched before the triples of a few are
// made.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.h"

namespace relata::graph {

struct CountedEdge {
  VertexId tail = 0;
  VertexId head = 0;
  std::uint32_t relation = 0;                // a number of who made it
  std::uint32_t support = 0, sources = 0;    // as of the triple
  bool attributed = false, negated = false;  // as of GraphEdge

  bool asserted() const { return support > 0; }
  std::uint32_t weight() const { return asserted() ? support : 1; }
};

// One for each edge of a graph, in its order; all relations are 0.
std::vector<CountedEdge> counted_edges(const KnowledgeGraph& graph);

}  // namespace relata::graph
