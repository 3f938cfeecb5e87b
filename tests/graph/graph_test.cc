#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"
#include "graph/measures.h"
#include "tests/graph/sample.h"

namespace relata::graph {
namespace {

std::vector<std::string> ids(const KnowledgeGraph& graph, const std::vector<VertexId>& vertices) {
  std::vector<std::string> names;
  for (const VertexId vertex : vertices) names.push_back(graph.vertices()[vertex].id);
  return names;
}

// "a -r-> b <-s- c"
std::string path(const KnowledgeGraph& graph, const std::string& from, const std::string& to,
                 Direction direction = Direction::kEither) {
  const auto steps = shortest_path(graph, *graph.find(from), *graph.find(to), direction);
  if (!steps) return "none";
  std::string text = from;
  for (const PathStep& step : *steps) {
    const GraphEdge& edge = graph.edges()[step.edge];
    const std::string& next = graph.vertices()[step.reversed ? edge.tail : edge.head].id;
    text += step.reversed ? " <-" + edge.triple.relation + "- " + next : " -" + edge.triple.relation + "-> " + next;
  }
  return text;
}

TEST(KnowledgeGraph, KeepsEntitiesAndParallelEdges) {
  Triple phrase = triple("a", "see", "b");
  phrase.object = {std::nullopt, "a phrase", std::nullopt};
  const auto graph =
      assemble(stream({triple("b", "meet", "a"), phrase, triple("a", "meet", "b"), triple("a", "hit", "b", 3)}));
  ASSERT_EQ(graph.vertices().size(), 2u);
  ASSERT_EQ(graph.edges().size(), 3u);
  EXPECT_EQ(graph.edges()[0].triple.relation, "hit");
  EXPECT_EQ(graph.out_edges(0).size(), 2u);
  EXPECT_EQ(graph.in_edges(0).size(), 1u);
}

TEST(KnowledgeGraph, IsTheSameWhateverTheOrder) {
  std::vector<Triple> triples = {triple("c", "x", "a"), triple("a", "y", "b"), triple("a", "x", "b"),
                                 triple("b", "x", "c")};
  const auto relations = [](const KnowledgeGraph& graph) {
    std::string text;
    for (const GraphEdge& edge : graph.edges())
      text += graph.vertices()[edge.tail].id + edge.triple.relation + graph.vertices()[edge.head].id + " ";
    return text;
  };
  EXPECT_EQ(relations(assemble(stream(triples))), "axb ayb bxc cxa ");
  std::reverse(triples.begin(), triples.end());
  EXPECT_EQ(relations(assemble(stream(triples))), "axb ayb bxc cxa ");
}

TEST(KnowledgeGraph, WhatNobodyAssertsIsThereOnRequest) {
  Triple denied = triple("a", "kill", "b", 0);
  denied.denied = {"st-1"};
  denied.negative = 1;
  EXPECT_EQ(assemble(stream({denied})).edges().size(), 0u);
  const auto graph = assemble(stream({denied}), {.denied = true});
  ASSERT_EQ(graph.edges().size(), 1u);
  EXPECT_TRUE(graph.edges()[0].negated());
  EXPECT_FALSE(graph.edges()[0].attributed());
}

TEST(KnowledgeGraph, PhrasesAreThereOnRequest) {
  Triple said = triple("a", "free", "b"), alone = triple("a", "fall", "b");
  said.object = {std::nullopt, "1,800 Prisoners", std::nullopt};
  alone.object = {};
  const auto graph = assemble(stream({said, alone}), {.phrases = true});
  ASSERT_EQ(ids(graph), "a p:1,800 prisoners");
  EXPECT_TRUE(graph.vertices()[1].is_phrase());
  EXPECT_EQ(graph.vertices()[1].name, "1,800 Prisoners");
  EXPECT_FALSE(graph.vertices()[0].is_phrase());
}

TEST(KnowledgeGraph, BodiesKnowTheirPlace) {
  Triple arrests = triple("Police of X", "arrest", "b");
  arrests.subject.of = "x";
  EXPECT_EQ(assemble(stream({arrests})).vertices()[1].of, "x");
}

TEST(KnowledgeGraph, ATripleThatComesTwiceIsKeptOnce) {
  EXPECT_EQ(assemble(stream({triple("a", "x", "b"), triple("a", "x", "b")})).edges().size(), 1u);
}

TEST(KnowledgeGraph, TheEmptyGraphAnswers) {
  const KnowledgeGraph graph = assemble(stream({}));
  EXPECT_TRUE(graph.vertices().empty());
  EXPECT_FALSE(graph.find("a"));
  EXPECT_TRUE(degrees(graph).empty());
}

TEST(Degrees, CountEdgesAndWeigh) {
  const auto graph =
      assemble(stream({triple("a", "x", "b", 3), triple("a", "y", "b"), triple("c", "x", "a"), triple("a", "x", "a")}));
  const std::vector<Degree> all = degrees(graph);
  EXPECT_EQ(all[0], (Degree{2, 3, 6}));
  EXPECT_EQ(all[1], (Degree{2, 0, 4}));
}

TEST(Neighbourhood, IgnoresDirectionAndStopsAtTheRadius) {
  const auto graph =
      assemble(stream({triple("a", "x", "b"), triple("c", "x", "b"), triple("c", "x", "d"), triple("y", "x", "z")}));
  EXPECT_EQ(ids(graph, neighbourhood(graph, *graph.find("a"), 0)), (std::vector<std::string>{"a"}));
  EXPECT_EQ(ids(graph, neighbourhood(graph, *graph.find("a"), 2)), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_EQ(ids(graph, neighbourhood(graph, *graph.find("a"), 9)), (std::vector<std::string>{"a", "b", "c", "d"}));
}

TEST(ShortestPath, TakesFewestHopsThenTheStrongestWeakestEdgeThenTheSum) {
  const auto graph = assemble(stream({
      triple("a", "x", "b", 9), triple("b", "x", "z", 1),                            // weakest 1
      triple("a", "x", "c", 2), triple("c", "x", "z", 2),                            // weakest 2, sum 4
      triple("a", "x", "d", 2), triple("d", "x", "z", 5),                            // weakest 2, sum 7
      triple("a", "x", "e", 9), triple("e", "x", "f", 9), triple("f", "x", "z", 9),  // longer
  }));
  EXPECT_EQ(path(graph, "a", "z"), "a -x-> d -x-> z");
}

TEST(ShortestPath, TiesGoToTheFirstIdsThenRelations) {
  const auto graph = assemble(stream({triple("a", "x", "c"), triple("c", "x", "z"), triple("a", "x", "b"),
                                      triple("b", "y", "z"), triple("b", "x", "z")}));
  EXPECT_EQ(path(graph, "a", "z"), "a -x-> b -x-> z");
}

TEST(ShortestPath, WalksAgainstArrowsOnlyIfAllowed) {
  const auto graph = assemble(stream({triple("a", "x", "b"), triple("c", "y", "b"), triple("d", "x", "d")}));
  EXPECT_EQ(path(graph, "a", "c"), "a -x-> b <-y- c");
  EXPECT_EQ(path(graph, "a", "c", Direction::kForward), "none");
  EXPECT_EQ(path(graph, "a", "d"), "none");
  EXPECT_EQ(path(graph, "a", "a"), "a");
}

}  // namespace
}  // namespace relata::graph
