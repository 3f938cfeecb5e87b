#include "graph/betweenness.h"

#include <gtest/gtest.h>

namespace relata::graph {
namespace {

TEST(Betweenness, OfAChainIsTheShareOfPairsOnEitherSide) {
  // 0 - 1 - 2 - 3: through 1 go 0-2 and 0-3, of the three pairs of others.
  const std::vector<WeightedEdge> edges = {{0, 1}, {1, 2}, {3, 2}};
  const Betweenness found = betweenness(undirected(4, edges));
  EXPECT_TRUE(found.exact());
  EXPECT_EQ(found.searches, 4U);
  EXPECT_EQ(found.of, (std::vector<double>{0, 2.0 / 3, 2.0 / 3, 0}));
}

TEST(Betweenness, AlongArrowsCountsOrderedPairs) {
  // 0 -> 1 -> 2 <- 3: through 1 goes 0 to 2, one of six.
  const std::vector<WeightedEdge> edges = {{0, 1}, {1, 2}, {3, 2}};
  EXPECT_EQ(betweenness(directed(4, edges)).of, (std::vector<double>{0, 1.0 / 6, 0, 0}));
}

TEST(Betweenness, EqualPathsShareAndParallelEdgesAndLoopsDoNotCount) {
  // A ring of four, one tie of it doubled: each is on half of one pair's paths, of three pairs.
  const std::vector<WeightedEdge> edges = {{0, 1}, {0, 1, 5}, {1, 2}, {2, 3}, {3, 0}, {2, 2}};
  for (const double value : betweenness(undirected(4, edges)).of) EXPECT_DOUBLE_EQ(value, 1.0 / 6);
}

TEST(Betweenness, OfFewIsNothing) {
  EXPECT_TRUE(betweenness(undirected(0, {})).of.empty());
  const std::vector<WeightedEdge> edges = {{0, 1}};
  EXPECT_EQ(betweenness(undirected(2, edges)).of, (std::vector<double>{0, 0}));
}

// A ring of 200 in which all are alike.
TEST(Betweenness, ALargeGraphIsSampledAndSaysSo) {
  std::vector<WeightedEdge> edges;
  for (VertexId v = 0; v < 200; ++v) edges.push_back({v, (v + 1) % 200});
  const UndirectedGraph ring = undirected(200, edges);
  const Betweenness exact = betweenness(ring), some = betweenness(ring, {.edges = 400 * 100});
  EXPECT_TRUE(exact.exact());
  EXPECT_FALSE(some.exact());
  EXPECT_EQ(some.searches, 100U);
  EXPECT_EQ(some.of, betweenness(ring, {.edges = 400 * 100}).of);
  EXPECT_NE(some.of, betweenness(ring, {.edges = 400 * 100, .seed = 2}).of);
  double sum = 0;
  for (VertexId v = 0; v < 200; ++v) sum += some.of[v];
  EXPECT_NEAR(sum / 200, exact.of[0], 1e-9);  // in a ring each search tells the same of all together
  EXPECT_EQ(betweenness(ring, {.edges = 1}).searches, 64U);
}

// 2,000 diamonds in a row: 2^2000 shortest paths, more than a double holds.
TEST(Betweenness, CountsOfPathsDoNotOverflow) {
  std::vector<WeightedEdge> edges;
  for (VertexId v = 0; v + 3 < 6001; v += 3)
    for (const VertexId middle : {v + 1, v + 2}) edges.push_back({v, middle}), edges.push_back({middle, v + 3});
  const std::vector<double> of = betweenness(undirected(6001, edges), {.edges = 1}).of;
  for (VertexId v = 0; v + 3 < 6001; v += 3) {
    ASSERT_NEAR(of[v + 1], of[v + 2], 1e-3);
    ASSERT_LE(of[v], 1);
    ASSERT_GE(of[v], 0);
  }
  EXPECT_GT(of[3000], 0.4);  // half way: half of all pairs are on different sides
}

}  // namespace
}  // namespace relata::graph
