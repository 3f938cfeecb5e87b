#include "graph/shortest_path.h"

#include <gtest/gtest.h>

#include <random>

namespace relata::graph {
namespace {

using Vertices = std::vector<VertexId>;

TEST(ShortestPaths, AreFoundAgainAndAgain) {
  const std::vector<PathEdge> edges = {{0, 1}, {1, 2}, {2, 3}, {4, 3}, {5, 6}};
  const PathGraph graph(7, edges, Direction::kEither);
  ShortestPaths paths(graph);
  for (int round = 0; round < 3; ++round) {
    EXPECT_EQ(paths.find(0, 4), (Vertices{0, 1, 2, 3, 4}));
    EXPECT_EQ(paths.find(4, 2), (Vertices{4, 3, 2}));
    EXPECT_EQ(paths.find(1, 1), (Vertices{1}));
    EXPECT_EQ(paths.find(0, 6), std::nullopt);
    EXPECT_EQ(paths.hops(0, 4), 4U);
    EXPECT_EQ(paths.hops(1, 1), 0U);
    EXPECT_EQ(paths.hops(6, 0), std::nullopt);
  }
}

TEST(ShortestPaths, FollowArrowsIfToldSo) {
  const std::vector<PathEdge> edges = {{0, 1}, {1, 2}, {3, 2}};
  const PathGraph graph(4, edges, Direction::kForward);
  ShortestPaths paths(graph);
  EXPECT_EQ(paths.find(0, 2), (Vertices{0, 1, 2}));
  EXPECT_EQ(paths.find(2, 0), std::nullopt);
  EXPECT_EQ(paths.find(0, 3), std::nullopt);
}

TEST(ShortestPaths, OfEqualOnesTheStrongestWeakestThenTheSumThenTheFirst) {
  const auto path = [](const std::vector<PathEdge>& edges) {
    const PathGraph graph(6, edges, Direction::kEither);
    return ShortestPaths(graph).find(0, 5);
  };
  EXPECT_EQ(path({{0, 1, 9}, {1, 5, 1}, {0, 2, 2}, {2, 5, 2}, {0, 3, 2}, {3, 5, 2}}), (Vertices{0, 2, 5}));
  EXPECT_EQ(path({{0, 1, 9}, {1, 5, 1}, {0, 2, 2}, {2, 5, 2}, {0, 3, 2}, {3, 5, 4}}), (Vertices{0, 3, 5}));
  EXPECT_EQ(path({{0, 1, 1}, {1, 5, 1}, {1, 5, 3}, {5, 1, 2}, {0, 2, 1}, {2, 5, 2}}), (Vertices{0, 1, 5}));
}

// A hub with a thousand leaves between them: what is looked up and what is read one by one agree.
TEST(ShortestPaths, PassThroughHubs) {
  std::vector<PathEdge> edges = {{1, 2}, {0, 3}, {3, 4}, {4, 1}};
  for (VertexId leaf = 5; leaf < 1005; ++leaf) edges.push_back({leaf, 2});
  edges.push_back({0, 5});
  const PathGraph graph(1005, edges, Direction::kEither);
  ShortestPaths paths(graph);
  EXPECT_EQ(paths.find(0, 1), (Vertices{0, 3, 4, 1}));  // as many as by 5 and 2, of which 3 is first
  EXPECT_EQ(paths.find(1, 0), (Vertices{1, 2, 5, 0}));
  EXPECT_EQ(paths.find(1004, 0), (Vertices{1004, 2, 5, 0}));
  EXPECT_EQ(paths.find(3, 1004), (Vertices{3, 0, 5, 2, 1004}));
}

TEST(PathGraph, KeepsOfParallelEdgesTheCheapestThenTheHeaviestThenTheOneAlongItsArrow) {
  const auto step = [](const std::vector<PathEdge>& edges) {
    return PathGraph(2, edges, Direction::kEither).way(0, 1).step;
  };
  EXPECT_EQ(step({{0, 1, 9, 2000}, {0, 1, 1, 1000}}), (PathStep{1, false}));
  EXPECT_EQ(step({{0, 1, 1}, {1, 0, 2}, {0, 0, 9}}), (PathStep{1, true}));
  EXPECT_EQ(step({{1, 0, 2}, {0, 1, 2}, {0, 1, 2}}), (PathStep{1, false}));
}

TEST(PathGraph, HubsCostByTheirDegree) {
  std::vector<PathEdge> edges = {{0, 1}, {1, 2}};
  for (VertexId leaf = 3; leaf < 103; ++leaf) edges.push_back({leaf, 2}), edges.push_back({2, leaf});
  const std::vector<std::uint32_t> costs = hub_costs(PathGraph(103, edges, Direction::kEither));
  EXPECT_EQ(costs[0], 0U);
  EXPECT_EQ(costs[1], 301U);
  EXPECT_EQ(costs[2], 2004U);  // 101 neighbours
}

}  // namespace
}  // namespace relata::graph
