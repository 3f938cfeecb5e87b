#include "graph/ego.h"

#include <gtest/gtest.h>

#include "tests/graph/sample.h"

namespace relata::graph {
namespace {

Part ego(const std::vector<Triple>& triples, const std::string& center, std::uint32_t hops, const Budget& budget = {}) {
  const KnowledgeGraph graph = assemble(stream(triples));
  return ego_part(graph, *graph.find(center), hops, budget);
}

TEST(Ego, IsTheNeighbourhoodWithTheTiesBetweenNeighbours) {
  const std::vector<Triple> triples = {triple("a", "x", "b"), triple("c", "y", "a"), triple("b", "z", "c"),
                                       triple("c", "x", "d"), triple("p", "x", "q")};
  const Part one = ego(triples, "a", 1);
  EXPECT_EQ(edges(one.graph), "a-x->b b-z->c c-y->a");
  EXPECT_EQ(one.vertices_left_out, 0U);
  EXPECT_EQ(one.edges_left_out, 0U);
  EXPECT_EQ(ids(ego(triples, "a", 2).graph), "a b c d");
  EXPECT_EQ(ids(ego(triples, "a", 9).graph), "a b c d");
}

TEST(Ego, OfManyTheStrongestAndNearestStay) {
  const std::vector<Triple> triples = {triple("a", "x", "b", 3), triple("a", "x", "c"), triple("a", "x", "d", 2),
                                       triple("b", "x", "e", 9), triple("c", "x", "f")};
  EXPECT_EQ(ids(ego(triples, "a", 1, {.vertices = 3}).graph), "a b d");
  EXPECT_EQ(ego(triples, "a", 1, {.vertices = 3}).vertices_left_out, 1U);
  EXPECT_EQ(ego(triples, "a", 1, {.vertices = 3}).edges_left_out, 1U);
  EXPECT_EQ(ids(ego(triples, "a", 2, {.vertices = 4}).graph), "a b d e");  // e: min(3, 9) / 2, before c with 1
  EXPECT_EQ(ids(ego(triples, "a", 2, {.vertices = 5}).graph), "a b c d e");
}

TEST(Ego, ItsOwnTiesStayBeforeStrongerOnes) {
  const std::vector<Triple> triples = {triple("a", "x", "b"), triple("a", "x", "c"), triple("c", "x", "a"),
                                       triple("b", "y", "c", 9)};
  EXPECT_EQ(edges(ego(triples, "a", 1, {.edges = 2}).graph), "a-x->b a-x->c");
  EXPECT_EQ(edges(ego(triples, "a", 1, {.edges = 3}).graph), "a-x->b a-x->c c-x->a");
}

TEST(Ego, NeighboursAreTheNearestFirstWithTheChainToThem) {
  const KnowledgeGraph graph =
      assemble(stream({triple("a", "x", "b", 3), triple("a", "x", "c"), triple("b", "x", "e", 9)}));
  std::string text;
  for (const auto& [vertex, nearness, chain] :
       neighbours_of(undirected(ties_of(graph), graph.vertices().size()), *graph.find("a"), 2)) {
    text += graph.vertices()[vertex].id + " " + std::to_string(nearness).substr(0, 3);
    for (const VertexId v : chain) text += " " + graph.vertices()[v].id;
    text += "\n";
  }
  EXPECT_EQ(text, "b 3.0 a b\ne 1.5 a b e\nc 1.0 a c\n");
}

TEST(Ego, OneWhoActsOnHimselfAloneStands) {
  EXPECT_EQ(ids(ego({triple("a", "x", "a"), triple("b", "x", "c")}, "a", 1).graph), "a");
}

}  // namespace
}  // namespace relata::graph
