// What ego, between and communities list, and the dealings behind a row.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/ascii.h"
#include "tests/graph/sample.h"
#include "tests/verbs/articles.h"
#include "verbs/between.h"
#include "verbs/communities.h"
#include "verbs/dealings.h"
#include "verbs/ego.h"

namespace relata::verbs {
namespace {

using graph::triple;

TEST(Dealings, AreBothWaysTheStrongestFirst) {
  const Dealings dealings =
      dealings_of({triple("a", "hit", "b", 3), triple("a", "see", "b"), triple("b", "flee", "a")});
  EXPECT_EQ(in_words(dealings, "a", 9), "→ hit ×3, see; ← flee");
  EXPECT_EQ(in_words(dealings, "b", 9), "→ flee; ← hit ×3, see");
  EXPECT_EQ(in_words(dealings, "a", 1), "→ hit ×3 +1; ← flee");
  EXPECT_EQ(dealings.support, 5U);
  EXPECT_EQ(dealings.docs, (std::vector<std::string>{"d0", "d1", "d2"}));
  EXPECT_EQ(in_words(dealings_of(std::vector<Triple>()), "b", 9), "");
  EXPECT_EQ(in_words(dealings_of({triple("a", "be in", "b"), triple("a", "take", "b")}), "a", 9), "→ take, be in");
}

TEST(Dealings, WhatNobodyAssertsIsMarkedAndLast) {
  Triple denied = triple("a", "hit", "b", 0), feared = triple("a", "burn", "b", 0);
  denied.denied = feared.denied = {"st-1"};
  denied.negative = 1;
  const Dealings dealings = dealings_of({feared, denied, triple("a", "see", "b")});
  EXPECT_EQ(in_words(dealings, "a", 9), "→ see, maybe burn, not hit");
  EXPECT_EQ(statements_of(dealings), (std::vector<std::string>{"st-0", "st-1", "st-1"}));
}

class GraphVerbs : public Articles {};

TEST_F(GraphVerbs, DealingsOfPairsAreEachPairsOwn) {
  const kb::KnowledgeBase kb = open();
  Undated undated;
  const CountedGraph graph(kb, {}, undated);
  const graph::VertexId front = *graph.find("ardan-front"), town = *graph.find("tal-e-sorkh"),
                        mayor = *graph.find("maya-lindqvist");
  const std::vector<Dealings> all =
      dealings_of(graph, std::vector<VertexPair>{{town, front}, {town, mayor}, {mayor, front}});
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(in_words(all[0], "ardan-front", 9), "→ capture ×2");
  EXPECT_TRUE(all[1].triples.empty()) << "nothing is said of these two";
  EXPECT_EQ(in_words(all[2], "ardan-front", 9), "← praise");
}

TEST_F(GraphVerbs, EgoHasWhoIsAroundAndThroughWhom) {
  const kb::KnowledgeBase kb = open();
  const Ego near = ego(kb, {.name = "Tal-i-Sorkh", .hops = 1, .filters = {}, .limit = 0});
  std::string text;
  for (const Around& row : near.rows) text += row.who.name + ": " + in_words(row.dealings, row.with, 9) + "\n";
  EXPECT_EQ(text, "Ardan Front: ← capture ×2\nIlyas Ahmad Daroon: ← flee ×2\n");
  const Ego far = ego(kb, {.name = "Daroon", .hops = 3, .filters = {}, .limit = 0});
  ASSERT_EQ(far.rows.size(), 3U);
  EXPECT_EQ(far.rows[2].who.name, "Maya Lindqvist");
  ASSERT_EQ(far.rows[2].through.size(), 2U);
  EXPECT_EQ(far.rows[2].through[1].name, "Ardan Front");
  EXPECT_EQ(in_words(far.rows[2].dealings, far.rows[2].with, 9), "← praise");
  EXPECT_EQ(ego(kb, {.name = "Daroon", .hops = 3, .filters = {}, .limit = 1}).total, 3U);
  for (const std::uint32_t hops : {0U, 101U, 4'000'000'000U})
    EXPECT_THROW(ego(kb, {.name = "Daroon", .hops = hops, .filters = {}, .limit = 0}), UsageError);
  EXPECT_EQ(ego(kb, {.name = "Daroon", .hops = 100, .filters = {}, .limit = 0}).rows.size(), 4U);
}

TEST_F(GraphVerbs, EgoRowsAreRecords) {
  const kb::KnowledgeBase kb = open();
  const Ego near = ego(kb, {.name = "Daroon", .hops = 1, .filters = {}, .limit = 0});
  ASSERT_EQ(near.rows.size(), 1U);
  const std::string plain = around_json(kb, near.rows[0], false), quoted = around_json(kb, near.rows[0], true);
  EXPECT_TRUE(
      plain.starts_with("{\"id\":\"tal-e-sorkh\",\"name\":\"Tal-e-Sorkh\",\"type\":\"GPE\",\"steps\":1,"
                        "\"nearness\":2.0,\"through\":[],\"support\":2,\"docs\":[\"harbour\",\"wire\"]"))
      << plain;
  EXPECT_FALSE(has(plain, "evidence"));
  EXPECT_TRUE(has(quoted, "\"evidence\":[{\"id\":\"st-")) << quoted;
}

TEST_F(GraphVerbs, BetweenHasTheChainsStepByStep) {
  const kb::KnowledgeBase kb = open();
  BetweenRequest request{.one = "Daroon", .other = "Maya Lindqvist"};
  const Between found = between(kb, request);
  ASSERT_EQ(found.chains.size(), 1U);
  std::string text;
  for (const ChainStep& step : found.chains[0].steps)
    text += step.from.name + " " + in_words(found.dealings[step.dealings], step.from.id, 9) + " " + step.to.name + "\n";
  EXPECT_EQ(text,
            "Ilyas Ahmad Daroon → flee ×2 Tal-e-Sorkh\nTal-e-Sorkh ← capture ×2 Ardan Front\n"
            "Ardan Front ← praise Maya Lindqvist\n");
  EXPECT_EQ(found.chains[0].strength, 0.25);
  EXPECT_TRUE(
      has(chain_json(kb, found, found.chains[0], true), "{\"strength\":0.25,\"steps\":[{\"from\":{\"id\":\"ilyas-"));
  request.hops = 2;
  EXPECT_TRUE(between(kb, request).chains.empty());
  request.other = "Ilyas Ahmed Darun";
  EXPECT_THROW(between(kb, request), UsageError);
}

TEST_F(GraphVerbs, CommunitiesHaveTheirStrongestMembersFirst) {
  const kb::KnowledgeBase kb = open();
  const FoundCommunities found = communities(kb, {});
  ASSERT_FALSE(found.rows.empty());
  const Community& largest = found.rows.front();
  EXPECT_EQ(largest.members.front().who.name, "Tal-e-Sorkh");
  EXPECT_TRUE(largest.name.starts_with("Tal-e-Sorkh, ")) << largest.name;
  EXPECT_TRUE(community_json(largest, 1).starts_with("{\"community\":1,\"name\":\"Tal-e-Sorkh"));
  CommunitiesRequest request;
  request.smallest = 99;
  EXPECT_TRUE(communities(kb, request).rows.empty());
  EXPECT_GT(communities(kb, request).smaller, 0U);
  request.resolution = "none";
  EXPECT_THROW(communities(kb, request), UsageError);
}

}  // namespace
}  // namespace relata::verbs
