#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/error.h"
#include "questions.h"

namespace relata::query {
namespace {

TEST(Evaluate, ARelationWordMatchesEveryWordingOfItsCanonicalRelation) {
  EXPECT_EQ(rows(war(), "(Taliban)-[capture]->(?c)"), (Lines{"Kunduz; 3", "Asadabad; 1", "Herat; 1", "weapons; 1"}));
  EXPECT_EQ(rows(war(), "(Asadabad)-[fall to]->(?who)"), (Lines{"Taliban; 1"}));
  EXPECT_EQ(rows(war(), "(Kunduz)-[fall to]->(?who)"), (Lines{"Taliban; 3"}));
  EXPECT_EQ(rows(war(), "(?who)<-[fall to]-(Herat)"), (Lines{"Taliban; 1"}));
}

TEST(Evaluate, TriplesAreShownAsTheyAreStored) {
  const Result result = evaluate(parse_pattern("(Taliban)-[capture]->(Asadabad)"), war(), {});
  ASSERT_EQ(result.rows.size(), 1u);
  EXPECT_EQ(result.rows[0].triples[0].subject.name, "Asadabad");
  EXPECT_EQ(result.rows[0].triples[0].relation, "fall to");
}

TEST(Evaluate, LiteralMatchesTheLemmaAlone) {
  Options literal;
  literal.literal = true;
  EXPECT_EQ(rows(war(), "(Taliban)-[capture]->(?c)", literal), (Lines{"Kunduz; 2"}));
  EXPECT_EQ(rows(war(), "(Taliban)-[fall to]->(?c)", literal), Lines{});
}

TEST(Evaluate, APassiveWithoutAgentAnswersWithAnybody) {
  EXPECT_EQ(rows(war(), "()-[capture]->(Pul-e-Khumri)"), (Lines{"Pul-e-Khumri | be capture | ; 1"}));
  EXPECT_EQ(rows(war(), "(?who)-[capture]->(Pul-e-Khumri)"), Lines{});
}

TEST(Evaluate, AWordMatchesWholeWordsOfNamesAndPhrases) {
  MemorySource source;
  source.add("Taliban/ORG", "release", "1,800 prisoners of war");
  source.add("Taliban/ORG", "release", "imprisoners");
  source.add("Prisoners Aid/ORG", "release", "report");
  EXPECT_EQ(rows(source, "(?who)-[release]->(~prisoners)"), (Lines{"Taliban; 1"}));
  EXPECT_EQ(rows(source, "(~Prisoners)-[release]->(?what)"), (Lines{"report; 1"}));
  EXPECT_EQ(rows(source, "(?who)-[release]->(~\"prisoners of\")"), (Lines{"Taliban; 1"}));
}

TEST(Evaluate, APrefixMatchesLemmasThatBeginSo) {
  EXPECT_EQ(rows(war(), "(Kunduz)-[fall*]->(?x)"), (Lines{"Taliban; 1"}));
  EXPECT_EQ(rows(war(), "(Kunduz)-[fall]->(?x)"), Lines{});
}

TEST(Evaluate, ARelationVariableBindsTheLemma) {
  EXPECT_EQ(rows(war(), "(Taliban)-[?r]->(Kabul)"), (Lines{"attack; 1"}));
  EXPECT_EQ(rows(war(), "(Ismail Khan)-[?r]->(?a), (?p:PER)-[?r]->(Mazar)"), (Lines{"flee; Herat; Atta Noor; 1"}));
}

TEST(Evaluate, SupportCountsDistinctSentencesWhateverTheirBlanks) {
  MemorySource source;
  source.add("A/PER", "kill", "B/PER", "d1", "A killed B.");
  source.add("A/PER", "kill", "B/PER", "d2", "A  killed\nB.");
  const Result result = evaluate(parse_pattern("(A)-[kill]->(?x)"), source, {});
  ASSERT_EQ(result.rows.size(), 1u);
  EXPECT_EQ(result.rows[0].support, 1u);
  EXPECT_EQ(result.rows[0].triples[0].docs, (Lines{"d1", "d2"}));
  EXPECT_EQ(result.rows[0].triples[0].sources, 2u);
}

TEST(Evaluate, WhatIsDeniedHangsOnTheTripleAndGivesNone) {
  MemorySource source;
  source.add("A/PER", "kill", "B/PER").attributed_to = {Speaker{.phrase = {.mention = "police"}}};
  source.add("A/PER", "kill", "B/PER").polarity = Polarity::kNegative;
  source.add("A/PER", "kill", "C/PER").modality = Modality::kPlanned;
  const Result result = evaluate(parse_pattern("(A)-[kill]->(?x)"), source, {});
  ASSERT_EQ(result.rows.size(), 1u);
  EXPECT_EQ(result.rows[0].triples[0].denied, (Lines{"st-2"}));
  EXPECT_EQ(result.rows[0].triples[0].statements, (Lines{"st-1"}));
  EXPECT_EQ(result.rows[0].triples[0].attributed_to, (Lines{"police"}));
  Options all;
  all.filter.all = true;
  EXPECT_EQ(rows(source, "(A)-[kill]->(?x)", all), (Lines{"B; 1", "C; 0"}));
  Options planned;
  planned.filter.modalities = {Modality::kPlanned};
  EXPECT_EQ(rows(source, "(A)-[kill]->(?x)", planned), (Lines{"C; 0"}));
}

TEST(Evaluate, AClaimOfNobodyByNameCarriesItsCueAndNoNameAsksForIt) {
  MemorySource source;
  source.add("A/PER", "kill", "B/PER").attributed_to = {Speaker{.phrase = {}, .cue = "accused"}};
  source.add("A/PER", "kill", "C/PER");
  const Result result = evaluate(parse_pattern("(A)-[kill]->(?x)"), source, {});
  ASSERT_EQ(result.rows.size(), 2u);
  EXPECT_EQ(result.rows[0].triples[0].attributed_to, (Lines{"(accused)"}));
  EXPECT_EQ(result.rows[1].triples[0].attributed_to, Lines{});
  for (const char* name : {"(accused)", "accused", ""}) {
    Options options;
    options.filter.attributed_to = name;
    EXPECT_EQ(rows(source, "(A)-[kill]->(?x)", options), Lines{}) << name;
  }
}

TEST(Evaluate, FiltersOfTriplesApply) {
  Options options;
  options.filter.min_support = 2;
  EXPECT_EQ(rows(war(), "(Taliban)-[capture]->(?c)", options), (Lines{"Kunduz; 2"}));
  options = {};
  options.filter.types = {EntityType::kPer};
  EXPECT_EQ(rows(war(), "(?a)-[flee]->(?b)", options), Lines{});
}

TEST(Evaluate, AnUnknownNameIsSaidWithTheNearest) {
  const Result result = evaluate(parse_pattern("(Talban)-[capture]->(?c)"), war(), {});
  ASSERT_TRUE(result.unknown);
  EXPECT_EQ(result.unknown->name, "Talban");
  EXPECT_EQ(result.unknown->nearest, (Lines{"Taliban"}));
  const Result typed = evaluate(parse_pattern("(Taliban:PER)-[capture]->(?c)"), war(), {});
  ASSERT_TRUE(typed.unknown);
  EXPECT_EQ(typed.unknown->nearest, (Lines{"Taliban:ORG"}));
}

TEST(Evaluate, AnIdIsTakenBeforeAName) {
  MemorySource source;
  source.add("Washington/GPE", "host", "summit");
  source.add_entity("washington-per", "washington", EntityType::kPer);
  EXPECT_EQ(rows(source, "(washington)-[host]->(?x)"), (Lines{"summit; 1"}));
}

TEST(Evaluate, AnAmbiguousNameListsItsEntities) {
  MemorySource source;
  source.add_entity("washington-gpe", "Washington", EntityType::kGpe);
  source.add_entity("washington-per", "Washington", EntityType::kPer);
  source.add("George/PER", "visit", "town");
  try {
    rows(source, "(Washington)-[visit]->(?x)");
    FAIL();
  } catch (const QueryError& error) {
    const std::string text = error.what();
    EXPECT_NE(text.find("washington-gpe  GPE  Washington"), std::string::npos) << text;
    EXPECT_NE(text.find("washington-per  PER  Washington"), std::string::npos) << text;
    EXPECT_NE(text.find("\n   ^\n"), std::string::npos) << text;
  }
  EXPECT_EQ(rows(source, "(Washington:PER)-[visit]->(?x)"), Lines{});
}

TEST(Evaluate, APhraseMayBeNamedByItsVeryWords) {
  EXPECT_EQ(rows(war(), "(?who)-[seize]->(Weapons)"), (Lines{"Taliban; 1"}));
}

TEST(Evaluate, NothingFoundSuggestsRelationsOfTheNamedEnd) {
  const Result result = evaluate(parse_pattern("(Asadabad)-[fall]->(?x)"), war(), {});
  EXPECT_TRUE(result.rows.empty());
  EXPECT_EQ(result.nearby_relations, (Lines{"fall to"}));
}

TEST(Evaluate, AskingTwiceGivesTheSame) { EXPECT_EQ(rows(war(), "(?a)-[?r]->(?b)"), rows(war(), "(?a)-[?r]->(?b)")); }

}  // namespace
}  // namespace relata::query
