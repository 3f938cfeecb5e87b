// What a graph says of its vertices: degrees, neighbourhoods, paths.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/counted_edge.h"
#include "graph/knowledge_graph.h"
#include "graph/path_graph.h"

namespace relata::graph {

struct Degree {
  std::uint32_t in = 0;  // edges
  std::uint32_t out = 0;
  std::uint64_t weight = 0;  // sum of GraphEdge::weight over both; a self-loop counts once
  bool operator==(const Degree&) const = default;
};

// One for each vertex.
std::vector<Degree> degrees(std::size_t vertices, std::span<const CountedEdge> edges);
std::vector<Degree> degrees(const KnowledgeGraph& graph);

// The vertices at most `radius` edges away from `center`, whatever their direction, with it; ascending.
std::vector<VertexId> neighbourhood(const KnowledgeGraph& graph, VertexId center, std::uint32_t radius);

// The path of fewest edges; of these the one whose weakest edge is strongest, then whose edges' weights sum to most,
// then whose vertex ids come first bytewise; of parallel edges the heaviest, then one along its arrow, then by
// relations. Empty if `from` is `to`; null if there is none. For many: graph/shortest_path.h.
std::optional<std::vector<PathStep>> shortest_path(const KnowledgeGraph& graph, VertexId from, VertexId to,
                                                   Direction direction = Direction::kEither);

}  // namespace relata::graph
