#include "graph/bounded_paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <tuple>

namespace relata::graph {
namespace {

std::string in_words(const std::vector<Path>& paths) {
  std::string text;
  for (const Path& path : paths) {
    text += (text.empty() ? "" : "; ") + std::to_string(path.cost) + ":";
    for (const VertexId vertex : path.vertices) text += " " + std::to_string(vertex);
  }
  return text;
}

TEST(BoundedPaths, TakeADearerOneThatIsShortEnough) {
  const std::vector<PathEdge> edges = {{0, 1, 1, 100}, {1, 2, 1, 100}, {2, 3, 1, 100}, {0, 3, 1, 900}, {1, 3, 1, 500}};
  const PathGraph graph(4, edges, Direction::kForward);
  EXPECT_EQ(in_words(bounded_paths(graph, 0, 3, 3)), "300: 0 1 2 3");
  EXPECT_EQ(in_words(bounded_paths(graph, 0, 3, 2, {.count = 9})), "600: 0 1 3; 900: 0 3");
  EXPECT_EQ(in_words(bounded_paths(graph, 0, 3, 1, {.count = 9})), "900: 0 3");
  EXPECT_EQ(in_words(bounded_paths(graph, 0, 3, 0, {.count = 9})), "");
  EXPECT_EQ(in_words(bounded_paths(graph, 3, 0, 3, {.count = 9})), "");
  EXPECT_EQ(in_words(bounded_paths(graph, 2, 2, 0)), "0: 2");
  EXPECT_EQ(in_words(bounded_paths(graph, 0, 3, 3, {.count = 9, .avoid = {1}})), "900: 0 3");
}

PathGraph random_graph(std::mt19937& random, std::uint32_t costs, std::size_t vertices) {
  std::vector<PathEdge> edges;
  for (std::size_t i = 0; i < 3 * vertices; ++i) {
    const auto end = [&] { return static_cast<VertexId>(random() % vertices); };
    edges.push_back({end(), end(), 1 + static_cast<std::uint32_t>(random() % 3),
                     1000 * (1 + static_cast<std::uint32_t>(random() % costs))});
  }
  return {vertices, edges, random() % 2 == 0 ? Direction::kForward : Direction::kEither};
}

TEST(BoundedPaths, WithRoomEnoughAreTheCheapest) {
  std::mt19937 random(3);
  for (int round = 0; round < 80; ++round) {
    const PathGraph graph = random_graph(random, 1 + round % 3, 8);
    CheapestPathsOptions options{.count = 12};
    if (round % 2 == 0) options.through = hub_costs(graph);
    if (round % 5 == 0) options.avoid = {5};
    EXPECT_EQ(in_words(bounded_paths(graph, 0, 1, 1000, options)), in_words(cheapest_paths(graph, 0, 1, options)))
        << "round " << round;
  }
}

// Costs and lengths of all paths by walking everywhere.
std::vector<std::pair<std::uint64_t, std::size_t>> by_brute_force(const PathGraph& graph, std::uint32_t longest) {
  std::vector<std::pair<std::uint64_t, std::size_t>> all;
  std::vector<VertexId> path = {0};
  const std::function<void(std::uint64_t)> walk = [&](std::uint64_t cost) {
    if (path.back() == 1) return all.emplace_back(cost, path.size() - 1), void();
    if (path.size() > longest) return;
    const VertexId at = path.back();
    for (const VertexId to : graph.onward().of(at)) {
      if (std::ranges::find(path, to) != path.end()) continue;
      path.push_back(to);
      walk(cost + graph.way(at, to).cost);
      path.pop_back();
    }
  };
  walk(0);
  std::sort(all.begin(), all.end());
  return all;
}

TEST(BoundedPaths, AreThoseOfBruteForce) {
  std::mt19937 random(11);
  for (int round = 0; round < 80; ++round) {
    const PathGraph graph = random_graph(random, 3, 7);
    const auto longest = static_cast<std::uint32_t>(1 + round % 5);
    std::vector<std::pair<std::uint64_t, std::size_t>> found;
    for (const Path& path : bounded_paths(graph, 0, 1, longest, {.count = 10'000}))
      found.emplace_back(path.cost, path.vertices.size() - 1);
    EXPECT_EQ(found, by_brute_force(graph, longest)) << "round " << round;
  }
}

}  // namespace
}  // namespace relata::graph
