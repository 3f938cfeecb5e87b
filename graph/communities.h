// Communities: groups of vertices that have more to do with each other than with the rest.
//
//   const Communities groups = find_communities(undirected(graph));
//   groups.of[*graph.find("kunduz")] == groups.of[*graph.find("taliban")]
//
// The Leiden algorithm (Traag, Waltman, van Eck: From Louvain to Leiden: guaranteeing well-connected communities,
// Scientific Reports 9, 2019) for modularity (Newman, Girvan: Physical Review E 69, 2004) with a resolution
// (Reichardt, Bornholdt 2006): vertices are moved while that gains, communities are refined into parts that hang
// together, the parts become the vertices of a smaller graph, until nothing gains; and again. Departure: a part is
// joined to the best of those that it may join, after three rounds to one by chance of those that gain nearly as much,
// not to any with a chance by its gain. One thread; a million edges take a tenth of a second a round.
//
// Where tools differ:
//   directions          do not count
//   parallel edges      count by the sum of their weights, both directions together, as in igraph and networkit
//   self-loops          count twice, as in NetworkX and igraph
//   rounds              igraph's n_iterations (2 by default), networkit's iterations (3)
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/undirected.h"

namespace relata::graph {

struct CommunityOptions {
  double resolution = 1;      // more: smaller communities
  std::uint64_t seed = 1;     // of the order of visits
  std::uint32_t rounds = 10;  // up the ladder of graphs, at most: igraph's n_iterations
};

struct Communities {
  std::vector<std::uint32_t> of;  // for each vertex its community, 0 .. count - 1: the largest first, then by their
                                  // first vertices
  std::uint32_t count = 0;
  double modularity = 0;
};

// The same for the same graph and options. A vertex without edges is a community of its own.
Communities find_communities(const UndirectedGraph& graph, const CommunityOptions& options = {});

// The sum over communities of (weight inside / all weight) - resolution (weight of their vertices / 2 all weight)^2, as
// networkx.community.modularity has it; 0 for a graph without edges.
double modularity(const UndirectedGraph& graph, std::span<const std::uint32_t> of, double resolution = 1);

// What each is called: the names of its strongest members, "Taliban, Kunduz, Ashraf Ghani" ("" has fewer than
// `smallest` members). Strength is the sum of graph::strength over a vertex's edges; equal ones by id.
std::vector<std::string> community_names(const KnowledgeGraph& graph, const Communities& communities,
                                         std::size_t members = 3, std::size_t smallest = 3);

}  // namespace relata::graph
