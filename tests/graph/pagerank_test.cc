#include "graph/pagerank.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>
#include <tuple>
#include <vector>

namespace relata::graph {
namespace {

// Vertices are named by letters: {"a", "b", 2} is an edge of support 2.
KnowledgeGraph graph_of(const std::vector<std::tuple<std::string, std::string, std::uint32_t>>& edges) {
  return assemble([&](const TripleVisitor& visit) {
    for (const auto& [tail, head, support] : edges) {
      Triple triple;
      triple.subject = {tail, tail, EntityType::kPer};
      triple.relation = "meet";
      triple.object = {head, head, EntityType::kPer};
      triple.support = support;
      visit(triple);
    }
  });
}

TEST(PageRank, IsWorkedOutByHandForThreeVertices) {
  // a = c = t, b = t + 0.85 (a + c), t = 0.15/3 + 0.85 b/3: b has no edge out and is spread to all.
  const std::vector<double> rank = pagerank(graph_of({{"a", "b", 1}, {"c", "b", 1}}));
  const double t = 1 / (3 + 2 * 0.85);
  EXPECT_NEAR(rank[0], t, 1e-10);
  EXPECT_NEAR(rank[1], t + 2 * 0.85 * t, 1e-10);
  EXPECT_NEAR(rank[2], t, 1e-10);
}

TEST(PageRank, SumsToOne) {
  const std::vector<double> rank =
      pagerank(graph_of({{"a", "b", 3}, {"b", "c", 1}, {"c", "a", 2}, {"a", "d", 1}, {"e", "a", 7}}));
  EXPECT_NEAR(std::accumulate(rank.begin(), rank.end(), 0.0), 1, 1e-12);
}

TEST(PageRank, ACircleIsEven) {
  for (const double rank : pagerank(graph_of({{"a", "b", 1}, {"b", "c", 1}, {"c", "a", 1}})))
    EXPECT_NEAR(rank, 1.0 / 3, 1e-9);
}

TEST(PageRank, AnEdgeIsFollowedByItsWeight) {
  const std::vector<double> rank = pagerank(graph_of({{"a", "b", 3}, {"a", "c", 1}, {"b", "a", 1}, {"c", "a", 1}}));
  const double anywhere = 0.15 / 3;
  EXPECT_NEAR((rank[1] - anywhere) / (rank[2] - anywhere), 3, 1e-6);
}

TEST(PageRank, AVertexGainsNothingByItself) {
  EXPECT_EQ(pagerank(graph_of({{"a", "a", 9}, {"a", "b", 1}})), pagerank(graph_of({{"a", "b", 1}})));
}

TEST(PageRank, OfNothingIsNothing) { EXPECT_TRUE(pagerank(KnowledgeGraph()).empty()); }

}  // namespace
}  // namespace relata::graph
