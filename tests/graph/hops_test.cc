#include "graph/hops.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <utility>

#include "graph/pagerank.h"

namespace relata::graph {
namespace {

using Edges = std::set<std::pair<int, int>>;

std::string name(int vertex) { return std::string("v") + static_cast<char>('a' + vertex); }

Edges random_edges(std::mt19937& random, int vertices) {
  Edges edges;
  for (int i = 0; i < vertices * 3 / 2; ++i)
    edges.emplace(static_cast<int>(random() % vertices), static_cast<int>(random() % vertices));
  return edges;
}

// A vertex that no edge touches is not in the graph.
KnowledgeGraph graph_of(const Edges& edges) {
  return assemble([&](const TripleVisitor& visit) {
    for (const auto& [tail, head] : edges) {
      Triple triple;
      triple.subject = {name(tail), name(tail), EntityType::kPer};
      triple.relation = "meet";
      triple.object = {name(head), name(head), EntityType::kPer};
      triple.support = 1;
      visit(triple);
    }
  });
}

// The plainest way: distances grow until none changes (Floyd and Warshall would do the same).
std::vector<std::uint32_t> relaxed(const KnowledgeGraph& graph, VertexId from, Direction direction) {
  std::vector<std::uint32_t> hops(graph.vertices().size(), kUnreached);
  hops[from] = 0;
  const auto relax = [&](VertexId tail, VertexId head) {
    if (hops[tail] == kUnreached || hops[head] <= hops[tail] + 1) return false;
    hops[head] = hops[tail] + 1;
    return true;
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (const GraphEdge& edge : graph.edges()) {
      changed |= relax(edge.tail, edge.head);
      if (direction == Direction::kEither) changed |= relax(edge.head, edge.tail);
    }
  }
  return hops;
}

TEST(Hops, AreThoseOfThePlainestWay) {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    const KnowledgeGraph graph = graph_of(random_edges(random, 2 + round % 12));
    for (VertexId from = 0; from < graph.vertices().size(); ++from)
      for (const Direction direction : {Direction::kForward, Direction::kEither})
        ASSERT_EQ(hops_from(graph, from, direction), relaxed(graph, from, direction)) << "round " << round;
  }
}

TEST(Hops, WhatIsNotReachedSaysSo) {
  const KnowledgeGraph graph = graph_of({{0, 1}, {2, 3}});
  EXPECT_EQ(hops_from(graph, 0, Direction::kForward), (std::vector<std::uint32_t>{0, 1, kUnreached, kUnreached}));
  EXPECT_EQ(hops_from(graph, 1, Direction::kForward)[0], kUnreached);
  EXPECT_EQ(hops_from(graph, 1, Direction::kEither)[0], 1U);
}

// PageRank solves rank = (1 - d)/n + d (sum over edges in + what is stranded/n): what comes out is put in again.
TEST(PageRank, IsItsOwnNextStep) {
  std::mt19937 random(11);
  for (int round = 0; round < 30; ++round) {
    const KnowledgeGraph graph = graph_of(random_edges(random, 3 + round % 12));
    const std::vector<double> rank = pagerank(graph);
    const double n = static_cast<double>(rank.size());
    std::vector<double> out(rank.size(), 0), next(rank.size(), 0);
    for (const GraphEdge& edge : graph.edges()) out[edge.tail] += edge.tail != edge.head;
    double stranded = 0;
    for (std::size_t v = 0; v < rank.size(); ++v) stranded += out[v] == 0 ? rank[v] : 0;
    for (const GraphEdge& edge : graph.edges())
      if (edge.tail != edge.head) next[edge.head] += rank[edge.tail] / out[edge.tail];
    for (std::size_t v = 0; v < rank.size(); ++v)
      ASSERT_NEAR(rank[v], 0.15 / n + 0.85 * (next[v] + stranded / n), 1e-10) << "round " << round;
  }
}

}  // namespace
}  // namespace relata::graph
