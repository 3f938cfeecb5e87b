// communities_of VERTICES [RESOLUTION]: reads edges "a b weight", a line each, and writes the community of each vertex
// a line, then the modularity.
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <vector>

#include "graph/communities.h"

int main(int argc, char** argv) {
  using namespace relata::graph;
  if (argc < 2) return 2;
  std::vector<WeightedEdge> edges;
  for (WeightedEdge edge; std::cin >> edge.a >> edge.b >> edge.weight;) edges.push_back(edge);
  const UndirectedGraph graph = undirected(std::strtoul(argv[1], nullptr, 10), edges);
  const Communities found = find_communities(graph, {argc > 2 ? std::strtod(argv[2], nullptr) : 1, 1});
  for (const auto community : found.of) std::printf("%u\n", community);
  std::printf("%.12f\n", found.modularity);
  return 0;
}
