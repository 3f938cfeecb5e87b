#include "graph/leiden.h"

#include <gtest/gtest.h>

#include <map>

#include "graph/communities.h"
#include "graph/components.h"

namespace relata::graph {
namespace {

// Two triangles and a bridge: 0 1 2, 3 4 5, 2 - 3.
const std::vector<WeightedEdge> kTriangles = {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}, {2, 3}};

UndirectedGraph random_ties(std::uint64_t seed, VertexId vertices, std::size_t count) {
  Random random(seed);
  std::vector<WeightedEdge> edges;
  for (std::size_t i = 0; i < count; ++i)
    edges.push_back({static_cast<VertexId>(random.below(vertices)), static_cast<VertexId>(random.below(vertices)),
                     static_cast<double>(1 + random.below(3))});
  return undirected(vertices, edges);
}

TEST(LeidenLevel, KnowsTheModularityOfAnyPartition) {
  const UndirectedGraph graph = random_ties(1, 60, 200);  // with loops and parallel edges
  for (const double resolution : {0.5, 1.0, 3.0}) {
    const LeidenLevel level(graph, resolution);
    Random random(2);
    Partition partition(60);
    for (std::uint32_t& community : partition) community = static_cast<std::uint32_t>(random.below(7));
    EXPECT_NEAR(level.modularity(partition), modularity(graph, partition, resolution), 1e-12);
  }
}

TEST(LeidenLevel, MovesVerticesToTheirFriends) {
  const LeidenLevel level(undirected(6, kTriangles), 1);
  Partition partition = {0, 1, 2, 3, 4, 5};
  Random random(1);
  level.move(partition, random);
  renumber(partition);
  EXPECT_EQ(partition, (Partition{0, 0, 0, 1, 1, 1}));
}

TEST(LeidenLevel, MovesOutWhoIsBetterAlone) {
  const LeidenLevel level(undirected(6, kTriangles), 50);
  Partition partition = {0, 0, 0, 0, 0, 0};
  Random random(1);
  level.move(partition, random);
  EXPECT_EQ(renumber(partition), 6U);
}

TEST(LeidenLevel, JoinedItIsAsModularAsItsParts) {
  const UndirectedGraph graph = random_ties(3, 80, 300);
  const LeidenLevel level(graph, 1);
  Random random(4);
  Partition parts(80), of_parts(12);
  for (std::uint32_t& part : parts) part = static_cast<std::uint32_t>(random.below(12));
  for (std::uint32_t& community : of_parts) community = static_cast<std::uint32_t>(random.below(3));
  Partition whole(80);
  for (std::size_t v = 0; v < 80; ++v) whole[v] = of_parts[parts[v]];
  const LeidenLevel joined = level.joined(parts, 12);
  EXPECT_EQ(joined.vertices(), 12U);
  EXPECT_NEAR(joined.modularity(of_parts), level.modularity(whole), 1e-12);
}

// Whatever the graph and however much is left to chance: parts lie within communities and hang together.
TEST(LeidenLevel, RefinedPartsHangTogetherWithinCommunities) {
  for (std::uint64_t seed = 1; seed < 30; ++seed) {
    const UndirectedGraph graph = random_ties(seed, 50, 60);
    const LeidenLevel level(graph, 1);
    Random random(seed);
    Partition partition(50);
    for (std::uint32_t& community : partition) community = static_cast<std::uint32_t>(random.below(4));
    const Partition parts = level.refined(partition, seed % 2 ? 1 : 0.5, random);
    std::vector<WeightedEdge> within;
    std::map<std::uint32_t, std::uint32_t> community_of;
    for (VertexId v = 0; v < 50; ++v) {
      ASSERT_EQ(community_of.emplace(parts[v], partition[v]).first->second, partition[v]);
      for (const VertexId to : graph.neighbours(v))
        if (parts[to] == parts[v]) within.push_back({v, to});
    }
    ASSERT_EQ(connected_components(undirected(50, within)).size.size(), community_of.size()) << seed;
  }
}

TEST(LeidenLevel, OfNothingHasNothing) {
  const LeidenLevel level(undirected(3, {}), 1);
  Partition partition = {0, 1, 2};
  Random random(1);
  level.move(partition, random);
  EXPECT_EQ(partition, (Partition{0, 1, 2}));
  EXPECT_EQ(level.refined(partition, 1, random), partition);
  EXPECT_EQ(level.modularity(partition), 0);
}

}  // namespace
}  // namespace relata::graph
