// Layout: where vertices stand in a picture that one moves through, in which nothing moves by itself.
//
//   const std::vector<Point> places = lay_out(undirected(graph), strongest_first);
//
// The strongest hundred are laid out as if there were no others, and stay; the next three hundred find their places
// among them, then the next twelve hundred: so the first picture is a good one, and a vertex stands where it stood
// whatever else is shown. Edges pull, vertices push (Noack: Energy models for graph clustering, Journal of Graph
// Algorithms and Applications 11, 2007: LinLog, in which groups stand apart; masses by degree as in Jacomy et al.:
// ForceAtlas2, PLoS ONE 9, 2014); steps shorten as in Fruchterman, Reingold 1991. What is not among the first
// 20,000 is put beside its strongest neighbour. One thread, no chance: 5,000 vertices take under a second.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/quad_tree.h"
#include "graph/undirected.h"

namespace relata::graph {

struct LayoutOptions {
  double distance = 100;      // of two vertices of the first level, about
  double aspect = 1.45;       // width by height
  double least = 46;          // between two vertices of the first level, at least
  std::uint32_t first = 100;  // vertices of the first level
};

// For each vertex its place, around (0, 0). `order` holds each vertex once, the strongest first. The same for the same
// graph and order.
std::vector<Point> lay_out(const UndirectedGraph& graph, std::span<const VertexId> order,
                           const LayoutOptions& options = {});

}  // namespace relata::graph
