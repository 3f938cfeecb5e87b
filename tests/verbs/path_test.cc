#include "verbs/path.h"

#include <gtest/gtest.h>

#include "tests/verbs/articles.h"
#include "verbs/knowledge.h"
#include "verbs/rank.h"

namespace relata::verbs {
namespace {

using Paths = Articles;

// "Maya Lindqvist praise Ardan Front; .."
std::string edges(const FoundPath& path) {
  std::string text;
  for (const Triple& edge : path.edges)
    text += (text.empty() ? "" : "; ") + edge.subject.name + " " + edge.relation + " " + edge.object.name;
  return text;
}

TEST_F(Paths, HaveTheirEdgesInOrder) {
  EXPECT_EQ(edges(path(open(), {"Maya Lindqvist", "Tal-e-Sorkh", false, {}})),
            "Maya Lindqvist praise Ardan Front; Ardan Front capture Tal-e-Sorkh");
}

TEST_F(Paths, AgainstAnArrowOnlyIfAllowed) {
  const kb::KnowledgeBase kb = open();
  EXPECT_EQ(edges(path(kb, {"Daroon", "Ardan Front", false, {}})),
            "Ilyas Ahmad Daroon flee Tal-e-Sorkh; Ardan Front capture Tal-e-Sorkh");
  EXPECT_EQ(edges(path(kb, {"Daroon", "Ardan Front", true, {}})), "");
}

TEST_F(Paths, ToOneselfIsNone) {
  const FoundPath found = path(open(), {"Daroon", "ilyas-ahmad-daroon", false, {}});
  EXPECT_EQ(found.from.id, found.to.id);
  EXPECT_TRUE(found.edges.empty());
}

TEST_F(Paths, FiltersCutThem) {
  FilterRequest filters;
  filters.docs = {"wire"};
  EXPECT_TRUE(path(open(), {"Maya Lindqvist", "Tal-e-Sorkh", false, filters}).edges.empty());
  EXPECT_THROW(path(open(), {"Nobody", "Tal-e-Sorkh", false, {}}), UnknownName);
}

TEST_F(Paths, WhatHasNoDateIsCounted) {
  FilterRequest filters;
  filters.since = "1900";
  const FoundPath found = path(open(), {"Maya Lindqvist", "Tal-e-Sorkh", false, filters});
  EXPECT_FALSE(found.undated.empty());
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
