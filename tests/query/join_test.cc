#include "query/join.h"

#include <gtest/gtest.h>

#include "questions.h"

namespace relata::query {
namespace {

TEST(Join, EntitiesComeFirstAndOnRequestAlone) {
  Options options;
  options.entities_only = true;
  EXPECT_EQ(rows(war(), "(Taliban)-[seize]->(?c)", options), (Lines{"Kunduz; 3", "Asadabad; 1", "Herat; 1"}));
  EXPECT_EQ(rows(war(), "(Taliban)-[seize]->(?c:GPE)"), (Lines{"Kunduz; 3", "Asadabad; 1", "Herat; 1"}));
  EXPECT_EQ(rows(war(), "(Taliban)-[seize]->(?c:PER)"), Lines{});
}

TEST(Join, JoinsShareVariablesAndTakeTheSmallestSupport) {
  EXPECT_EQ(rows(war(), "(Taliban)-[capture|seize]->(?c), (?p)-[flee]->(?c)"), (Lines{"Herat; Ismail Khan; 1"}));
  EXPECT_EQ(rows(war(), "(?p)-[flee]->(?c), (Taliban)-[capture|seize]->(?c)"), (Lines{"Ismail Khan; Herat; 1"}));
}

TEST(Join, WithoutVariablesEachTripleIsARow) {
  EXPECT_EQ(rows(war(), "(Taliban)-[capture]->(Kunduz)"),
            (Lines{"Taliban | capture | Kunduz; 2", "Kunduz | fall to | Taliban; 1"}));
}

TEST(Join, EitherWayFindsBothDirections) {
  MemorySource source;
  source.add("Biden/PER", "meet", "Putin/PER");
  source.add("Xi/PER", "meet", "Biden/PER");
  EXPECT_EQ(rows(source, "(Biden)-[meet]-(?who)"), (Lines{"Putin; 1", "Xi; 1"}));
  EXPECT_EQ(rows(source, "(?a)-[meet]-(?b)"),
            (Lines{"Biden; Putin; 1", "Biden; Xi; 1", "Putin; Biden; 1", "Xi; Biden; 1"}));
}

TEST(Join, OneVariableAtBothEndsMeansTheSame) {
  MemorySource source;
  source.add("A/PER", "praise", "A/PER");
  source.add("A/PER", "praise", "B/PER");
  EXPECT_EQ(rows(source, "(?x)-[praise]->(?x)"), (Lines{"A; 1"}));
}

TEST(Join, LimitKeepsTheFirstRowsAndTheTotal) {
  Options options;
  options.limit = 1;
  const Result result = evaluate(parse_pattern("(Taliban)-[capture]->(?c)"), war(), options);
  EXPECT_EQ(result.rows.size(), 1u);
  EXPECT_EQ(result.total, 4u);
}

TEST(Join, PatternsThatShareNothingGiveAllPairs) {
  MemorySource source;
  source.add("A/PER", "know", "B/PER");
  source.add("C/PER", "like", "D/PER");
  source.add("C/PER", "like", "E/PER");
  EXPECT_EQ(rows(source, "(?a)-[know]->(?b), (?c)-[like]->(?d)"), (Lines{"A; B; C; D; 1", "A; B; C; E; 1"}));
}

TEST(Join, APatternWithoutAnswerLeavesNone) {
  EXPECT_EQ(rows(war(), "(?a)-[capture]->(?b), (?b)-[marry]->(?c)"), Lines{});
  EXPECT_EQ(rows(war(), "(?b)-[marry]->(?c), (?a)-[capture]->(?b)"), Lines{});
}

TEST(Join, TheOrderOfPatternsChangesTheOrderOfColumnsAlone) {
  EXPECT_EQ(rows(war(), "(?who)-[seize]->(?c), (?p)-[flee]->(?c)"), (Lines{"Taliban; Herat; Ismail Khan; 1"}));
  EXPECT_EQ(rows(war(), "(?p)-[flee]->(?c), (?who)-[seize]->(?c)"), (Lines{"Ismail Khan; Herat; Taliban; 1"}));
}

}  // namespace
}  // namespace relata::query
