#include "graph/between.h"

#include <gtest/gtest.h>

#include "graph/chains.h"
#include "tests/graph/sample.h"

namespace relata::graph {
namespace {

Part between(const std::vector<Triple>& triples, std::uint32_t hops, const Budget& budget = {}) {
  const KnowledgeGraph graph = assemble(stream(triples));
  return between_part(graph, *graph.find("a"), *graph.find("b"), hops, budget);
}

TEST(Chains, AreAsStrongAsTheirWeakestTieHalvedForEachFurtherOne) {
  EXPECT_EQ(chain_strength(3, 1), 3);
  EXPECT_EQ(chain_strength(3, 2), 1.5);
  EXPECT_EQ(chain_strength(3, 3), 0.75);
}

TEST(Chains, TakeTheStrongestOfEachLength) {
  const KnowledgeGraph graph =
      assemble(stream({triple("a", "x", "b", 3), triple("a", "x", "c", 2), triple("b", "x", "d", 1),
                       triple("c", "x", "d", 2), triple("a", "x", "d", 1)}));
  const Chains chains = strongest_chains(undirected(ties_of(graph), graph.vertices().size()), 0, 3);
  EXPECT_EQ(chains.weakest[1], (std::vector<double>{0, 3, 2, 1}));
  EXPECT_EQ(chains.weakest[2][3], 2);
  EXPECT_EQ(chains.chain(0, 3, 2), (std::vector<VertexId>{0, 2, 3}));
  EXPECT_EQ(chains.chain(0, 3, 1), (std::vector<VertexId>{0, 3}));
}

// a - b; a - c - b; a - d - e - b; a - f (leads nowhere); and what is elsewhere.
std::vector<Triple> ways() {
  return {triple("a", "x", "b"),    triple("a", "x", "c", 2), triple("b", "x", "c", 2), triple("a", "x", "d", 8),
          triple("d", "x", "e", 8), triple("e", "x", "b", 8), triple("a", "x", "f", 9), triple("p", "x", "q", 9)};
}

TEST(Between, IsWhatLeadsFromOneToTheOtherWithinSoManySteps) {
  EXPECT_EQ(edges(between(ways(), 1).graph), "a-x->b");
  EXPECT_EQ(edges(between(ways(), 2).graph), "a-x->b a-x->c b-x->c");
  EXPECT_EQ(edges(between(ways(), 3).graph), "a-x->b a-x->c a-x->d b-x->c d-x->e e-x->b");
  EXPECT_EQ(between(ways(), 3).vertices_left_out, 0U);
  EXPECT_EQ(between(ways(), 3).edges_left_out, 0U);
}

TEST(Between, TheStrongestWaysAreChosenWhole) {
  // By d and e 8 / 4, by c 2 / 2; either fits into four, both do not.
  EXPECT_EQ(ids(between(ways(), 3, {.vertices = 4}).graph), "a b d e");
  EXPECT_EQ(ids(between(ways(), 3, {.vertices = 3}).graph), "a b c");
  EXPECT_EQ(between(ways(), 3, {.vertices = 3}).vertices_left_out, 2U);
  EXPECT_EQ(between(ways(), 3, {.vertices = 3}).edges_left_out, 3U);
}

TEST(Between, TheirTiesStayBeforeOthers) {
  // c - d is on a way of three steps, but on none that was chosen for.
  std::vector<Triple> triples = {triple("a", "x", "c", 2), triple("c", "x", "b", 2), triple("a", "x", "d", 2),
                                 triple("d", "x", "b", 2), triple("c", "y", "d", 9)};
  EXPECT_EQ(edges(between(triples, 3, {.edges = 4}).graph), "a-x->c a-x->d c-x->b d-x->b");
  EXPECT_EQ(edges(between(triples, 3, {.edges = 5}).graph), "a-x->c a-x->d c-x->b c-y->d d-x->b");
  EXPECT_EQ(edges(between(triples, 2).graph), "a-x->c a-x->d c-x->b d-x->b");
}

TEST(Between, NoChainIsCutByManyTiesOfAnother) {
  // Three ties between a and c, of which one is enough, and the chain over d and e.
  Triple said = triple("a", "say of", "c", 9);
  said.attributed = 9;
  std::vector<Triple> triples = {triple("a", "x", "c", 9), triple("c", "x", "a", 9), said,
                                 triple("c", "x", "b", 9), triple("a", "x", "d"),    triple("d", "x", "e"),
                                 triple("e", "x", "b")};
  EXPECT_EQ(edges(between(triples, 3, {.edges = 5}).graph), "a-x->c a-x->d c-x->b d-x->e e-x->b");
}

TEST(Between, WhatIsNotLinkedIsNothing) {
  EXPECT_EQ(ids(between({triple("a", "x", "c"), triple("b", "x", "d")}, 5).graph), "");
  EXPECT_EQ(ids(between({triple("a", "x", "c"), triple("c", "x", "b")}, 1).graph), "");
}

}  // namespace
}  // namespace relata::graph
