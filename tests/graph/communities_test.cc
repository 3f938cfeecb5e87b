#include "graph/communities.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/graph/sample.h"

namespace relata::graph {
namespace {

// Two triangles and a bridge: a b c, d e f, c-d.
std::vector<Triple> two_triangles() {
  return {triple("a", "x", "b"), triple("b", "x", "c"), triple("c", "x", "a"), triple("d", "x", "e"),
          triple("e", "x", "f"), triple("f", "x", "d"), triple("c", "x", "d")};
}

TEST(Communities, OfTwoTrianglesAreTwo) {
  const Communities found = find_communities(undirected(assemble(stream(two_triangles()))));
  EXPECT_EQ(found.of, (std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1}));
  EXPECT_EQ(found.count, 2U);
  EXPECT_NEAR(found.modularity, 2 * (3.0 / 7 - 0.25), 1e-12);  // each: 3 of 7 edges inside, half of all ends
}

TEST(Communities, TheLargestHasTheFirstNumber) {
  std::vector<Triple> triples = two_triangles();
  for (const char* far : {"g", "h", "i"}) triples.push_back(triple("f", "x", far, 3));
  const Communities found = find_communities(undirected(assemble(stream(triples))));
  EXPECT_EQ(found.of[5], 0U);  // f
  EXPECT_EQ(found.of[0], 1U);  // a
}

TEST(Communities, AreFinerWithMoreResolution) {
  const UndirectedGraph graph = undirected(assemble(stream(two_triangles())));
  EXPECT_EQ(find_communities(graph, {.resolution = 0.01}).count, 1U);
  EXPECT_EQ(find_communities(graph, {.resolution = 20}).count, 6U);
}

TEST(Communities, AreTheSameEachTime) {
  std::mt19937 random(3);
  std::vector<WeightedEdge> edges;
  for (int i = 0; i < 3000; ++i)
    edges.push_back({static_cast<VertexId>(random() % 800), static_cast<VertexId>(random() % 800), 1.0 + random() % 4});
  const UndirectedGraph graph = undirected(800, edges);
  const Communities once = find_communities(graph);
  EXPECT_EQ(once.of, find_communities(graph).of);
  EXPECT_NEAR(find_communities(graph, {.seed = 9}).modularity, once.modularity, 0.02);
}

TEST(Communities, OfNothingAndOfLonersAreTheirOwn) {
  EXPECT_EQ(find_communities(undirected(0, {})).count, 0U);
  const Communities loners = find_communities(undirected(3, {}));
  EXPECT_EQ(loners.of, (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_EQ(loners.modularity, 0);
}

TEST(UndirectedGraph, SumsParallelEdgesAndBothDirections) {
  const UndirectedGraph graph = undirected(assemble(
      stream({triple("a", "x", "b", 2), triple("a", "y", "b"), triple("b", "x", "a"), triple("b", "x", "b", 5)})));
  EXPECT_EQ(graph.to, (std::vector<VertexId>{1, 0, 1}));
  EXPECT_EQ(graph.weight, (std::vector<double>{4, 4, 5}));
}

TEST(CommunityNames, AreTheStrongestMembers) {
  std::vector<Triple> triples = two_triangles();
  triples.push_back(triple("y", "x", "z"));
  triples.push_back(triple("e", "meet", "f", 4));
  const KnowledgeGraph graph = assemble(stream(triples));
  const auto names = community_names(graph, find_communities(undirected(graph)), 2);
  EXPECT_EQ(names, (std::vector<std::string>{"c, a", "e, f", ""}));  // y and z are too few
}

}  // namespace
}  // namespace relata::graph
