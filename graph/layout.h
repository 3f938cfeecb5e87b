// Layout: where vertices stand in a picture that one moves through, in which nothing moves by itself.
//
//   const std::vector<Point> places = lay_out(undirected(graph), strongest_first);
//
// The strongest are laid out as if there were no others, and stay; the next find their places among them, level by
// level: so the first picture is a good one, and a vertex stands where it stood whatever else is shown. Edges pull and
// vertices push as in Fruchterman, Reingold (Graph drawing by force-directed placement, Software: Practice and
// Experience 21, 1991), who let only near ones push where there are many; the strongest push by their degree, as in
// ForceAtlas2 (Jacomy et al., PLoS ONE 9, 2014), so that hubs stand apart. What is not among the first 20,000 is put
// beside its strongest neighbour. One thread, no chance: 5,000 vertices take some tenths of a second.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/undirected.h"

namespace relata::graph {

struct Point {
  double x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

struct LayoutOptions {
  double distance = 100;      // of two vertices of the first level, about
  double aspect = 1.45;       // width by height
  double least = 46;          // between two vertices of the first level, at least
  std::uint32_t first = 120;  // vertices of the first level
};

// For each vertex its place, around (0, 0). `order` holds each vertex once, the strongest first. The same for the same
// graph and order.
std::vector<Point> lay_out(const UndirectedGraph& graph, std::span<const VertexId> order,
                           const LayoutOptions& options = {});

}  // namespace relata::graph
