// Ways from one entity to another that tell something.
//
// A step costs one hop. Mere talk (openie::is_saying: tell, ask, believe), what only tells where ("be in", "speak at" a
// place) and what nobody asserts cost a hop more, what is only attributed a quarter; passing through an entity costs as
// many hops as the number of those around it has decimal places (graph::hub_costs), since a way through who deals with
// everybody tells nothing of the two. So "Cristiani telephone Perez, Perez telephone Bush" comes before "Cristiani want
// the United States, Bush be president of the United States".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"
#include "graph/path_graph.h"
#include "verbs/counted_graph.h"

namespace relata::verbs {

// What anything is away from anything, at most: searches by steps keep something for each of them.
inline constexpr std::uint32_t kMostHops = 100;
// Throws UsageError for 0 and for more than kMostHops.
void require_hops(std::uint32_t hops);

struct WaySearch {
  std::uint32_t count = 1;
  bool directed = false;                 // from subject to object only
  bool fewest = false;                   // fewest steps; hubs and talk cost nothing
  std::optional<std::uint32_t> longest;  // steps, at most
  std::vector<std::string> avoid;        // names, then ids of who no way passes through
};

struct Way {
  std::vector<graph::VertexId> vertices;
  std::vector<graph::PathStep> steps;
  double cost = 0;  // in hops
};

// The cheapest first: graph/cheapest_paths.h.
std::vector<Way> ways_between(const CountedGraph& graph, graph::VertexId from, graph::VertexId to,
                              const WaySearch& search);
std::vector<Way> ways_between(const graph::KnowledgeGraph& graph, graph::VertexId from, graph::VertexId to,
                              const WaySearch& search);

}  // namespace relata::verbs
