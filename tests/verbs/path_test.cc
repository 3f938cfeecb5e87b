#include "verbs/path.h"

#include <gtest/gtest.h>

#include "tests/graph/sample.h"
#include "tests/verbs/articles.h"
#include "verbs/knowledge.h"
#include "verbs/rank.h"

namespace relata::verbs {
namespace {

using Paths = Articles;

// "Maya Lindqvist praise Ardan Front; .." of the first path.
std::string edges(const FoundPaths& found) {
  std::string text;
  if (found.paths.empty()) return text;
  for (const Triple& edge : found.paths.front().edges)
    text += (text.empty() ? "" : "; ") + edge.subject.name + " " + edge.relation + " " + edge.object.name;
  return text;
}

PathRequest from_to(const std::string& from, const std::string& to) {
  PathRequest request;
  request.from = from;
  request.to = to;
  return request;
}

TEST_F(Paths, HaveTheirEdgesInOrder) {
  EXPECT_EQ(edges(path(open(), from_to("Maya Lindqvist", "Tal-e-Sorkh"))),
            "Maya Lindqvist praise Ardan Front; Ardan Front capture Tal-e-Sorkh");
}

TEST_F(Paths, AgainstAnArrowOnlyIfAllowed) {
  const kb::KnowledgeBase kb = open();
  PathRequest request = from_to("Daroon", "Ardan Front");
  EXPECT_EQ(edges(path(kb, request)), "Ilyas Ahmad Daroon flee Tal-e-Sorkh; Ardan Front capture Tal-e-Sorkh");
  request.search.directed = true;
  EXPECT_EQ(edges(path(kb, request)), "");
}

TEST_F(Paths, ToOneselfIsNone) {
  const FoundPaths found = path(open(), from_to("Daroon", "ilyas-ahmad-daroon"));
  EXPECT_EQ(found.from.id, found.to.id);
  EXPECT_TRUE(found.paths.empty());
}

TEST_F(Paths, KeepToTheirBoundsAndOffWhomTheyAvoid) {
  const kb::KnowledgeBase kb = open();
  PathRequest request = from_to("Daroon", "Maya Lindqvist");
  request.search.longest = 3;
  EXPECT_EQ(path(kb, request).paths.size(), 1U);
  request.search.longest = 2;
  EXPECT_TRUE(path(kb, request).paths.empty());
  request.search.longest.reset(), request.search.avoid = {"Tal-i-Sorkh"};
  EXPECT_TRUE(path(kb, request).paths.empty());
  request.search.avoid = {"Nobody"};
  EXPECT_THROW(path(kb, request), UnknownName);
  request.search.avoid.clear(), request.count = 0;
  EXPECT_THROW(path(kb, request), UsageError);
}

TEST_F(Paths, AreRecords) {
  const kb::KnowledgeBase kb = open();
  const FoundPaths found = path(kb, from_to("Maya Lindqvist", "Ardan Front"));
  ASSERT_EQ(found.paths.size(), 1U);
  const std::string json = path_json(kb, found.paths[0], 1, true);
  EXPECT_TRUE(json.starts_with("{\"path\":1,\"cost\":1.0,\"edges\":[{\"subject\":{\"id\":\"maya-lindqvist\"")) << json;
  EXPECT_TRUE(has(json, "\"evidence\":[{\"id\":\"st-")) << json;
}

// A graph in sight; "a talk: b" is an edge from a to b of that relation.
std::string way(const std::vector<Triple>& triples, const WaySearch& search = {}) {
  const graph::KnowledgeGraph graph = graph::assemble(graph::stream(triples));
  std::string text;
  for (const Way& way : ways_between(graph, *graph.find("a"), *graph.find("b"), search)) {
    text += text.empty() ? "" : "; ";
    for (const graph::VertexId vertex : way.vertices) text += graph.vertices()[vertex].id;
    text += " " + std::to_string(way.cost).substr(0, 4);
  }
  return text;
}

TEST(Ways, LeadPastHubsAndTalk) {
  using graph::triple;
  std::vector<Triple> triples = {triple("a", "visit", "h"), triple("h", "visit", "b"), triple("a", "meet", "x"),
                                 triple("x", "pay", "y"), triple("y", "meet", "b")};
  for (int i = 0; i < 100; ++i) triples.push_back(triple("h", "visit", "p" + std::to_string(i)));
  EXPECT_EQ(way(triples), "axyb 3.60");
  EXPECT_EQ(way(triples, {.fewest = true}), "ahb 2.00");
  EXPECT_EQ(way(triples, {.longest = 2}), "ahb 4.00");
  triples.push_back(triple("a", "tell", "b"));
  EXPECT_EQ(way(triples, {.count = 2}), "ab 2.00; axyb 3.60");
}

TEST(Ways, WhatOnlyTellsWhereIsDear) {
  using graph::triple;
  Triple here = triple("a", "speak in", "x"), there = triple("b", "be in", "x");
  here.object.type = there.object.type = EntityType::kGpe;
  EXPECT_EQ(way({here, there, triple("a", "meet", "y"), triple("y", "meet", "b")}, {.count = 2}), "ayb 2.30; axb 4.30");
}

TEST_F(Paths, FiltersCutThem) {
  PathRequest request = from_to("Maya Lindqvist", "Tal-e-Sorkh");
  request.filters.docs = {"wire"};
  EXPECT_TRUE(path(open(), request).paths.empty());
  EXPECT_THROW(path(open(), from_to("Nobody", "Tal-e-Sorkh")), UnknownName);
}

TEST_F(Paths, WhatHasNoDateIsCounted) {
  PathRequest request = from_to("Maya Lindqvist", "Tal-e-Sorkh");
  request.filters.since = "1900";
  EXPECT_FALSE(path(open(), request).undated.empty());
}

TEST_F(Paths, WhatIsDeniedIsInTheGraphOnRequest) {
  const kb::KnowledgeBase kb = open();
  Undated undated;
  Filter filter;
  EXPECT_EQ(graph_of(kb, filter, undated).edges().size(), 4U);
  filter.all = true;
  EXPECT_EQ(graph_of(kb, filter, undated).edges().size(), 5U) << "the front did not capture Brimholm";
}

using Ranks = Articles;

TEST_F(Ranks, AreByTheMeasureThenById) {
  const Ranking ranking = rank(open(), {.by = "degree", .filters = {}, .limit = 0});
  ASSERT_EQ(ranking.rows.size(), 5U);
  for (std::size_t i = 1; i < ranking.rows.size(); ++i) {
    const RankedEntity &before = ranking.rows[i - 1], &after = ranking.rows[i];
    EXPECT_GE(std::stoi(before.score), std::stoi(after.score));
    if (before.score == after.score) EXPECT_LT(before.id, after.id);
  }
  EXPECT_EQ(rank(open(), {.by = "degree", .filters = {}, .limit = 2}).rows.size(), 2U);
}

TEST_F(Ranks, PageRanksSumToOne) {
  double sum = 0;
  for (const RankedEntity& row : rank(open(), {}).rows) sum += std::stod(row.score);
  EXPECT_NEAR(sum, 1, 1e-5);
}

TEST_F(Ranks, OfFewAreExact) {
  const Ranking ranking = rank(open(), {.by = "betweenness", .filters = {}, .limit = 0});
  EXPECT_EQ(ranking.sample, std::nullopt);
  const RankedEntity& first = ranking.rows.front();
  EXPECT_FALSE(has(ranked_json(first, "betweenness"), "sample"));
  EXPECT_TRUE(has(ranked_json(first, "betweenness", 64), ",\"sample\":64}"));
}

TEST_F(Ranks, AnUnknownMeasureNamesThoseThereAre) {
  try {
    rank(open(), {.by = "fame", .filters = {}, .limit = 0});
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_TRUE(has(error.what(), "try " + measure_names())) << error.what();
  }
}

}  // namespace
}  // namespace relata::verbs
