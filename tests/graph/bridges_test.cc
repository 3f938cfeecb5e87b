#include "graph/bridges.h"

#include <gtest/gtest.h>

namespace relata::graph {
namespace {

Bridges bridges(std::size_t vertices, const std::vector<WeightedEdge>& edges) {
  return find_bridges(undirected(vertices, edges));
}

TEST(Bridges, JoinTwoTriangles) {
  // 0 1 2 and 3 4 5, joined by 2 - 3.
  const Bridges found = bridges(6, {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}, {3, 2}});
  EXPECT_EQ(found.all, (std::vector<Bridge>{{2, 3, 3}}));
  EXPECT_EQ(found.cut_off, (std::vector<std::uint32_t>{0, 0, 2, 2, 0, 0}));
}

TEST(Bridges, OfATreeAreAllItsTies) {
  // a - b - c - d, b - e
  const Bridges found = bridges(5, {{0, 1}, {1, 2}, {2, 3}, {1, 4}});
  EXPECT_EQ(found.all, (std::vector<Bridge>{{0, 1, 1}, {1, 2, 2}, {1, 4, 1}, {2, 3, 1}}));
  EXPECT_EQ(found.cut_off, (std::vector<std::uint32_t>{0, 2, 1, 0, 0}));
}

TEST(Bridges, ParallelEdgesAreOneTieAndLoopsNone) {
  const Bridges found = bridges(3, {{0, 1}, {1, 0}, {0, 1}, {1, 1}, {2, 2}});
  EXPECT_EQ(found.all, (std::vector<Bridge>{{0, 1, 1}}));
  EXPECT_EQ(found.cut_off, (std::vector<std::uint32_t>{0, 0, 0}));
}

TEST(Bridges, ARingHasNoneAndEachPieceIsItsOwn) {
  const Bridges found = bridges(8, {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {5, 6}, {6, 7}});
  EXPECT_EQ(found.all, (std::vector<Bridge>{{5, 6, 1}, {6, 7, 1}}));
  EXPECT_EQ(found.cut_off, (std::vector<std::uint32_t>{0, 0, 0, 0, 0, 0, 1, 0}));
}

TEST(Bridges, ALongChainNeedsNoStack) {
  std::vector<WeightedEdge> edges;
  constexpr VertexId kLast = 300'000;
  for (VertexId v = 0; v < kLast; ++v) edges.push_back({v, v + 1});
  const Bridges found = bridges(kLast + 1, edges);
  EXPECT_EQ(found.all.size(), kLast);
  EXPECT_EQ(found.cut_off[kLast / 2], kLast / 2);
}

TEST(Bridges, OfNothingAreNone) { EXPECT_TRUE(bridges(0, {}).all.empty()); }

}  // namespace
}  // namespace relata::graph
