#include "graph/cheapest_paths.h"

#include <gtest/gtest.h>

#include <string>

namespace relata::graph {
namespace {

// "0-1-5:2000 0-2-5:3000"
std::string paths(const std::vector<PathEdge>& edges, const CheapestPathsOptions& options, VertexId from = 0,
                  VertexId to = 5, Direction direction = Direction::kEither) {
  const PathGraph graph(7, edges, direction);
  std::string text;
  for (const Path& path : cheapest_paths(graph, from, to, options)) {
    text += text.empty() ? "" : " ";
    for (std::size_t i = 0; i < path.vertices.size(); ++i)
      text += (i > 0 ? "-" : "") + std::to_string(path.vertices[i]);
    text += ":" + std::to_string(path.cost);
  }
  return text;
}

// Yen's own network would do; this one is smaller: 0 to 5 over 1, over 2, and from 1 to 2.
const std::vector<PathEdge> kWays = {
    {0, 1, 1, 1000}, {1, 5, 1, 1000}, {0, 2, 1, 1500}, {2, 5, 1, 2000}, {1, 2, 1, 500}};

TEST(CheapestPaths, ComeOneAfterTheOther) {
  EXPECT_EQ(paths(kWays, {.count = 1}), "0-1-5:2000");
  EXPECT_EQ(paths(kWays, {.count = 9}), "0-1-5:2000 0-2-1-5:3000 0-2-5:3500 0-1-2-5:3500");
  EXPECT_EQ(paths(kWays, {.count = 9}, 0, 5, Direction::kForward), "0-1-5:2000 0-2-5:3500 0-1-2-5:3500");
  EXPECT_EQ(paths(kWays, {.count = 0}), "");
}

TEST(CheapestPaths, OfEquallyCheapOnesTheFewestEdgesThenTheStrongest) {
  EXPECT_EQ(paths({{0, 1, 9, 500}, {1, 2, 9, 500}, {2, 5, 9, 1000}, {0, 3, 1}, {3, 5, 3}, {0, 4, 2}, {4, 5, 2}},
                  {.count = 9}),
            "0-4-5:2000 0-3-5:2000 0-1-2-5:2000");
  EXPECT_EQ(paths({{0, 3, 1}, {3, 5, 3}, {0, 4, 1}, {4, 5, 3}, {0, 2, 1}, {2, 5, 4}}, {.count = 9}),
            "0-2-5:2000 0-3-5:2000 0-4-5:2000");
}

TEST(CheapestPaths, ShunHubsAndGoRoundWhatIsAvoided) {
  const CheapestPathsOptions dear = {.count = 2, .through = {9000, 2500, 0, 0, 0, 9000, 0}};
  EXPECT_EQ(paths(kWays, dear), "0-2-5:3500 0-1-5:4500");  // the ends' own cost does not count
  EXPECT_EQ(paths(kWays, {.count = 9, .avoid = {1}}), "0-2-5:3500");
  EXPECT_EQ(paths(kWays, {.count = 9, .avoid = {1, 2}}), "");
  EXPECT_EQ(paths(kWays, {.count = 1, .avoid = {0, 5}}), "0-1-5:2000");  // who is asked for is not avoided
}

TEST(CheapestPaths, ToItselfOrNowhere) {
  EXPECT_EQ(paths(kWays, {.count = 3}, 2, 2), "2:0");
  EXPECT_EQ(paths(kWays, {.count = 3}, 0, 6), "");
}

// A ladder: the second path is one of a thousand that cost the same.
TEST(CheapestPaths, AreFoundInALadder) {
  constexpr VertexId kRungs = 1'000;
  std::vector<PathEdge> edges;
  for (VertexId i = 0; i < kRungs; ++i) {
    edges.push_back({2 * i, 2 * i + 1});
    if (i + 1 < kRungs) edges.push_back({2 * i, 2 * i + 2}), edges.push_back({2 * i + 1, 2 * i + 3});
  }
  const PathGraph graph(2 * kRungs, edges, Direction::kEither);
  const std::vector<Path> found = cheapest_paths(graph, 0, 2 * kRungs - 2, {.count = 3});
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].vertices.size(), kRungs);
  EXPECT_EQ(found[1].vertices.size(), kRungs + 2);
  EXPECT_EQ(found[1].vertices[1], 1U);  // of many equal ones the first by vertices
  EXPECT_EQ(found[2].vertices.size(), kRungs + 2);
}

TEST(CheapestPaths, TellTheirSteps) {
  const PathGraph graph(7, kWays, Direction::kEither);
  const std::vector<VertexId> vertices = {0, 2, 1, 5};
  EXPECT_EQ(steps_of(graph, vertices), (std::vector<PathStep>{{2, false}, {4, true}, {1, false}}));
}

}  // namespace
}  // namespace relata::graph
