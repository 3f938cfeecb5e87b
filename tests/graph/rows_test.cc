#include "graph/rows.h"

#include <gtest/gtest.h>

#include "graph/directed.h"
#include "graph/undirected.h"
#include "tests/graph/sample.h"

namespace relata::graph {
namespace {

const std::vector<WeightedEdge> kEdges = {{2, 1, 4}, {0, 2, 1}, {0, 1, 2}, {2, 2, 7}, {0, 2, 5}, {1, 0, 3}};

TEST(Rows, AreAscendingAndSumParallelEdges) {
  const Rows rows = rows_of(4, kEdges);
  EXPECT_EQ(rows.begin, (std::vector<std::uint64_t>{0, 2, 3, 5, 5}));
  EXPECT_EQ(rows.to, (std::vector<VertexId>{1, 2, 0, 1, 2}));
  EXPECT_EQ(rows.weight, (std::vector<double>{2, 6, 3, 4, 7}));
  EXPECT_EQ(rows.degree(3), 0U);
}

TEST(Rows, TurnedLeadBack) {
  const Rows rows = turned(rows_of(4, kEdges));
  EXPECT_EQ(rows.begin, (std::vector<std::uint64_t>{0, 1, 3, 5, 5}));
  EXPECT_EQ(rows.to, (std::vector<VertexId>{1, 0, 2, 0, 2}));
  EXPECT_EQ(rows.weight, (std::vector<double>{3, 2, 4, 6, 7}));
  EXPECT_EQ(turned(rows).to, rows_of(4, kEdges).to);
}

TEST(Rows, OfNothingAreNone) {
  EXPECT_EQ(rows_of(0, {}).vertices(), 0U);
  EXPECT_TRUE(turned(rows_of(2, {})).neighbours(1).empty());
}

TEST(DirectedGraph, KnowsBothWays) {
  const DirectedGraph graph =
      directed(assemble(stream({triple("a", "x", "b", 2), triple("a", "y", "b"), triple("c", "x", "b")})));
  EXPECT_EQ(graph.out.to, (std::vector<VertexId>{1, 1}));
  EXPECT_EQ(graph.out.weight, (std::vector<double>{3, 1}));
  EXPECT_EQ(graph.in.neighbours(1).size(), 2U);
}

TEST(UndirectedGraph, HasEachTieAtBothEndsAndALoopOnce) {
  const UndirectedGraph graph = undirected(3, kEdges);
  EXPECT_EQ(graph.to, (std::vector<VertexId>{1, 2, 0, 2, 0, 1, 2}));
  EXPECT_EQ(graph.weight, (std::vector<double>{5, 6, 5, 4, 6, 4, 7}));
}

}  // namespace
}  // namespace relata::graph
