// Where the explorer's page puts entities and what groups they are in: of a whole knowledge base, so that an entity
// stays where it is whatever is filtered.
//
//   const CountedGraph graph(kb, everything, undated);
//   const ExplorerPlaces places = explorer_places(graph);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/layout.h"
#include "verbs/counted_graph.h"

namespace relata::verbs {

struct ExplorerPlaces {
  std::vector<graph::VertexId> order;  // the strongest first: by `support`, then id
  std::vector<std::uint64_t> support;  // of each vertex: the sum of its triples', one without support counts 1
  std::vector<graph::Point> places;    // of each vertex, in pixels at 100 %
  std::vector<std::uint32_t> group;    // of each vertex its place in `groups`, kNoGroup for those of small ones
  std::vector<std::string> groups;     // communities of three and more, by their strongest members
};
inline constexpr std::uint32_t kNoGroup = UINT32_MAX;

// A function of the graph alone. 5,000 entities take under a second, a million some ten.
ExplorerPlaces explorer_places(const CountedGraph& graph);

}  // namespace relata::verbs
