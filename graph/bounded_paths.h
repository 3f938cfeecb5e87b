// The cheapest paths of at most so many edges.
//
//   bounded_paths(graph, from, to, 4, {.count = 3})
//
// What cheapest_paths() does where nobody bounds the edges: a bound takes away that a cheapest path begins with the
// cheapest path to each of its vertices. So for each vertex and each number of edges the least that is left to the goal
// is found first (Bellman: On a routing problem, Quarterly of Applied Mathematics 16, 1958), and a best-first search
// (A*) led by it lists the paths.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/cheapest_paths.h"

namespace relata::graph {

// In the order of cheapest_paths(), which it equals where `longest` is no less than the edges of any path. The search
// ends after some million steps, so that no graph exhausts memory; what was found then stands. One thread.
std::vector<Path> bounded_paths(const PathGraph& graph, VertexId from, VertexId to, std::uint32_t longest,
                                const CheapestPathsOptions& options = {});

}  // namespace relata::graph
