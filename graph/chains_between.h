// The chains of ties that lead from one vertex to another, one by one, the best first.
//
//   chains_between(undirected(ties_of(graph), graph.vertices().size()), a, b, 3, 10)   // ten of at most three ties
//
// A best-first search (Hart, Nilsson, Raphael: A formal basis for the heuristic determination of minimum cost paths,
// IEEE SSC 4, 1968) whose bound is the strongest chain that can still come of what was walked (graph/chains.h): what
// cannot reach the goal in time is never walked, and the first chains are known before the others are looked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/undirected.h"

namespace relata::graph {

struct LinkingChain {
  std::vector<VertexId> vertices;  // from the one to the other, each once
  double strength = 0;             // chain_strength()
};

struct LinkingChains {
  std::vector<LinkingChain> best;
  bool is_cut = false;  // there are more: for want of `most`, or of memory
};

// At most `most` chains of at most `longest` ties, the strongest first (graph/chains.h: as their weakest tie, halved
// for each further one); of equally strong ones that whose vertices between have fewer neighbours (the sum of the
// logarithms: who knows everybody links nobody in particular), then that over the vertices that come first by id.
// Without `detours` only chains that have no short cut: no two of their vertices are tied but for neighbours on it (and
// the two ends), so that each tells what no shorter one does. The search ends after some million steps, so that no
// graph exhausts memory; what was found then stands.
LinkingChains chains_between(const UndirectedGraph& graph, VertexId from, VertexId to, std::uint32_t longest,
                             std::size_t most, bool detours = false);

}  // namespace relata::graph
