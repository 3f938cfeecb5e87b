#include "graph/part.h"

#include <gtest/gtest.h>

#include <random>

#include "graph/hops.h"
#include "tests/graph/sample.h"

namespace relata::graph {
namespace {

Part part(const std::vector<Triple>& triples, const Budget& budget) {
  return strongest_part(assemble(stream(triples)), budget);
}

TEST(Strength, IsTheMeanOfSentencesAndSources) {
  const auto graph = assemble(stream({triple("a", "x", "b", 4, 1), triple("a", "y", "b", 4, 4)}));
  EXPECT_DOUBLE_EQ(strength(graph.edges()[0]), 2);
  EXPECT_DOUBLE_EQ(strength(graph.edges()[1]), 4);
}

TEST(Ties, JoinWhatIsDrawnAsOne) {
  Triple said = triple("a", "say", "b"), denied = triple("a", "deny", "b", 0);
  said.attributed = 1;
  denied.negative = 1;
  const auto graph = assemble(stream({triple("a", "x", "b", 2), triple("a", "y", "b"), said, denied,
                                      triple("b", "x", "a"), triple("a", "x", "a")}),
                              {.denied = true});
  const Ties ties = ties_of(graph);
  ASSERT_EQ(ties.all.size(), 4U);  // plain, attributed, denied; and back
  EXPECT_DOUBLE_EQ(ties.all[0].strength, 3);
  EXPECT_EQ(ties.of_edge, (std::vector<TieId>{kNoTie, 2, 1, 0, 0, 3}));  // a x a; a deny, say, x, y b; b x a
}

TEST(StrongestPart, LeavesTheWeakOutAndSaysSo) {
  const std::vector<Triple> triples = {triple("a", "x", "b", 5), triple("b", "x", "c", 4), triple("c", "x", "d"),
                                       triple("y", "x", "z", 2)};
  const Part three = part(triples, {.vertices = 3});
  EXPECT_EQ(ids(three.graph), "a b c");
  EXPECT_EQ(three.vertices_left_out, 3U);
  EXPECT_EQ(three.edges_left_out, 2U);
  EXPECT_EQ(ids(part(triples, {.vertices = 0}).graph), "a b c d y z");
}

TEST(StrongestPart, NobodyStandsAlone) {
  // p: 5, a: 5, b: 5, q: 4 -> a, b, p; p alone has nobody
  const Part three = part({triple("a", "x", "b", 5), triple("p", "x", "q", 4), triple("p", "x", "r")}, {.vertices = 3});
  EXPECT_EQ(ids(three.graph), "a b");
}

TEST(StrongestPart, WhatOneArticleRepeatsComesBehindWhatTwoSay) {
  Triple rant = triple("a", "x", "b", 9, 1), one = triple("c", "x", "d"), other = triple("d", "y", "c");
  other.docs = {"d7"};
  EXPECT_EQ(ids(part({rant, one, other}, {.vertices = 2}).graph), "c d");
  EXPECT_EQ(ids(part({rant, one, other}, {.vertices = 4}).graph), "a b c d");
}

TEST(StrongestPart, APlaceComesWithItsBody) {
  Triple body = triple("Police of X", "arrest", "b", 5);
  body.subject.of = "x";
  const std::vector<Triple> triples = {body, triple("c", "meet", "d", 2), triple("d", "leave", "X"),
                                       triple("b", "meet", "c", 2)};
  const Part three = part(triples, {.vertices = 3});
  EXPECT_EQ(ids(three.graph), "b police-of-x x");
  EXPECT_EQ(three.graph.vertices()[1].of, "x");
  EXPECT_EQ(edges(three.graph), "police-of-x-arrest->b");
}

TEST(StrongestPart, TiesThatHoldItTogetherStayBeforeStrongerOnes) {
  // Two triangles, strong within, joined by one weak tie.
  const std::vector<Triple> triples = {triple("a", "x", "b", 9), triple("b", "x", "c", 8), triple("a", "x", "c", 7),
                                       triple("p", "x", "q", 9), triple("q", "x", "r", 8), triple("p", "x", "r", 7),
                                       triple("c", "z", "p", 1)};
  EXPECT_EQ(edges(part(triples, {.edges = 5}).graph), "a-x->b b-x->c c-z->p p-x->q q-x->r");
  EXPECT_EQ(edges(part(triples, {.edges = 6}).graph), "a-x->b a-x->c b-x->c c-z->p p-x->q q-x->r");
  EXPECT_EQ(part(triples, {.edges = 5}).edges_left_out, 2U);
  EXPECT_EQ(part(triples, {.edges = 0}).graph.edges().size(), 7U);
}

TEST(StrongestPart, FewerEdgesThanHoldItTogetherAreTheStrongestOfThese) {
  const Part two = part({triple("a", "x", "b", 3), triple("b", "x", "c", 1), triple("c", "x", "d", 2)}, {.edges = 2});
  EXPECT_EQ(edges(two.graph), "a-x->b c-x->d");
  const Part one = part({triple("a", "x", "b", 3), triple("b", "x", "c", 1)}, {.edges = 1});
  EXPECT_EQ(ids(one.graph), "a b");
  EXPECT_EQ(one.vertices_left_out, 1U);
}

TEST(StrongestPart, OfEquallyStrongTiesThatStaysWhichIsMostForAnEnd) {
  // The ring holds together; of the chords a-c and b-d, d has hardly any other.
  const std::vector<Triple> triples = {triple("a", "x", "b", 9), triple("b", "x", "c", 9), triple("c", "x", "a", 1),
                                       triple("c", "x", "d", 2), triple("d", "x", "b", 1)};
  EXPECT_EQ(edges(part(triples, {.edges = 4}).graph), "a-x->b b-x->c c-x->d d-x->b");
}

// Whatever the graph: as many pieces as before, each vertex's strongest tie, and no more ties than asked for.
TEST(StrongestPart, KeepsItsPromisesOnAnyGraph) {
  std::mt19937 random(17);
  for (int round = 0; round < 40; ++round) {
    std::vector<Triple> triples;
    const unsigned vertices = 5 + random() % 20;
    for (unsigned i = 0; i < vertices * 3; ++i) {
      const std::string tail = "v" + std::to_string(random() % vertices),
                        head = "v" + std::to_string(random() % vertices);
      if (tail != head) triples.push_back(triple(tail, "x", head, 1 + random() % 6));
    }
    const KnowledgeGraph graph = assemble(stream(triples));
    const Part drawn = strongest_part(graph, {.vertices = 0});
    ASSERT_EQ(ids(drawn.graph), ids(graph));
    ASSERT_LE(ties_of(drawn.graph).all.size(), static_cast<std::size_t>(kTiesOfAVertex * graph.vertices().size()));
    for (VertexId v = 0; v < graph.vertices().size(); ++v) {
      const auto before = hops_from(graph, v, Direction::kEither), now = hops_from(drawn.graph, v, Direction::kEither);
      double strongest = 0, kept = 0;
      for (VertexId w = 0; w < before.size(); ++w) ASSERT_EQ(before[w] == kUnreached, now[w] == kUnreached);
      for (const Tie& tie : ties_of(graph).all)
        if (tie.tail == v || tie.head == v) strongest = std::max(strongest, tie.strength);
      for (const Tie& tie : ties_of(drawn.graph).all)
        if (tie.tail == v || tie.head == v) kept = std::max(kept, tie.strength);
      ASSERT_DOUBLE_EQ(kept, strongest);
    }
  }
}

TEST(StrongestPart, OfNothingIsNothing) { EXPECT_EQ(ids(part({}, {}).graph), ""); }

}  // namespace
}  // namespace relata::graph
