#include "graph/components.h"

#include <gtest/gtest.h>

namespace relata::graph {
namespace {

using Numbers = std::vector<std::uint32_t>;

TEST(ConnectedComponents, AreNumberedBySizeThenByTheirFirst) {
  const std::vector<WeightedEdge> edges = {{1, 0}, {5, 2}, {2, 4}, {6, 6}};
  const Components found = connected_components(undirected(7, edges));
  EXPECT_EQ(found.of, (Numbers{1, 1, 0, 2, 0, 0, 3}));
  EXPECT_EQ(found.size, (Numbers{3, 2, 1, 1}));
}

TEST(ConnectedComponents, OfNothingAreNone) { EXPECT_TRUE(connected_components(undirected(0, {})).size.empty()); }

// Many pieces of all sizes, more than are asked for the largest: piece i is a chain of i + 1 from i (i + 1) / 2 on.
TEST(ConnectedComponents, OfChainsAreTheChains) {
  std::vector<WeightedEdge> edges;
  VertexId next = 0;
  for (std::uint32_t i = 0; i < 100; ++i, ++next)
    for (std::uint32_t j = 0; j < i; ++j, ++next) edges.push_back({next + 1, next});
  const Components found = connected_components(undirected(next, edges));
  ASSERT_EQ(found.size.size(), 100U);
  for (std::uint32_t i = 0; i < 100; ++i) {
    ASSERT_EQ(found.size[i], 100 - i);
    ASSERT_EQ(found.of[i * (i + 1) / 2], 99 - i);
    ASSERT_EQ(found.of[i * (i + 1) / 2 + i], 99 - i);
  }
}

TEST(StrongComponents, LeadThereAndBack) {
  // 1 -> 2 -> 3 -> 1, 0 -> 1, 3 -> 4 <-> 5
  const std::vector<WeightedEdge> edges = {{1, 2}, {2, 3}, {3, 1}, {0, 1}, {3, 4}, {4, 5}, {5, 4}};
  const Components found = strong_components(directed(6, edges));
  EXPECT_EQ(found.of, (Numbers{2, 0, 0, 0, 1, 1}));
  EXPECT_EQ(found.size, (Numbers{3, 2, 1}));
  EXPECT_TRUE(strong_components(directed(0, {})).of.empty());
}

}  // namespace
}  // namespace relata::graph
