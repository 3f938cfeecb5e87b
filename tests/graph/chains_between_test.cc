#include "graph/chains_between.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>

#include "graph/chains.h"
#include "tests/graph/sample.h"

namespace relata::graph {
namespace {

UndirectedGraph tied(const KnowledgeGraph& graph) { return undirected(ties_of(graph), graph.vertices().size()); }

// "a-b 1; a-c-b 0.5"
std::string chains(const std::vector<Triple>& triples, std::uint32_t longest, std::size_t most = 100,
                   bool detours = false) {
  const KnowledgeGraph graph = assemble(stream(triples));
  std::string text;
  for (const auto& [vertices, strength] :
       chains_between(tied(graph), *graph.find("a"), *graph.find("b"), longest, most, detours).best) {
    text += text.empty() ? "" : "; ";
    for (std::size_t i = 0; i < vertices.size(); ++i) text += (i > 0 ? "-" : "") + graph.vertices()[vertices[i]].id;
    text += " " + std::to_string(strength).substr(0, 4);
  }
  return text;
}

// a - b; a - c - b; a - d - e - b; a - f (leads nowhere)
std::vector<Triple> two_ways_and_one() {
  return {triple("a", "x", "b"),    triple("a", "x", "c", 2), triple("b", "x", "c", 2), triple("a", "x", "d", 8),
          triple("d", "x", "e", 8), triple("e", "x", "b", 8), triple("a", "x", "f", 9)};
}

TEST(ChainsBetween, AreTheStrongestFirst) {
  EXPECT_EQ(chains(two_ways_and_one(), 1), "a-b 1.00");
  EXPECT_EQ(chains(two_ways_and_one(), 2), "a-b 1.00; a-c-b 1.00");
  EXPECT_EQ(chains(two_ways_and_one(), 3), "a-d-e-b 2.00; a-b 1.00; a-c-b 1.00");
  EXPECT_EQ(chains(two_ways_and_one(), 3, 1), "a-d-e-b 2.00");
}

TEST(ChainsBetween, OfEquallyStrongOnesThatOverTheLesserHubIsFirst) {
  std::vector<Triple> triples = {triple("a", "x", "hub"), triple("hub", "x", "b"), triple("a", "x", "nobody"),
                                 triple("nobody", "x", "b")};
  for (const char* other : {"p", "q", "r"}) triples.push_back(triple("hub", "x", other));
  EXPECT_EQ(chains(triples, 2), "a-nobody-b 0.50; a-hub-b 0.50");
}

TEST(ChainsBetween, DetoursAreLeftOutUnlessAskedFor) {
  const std::vector<Triple> triples = {triple("a", "x", "c"), triple("c", "x", "b"), triple("a", "x", "d"),
                                       triple("d", "x", "c"), triple("a", "x", "b")};
  EXPECT_EQ(chains(triples, 3), "a-b 1.00; a-c-b 0.50") << "a - d - c goes round; a - b is no short cut of all others";
  EXPECT_EQ(chains(triples, 3, 100, true), "a-b 1.00; a-c-b 0.50; a-d-c-b 0.25");
}

TEST(ChainsBetween, SayWhetherThereAreMore) {
  const KnowledgeGraph graph = assemble(stream(two_ways_and_one()));
  EXPECT_TRUE(chains_between(tied(graph), 0, 1, 3, 2).is_cut);
  EXPECT_FALSE(chains_between(tied(graph), 0, 1, 3, 3).is_cut);
  EXPECT_TRUE(chains_between(tied(graph), 0, 0, 3, 3).best.empty());
  EXPECT_TRUE(chains_between(tied(graph), 0, 1, 0, 3).best.empty());
}

// All simple chains by walking everywhere.
std::vector<double> by_brute_force(const UndirectedGraph& graph, VertexId from, VertexId to, std::uint32_t longest) {
  std::vector<double> strengths;
  std::vector<bool> on(graph.vertices(), false);
  const std::function<void(VertexId, std::uint32_t, double)> walk = [&](VertexId at, std::uint32_t ties, double weak) {
    if (at == to) return strengths.push_back(chain_strength(weak, ties));
    if (ties == longest) return;
    on[at] = true;
    graph.each_neighbour(at, [&](VertexId next, double weight) {
      if (!on[next]) walk(next, ties + 1, std::min(weak, weight));
    });
    on[at] = false;
  };
  walk(from, 0, 1e9);
  std::sort(strengths.rbegin(), strengths.rend());
  return strengths;
}

TEST(ChainsBetween, AreThoseOfBruteForceInRandomGraphs) {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    std::vector<WeightedEdge> edges;
    const VertexId vertices = 5 + random() % 5;
    for (VertexId i = 0; i < 2 * vertices; ++i)
      edges.push_back(
          {static_cast<VertexId>(random() % vertices), static_cast<VertexId>(random() % vertices), 1.0 + random() % 4});
    const UndirectedGraph graph = undirected(vertices, edges);
    std::vector<double> found;
    for (const LinkingChain& chain : chains_between(graph, 0, 1, 4, 10'000, true).best) found.push_back(chain.strength);
    EXPECT_EQ(found, by_brute_force(graph, 0, 1, 4)) << "round " << round;
  }
}

}  // namespace
}  // namespace relata::graph
