// The cheapest paths, one after the other: ways to tell how two are linked, where the shortest is often over a hub that
// links anything with anything.
//
//   const PathGraph graph(vertices, edges, Direction::kEither);   // an edge's cost is the caller's: saying is dearer
//   cheapest_paths(graph, from, to, {.count = 3, .through = hub_costs(graph), .avoid = avoid})
//
// The k shortest loopless paths (Yen: Finding the K shortest loopless paths in a network, Management Science 17, 1971),
// each candidate once (Lawler: A procedure for computing the K best solutions, Management Science 18, 1972). Candidates
// wait under a lower bound and are searched when nothing cheaper waits; a search is led by the costs to the goal (A*:
// Hart, Nilsson, Raphael, IEEE Transactions on Systems Science and Cybernetics 4, 1968), which one search from the goal
// (Dijkstra, Numerische Mathematik 1, 1959) finds as far as it is needed.
//
// Where tools differ: paths are told apart by their vertices, not by which of parallel edges they take, as in
// NetworkX's shortest_simple_paths and igraph's get_k_shortest_paths on simple graphs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/path_graph.h"

namespace relata::graph {

struct CheapestPathsOptions {
  std::uint32_t count = 1;
  std::vector<std::uint32_t> through = {};  // what passing through each vertex costs, not ending there; empty: nothing
  std::vector<VertexId> avoid = {};         // vertices that no path passes through; paths may still end there
};

struct Path {
  std::vector<VertexId> vertices;  // both ends with it
  std::uint64_t cost = 0;          // of its edges and of what it passes through
};

// At most `count` paths without a vertex twice: the cheapest first, of equally cheap ones those of fewer edges, then
// whose weakest edge is stronger, then whose edges' weights sum to more, then whose vertices come first. The first is
// {from} at no cost if `from` is `to`, and the only one. Costs of a path stay below 2^39. One thread.
std::vector<Path> cheapest_paths(const PathGraph& graph, VertexId from, VertexId to,
                                 const CheapestPathsOptions& options = {});

// The edges of a path of `graph`.
std::vector<PathStep> steps_of(const PathGraph& graph, std::span<const VertexId> vertices);

}  // namespace relata::graph
