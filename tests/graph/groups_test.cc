#include "graph/groups.h"

#include <gtest/gtest.h>

#include "graph/communities.h"
#include "tests/graph/sample.h"

namespace relata::graph {
namespace {

// A ring of four with a leaf, a triangle, a pair; the ring and the triangle are tied twice.
std::vector<Triple> three_groups() {
  return {triple("a", "x", "b", 5), triple("b", "x", "c", 5), triple("c", "x", "d", 5), triple("d", "x", "a", 5),
          triple("a", "y", "leaf"), triple("p", "x", "q", 3), triple("q", "x", "r", 3), triple("r", "x", "p", 3),
          triple("a", "x", "p"),    triple("b", "x", "q"),    triple("y", "x", "z")};
}

Part groups(const Budget& budget) {
  const KnowledgeGraph graph = assemble(stream(three_groups()));
  return grouped_part(graph, find_communities(undirected(graph)).of, budget);
}

TEST(Groups, AreTheLargestWithTheirStrongestMembers) {
  EXPECT_EQ(ids(groups({.vertices = 0}).graph), "a b c d leaf p q r") << "a pair is no group";
  EXPECT_EQ(ids(groups({.vertices = 6}).graph), "a b c d leaf") << "the triangle has no room";
  EXPECT_EQ(groups({.vertices = 6}).vertices_left_out, 5U);
}

TEST(Groups, TiesWithinStayBeforeThoseBetweenButForOneThatHoldsThemTogether) {
  EXPECT_EQ(edges(groups({.vertices = 0, .edges = 9}).graph),
            "a-x->b a-y->leaf a-x->p b-x->c c-x->d d-x->a p-x->q q-x->r r-x->p");
  EXPECT_NE(edges(groups({.vertices = 0, .edges = 10}).graph).find("b-x->q"), std::string::npos);
}

TEST(Groups, OfNothingAreNothing) {
  const KnowledgeGraph graph;
  EXPECT_EQ(ids(grouped_part(graph, {}, {}).graph), "");
}

}  // namespace
}  // namespace relata::graph
