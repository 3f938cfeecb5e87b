#include "graph/layout.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace relata::graph {
namespace {

std::vector<VertexId> in_order(std::size_t vertices) {
  std::vector<VertexId> order(vertices);
  std::iota(order.begin(), order.end(), 0);
  return order;
}

double distance(const Point& a, const Point& b) { return std::hypot(a.x - b.x, a.y - b.y); }

// Two rings of `size` each, tied by one edge.
std::vector<WeightedEdge> two_rings(VertexId size) {
  std::vector<WeightedEdge> edges = {{0, size, 1}};
  for (VertexId ring = 0; ring < 2; ++ring)
    for (VertexId i = 0; i < size; ++i) {
      edges.push_back({ring * size + i, ring * size + (i + 1) % size, 3});
      edges.push_back({ring * size + i, ring * size + (i + 2) % size, 3});
    }
  return edges;
}

TEST(Layout, IsAFunctionOfTheGraph) {
  const UndirectedGraph graph = undirected(40, two_rings(20));
  EXPECT_EQ(lay_out(graph, in_order(40)), lay_out(graph, in_order(40)));
}

TEST(Layout, WhatBelongsTogetherStandsTogether) {
  const std::vector<Point> places = lay_out(undirected(40, two_rings(20)), in_order(40));
  double within = 0, between = 0;
  for (std::size_t i = 0; i < 20; ++i)
    for (std::size_t j = 0; j < 20; ++j) {
      within += distance(places[i], places[j]);
      between += distance(places[i], places[20 + j]);
    }
  EXPECT_LT(within, between * 0.8);
}

TEST(Layout, NoTwoOfTheFirstLevelCoverEachOther) {
  const std::vector<Point> places = lay_out(undirected(60, two_rings(30)), in_order(60));
  for (std::size_t i = 0; i < 60; ++i)
    for (std::size_t j = 0; j < i; ++j) EXPECT_GT(distance(places[i], places[j]), 30) << i << " and " << j;
}

TEST(Layout, TheStrongestStayWhereTheyAreWhateverElseThereIs) {
  const std::vector<WeightedEdge> few = two_rings(10);
  std::vector<WeightedEdge> many = few;
  for (VertexId v = 20; v < 400; ++v) many.push_back({v, v % 20, 1});
  const LayoutOptions options{.first = 20};
  const std::vector<Point> small = lay_out(undirected(20, few), in_order(20), options);
  const std::vector<Point> large = lay_out(undirected(400, many), in_order(400), options);
  for (std::size_t v = 0; v < 20; ++v) EXPECT_EQ(small[v], large[v]) << v;
}

TEST(Layout, NewcomersStandNearTheirNeighbours) {
  std::vector<WeightedEdge> edges = two_rings(20);
  for (VertexId v = 40; v < 200; ++v) edges.push_back({v, v % 40, 1});
  const std::vector<Point> places = lay_out(undirected(200, edges), in_order(200), {.first = 40});
  for (VertexId v = 40; v < 200; ++v) EXPECT_LT(distance(places[v], places[v % 40]), 250) << v;
}

TEST(Layout, PlacesAreFiniteWhateverTheGraph) {
  for (const std::size_t vertices : {0, 1, 2, 3, 130}) {
    std::vector<WeightedEdge> edges;
    for (VertexId v = 0; v + 1 < vertices && v < 2; ++v) edges.push_back({v, v + 1, 1e9});
    if (vertices > 0) edges.push_back({0, 0, 5});
    for (const Point& place : lay_out(undirected(vertices, edges), in_order(vertices))) {
      EXPECT_TRUE(std::isfinite(place.x) && std::isfinite(place.y));
      EXPECT_LT(std::hypot(place.x, place.y), 1e5);
    }
  }
}

TEST(Layout, WhatIsTooMuchStandsBesideItsStrongestNeighbour) {
  constexpr VertexId kMany = 21'000;
  std::vector<WeightedEdge> edges;
  for (VertexId v = 1; v < kMany; ++v) edges.push_back({v, v % 50, v % 50 == 0 ? 2.0 : 1.0});
  const std::vector<Point> places = lay_out(undirected(kMany, edges), in_order(kMany));
  for (VertexId v = 20'500; v < kMany; ++v) EXPECT_LT(distance(places[v], places[v % 50]), 200);
}

}  // namespace
}  // namespace relata::graph
