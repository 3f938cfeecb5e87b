// What the emitter keeps of what constructs say, and what it adds.
#include "extract/openie/emitter.h"

#include <gtest/gtest.h>

#include "extract/openie/draft.h"
#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

constexpr std::string_view kSeized = R"(
Rebels rebel NOUN NNS 2 nsubj
seized seize VERB VBD 0 root
Arda Arda PROPN NNP 2 obj B-GPE
and and CCONJ CC 5 cc
tanks tank NOUN NNS 3 conj
. . PUNCT . 2 punct)";

class EmitterTest : public ::testing::Test {
 protected:
  // subject | seized | object, by the tokens of the two.
  Statement statement(int subject, int object) const {
    Statement made = draft(reading_, 0);
    set_relation(reading_.view, made, {1}, "seize");
    made.subject = phrase_of(reading_.view, {.head = subject});
    made.object = phrase_of(reading_.view, {.head = object});
    return made;
  }

  ExtractedDocument document_ = annotated(kSeized);
  Reading reading_ = read_sentence(document_, 0);
  Emitter out_{reading_};
};

TEST_F(EmitterTest, StampsTheConstruct) {
  out_.begin("active");
  out_.emit(statement(0, 2), {1, 0});
  out_.begin("gapping");
  out_.emit(statement(0, 4), {1, 0});
  const std::vector<GroundedStatement> made = out_.take();
  ASSERT_EQ(made.size(), 2u);
  EXPECT_EQ(made[0].ground.rule, "active");
  EXPECT_EQ(made[1].ground.rule, "gapping");
}

TEST_F(EmitterTest, KeepsTheFirstOfTwoThatSayTheSame) {
  out_.begin("active");
  out_.emit(statement(0, 2), {1, 0});
  out_.begin("gapping");
  Statement again = statement(0, 2);
  again.modality = Modality::kPlanned;
  out_.emit(std::move(again), {1});
  const std::vector<GroundedStatement> made = out_.take();
  ASSERT_EQ(made.size(), 1u);
  EXPECT_EQ(made[0].ground.rule, "active");
  EXPECT_EQ(made[0].statement.modality, Modality::kAsserted);
}

TEST_F(EmitterTest, DropsWhatSaysNothing) {
  out_.emit(statement(0, 0), {1});  // one end twice
  Statement nobody = statement(0, 2);
  nobody.subject = {};
  out_.emit(std::move(nobody), {1});
  Statement wordless = statement(0, 2);
  wordless.relation.lemma.clear();
  out_.emit(std::move(wordless), {1});
  Statement those = statement(0, 2);
  those.construction = Construction::kRelative;
  those.subject.mention = "Those";
  out_.emit(std::move(those), {1});
  EXPECT_TRUE(out_.take().empty());
}

TEST_F(EmitterTest, AnObjectWithoutWordsIsNone) {
  Statement made = statement(0, 2);
  made.object = Phrase{};
  out_.emit(std::move(made), {1});
  const std::vector<GroundedStatement> all = out_.take();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_FALSE(all[0].statement.object);
}

TEST_F(EmitterTest, TheKindOfWhatIsTakenDecidesTheCanonicalRelation) {
  for (const int object : {2, 4}) {
    Statement took = statement(0, object);
    set_relation(reading_.view, took, {1}, "take");
    out_.emit(std::move(took), {1, 0});
  }
  const std::vector<GroundedStatement> made = out_.take();
  ASSERT_EQ(made.size(), 2u);
  EXPECT_EQ(made[0].statement.relation.canonical, "capture");
  EXPECT_NE(made[1].statement.relation.canonical, "capture") << "tanks are no place";
}

TEST_F(EmitterTest, LeavesOutHeadsThatAreNone) {
  out_.emit(statement(0, 2), {1, kNone, 0}, {{.name = "modal", .tokens = {3}}});
  const std::vector<GroundedStatement> made = out_.take();
  ASSERT_EQ(made.size(), 1u);
  EXPECT_EQ(made[0].ground.heads, (std::vector<int>{1, 0}));
  ASSERT_EQ(made[0].ground.cues.size(), 1u);
  EXPECT_EQ(made[0].ground.cues[0].name, "modal");
  EXPECT_FALSE(made[0].ground.features.listed().empty());
}

TEST_F(EmitterTest, AnUnsureLinkLowersTheConfidenceToTheLeastAndDropsNothing) {
  Statement sure = statement(0, 2), unsure = statement(0, 4);
  unsure.subject.reference_confidence = 10;
  out_.emit(std::move(sure), {1, 0});
  out_.emit(std::move(unsure), {1, 0});
  const std::vector<GroundedStatement> made = out_.take();
  ASSERT_EQ(made.size(), 2u);
  EXPECT_GT(made[0].statement.confidence, 80);
  EXPECT_EQ(made[1].statement.confidence, kLeastConfidence);
}

TEST_F(EmitterTest, KnowsWhichWordsAreInARelation) {
  EXPECT_FALSE(out_.in_relation(1));
  out_.emit(statement(0, 2), {1, 0});
  EXPECT_TRUE(out_.in_relation(1));
  EXPECT_FALSE(out_.in_relation(2));
}

TEST(Emitter, WhatWasSaidBeforeIsOfOneSentence) {
  const ExtractedDocument document = annotated(std::string(kSeized) + "\n\n" + std::string(kSeized).substr(1));
  EXPECT_EQ(document.statements.size(), 4u);
}

TEST_F(EmitterTest, NoCopulaLeadsFromAnEntityToItself) {
  const auto copula = [&](int subject, int object) {
    Statement made = statement(subject, object);
    made.construction = Construction::kCopula;
    made.relation.lemma = "be";
    made.subject.cluster = made.object->cluster = 0;
    return made;
  };
  out_.emit(copula(0, 2), {1, 0});
  out_.emit(copula(2, 4), {1, 0});
  const std::vector<GroundedStatement> made = out_.take();
  ASSERT_EQ(made.size(), 2u);
  EXPECT_EQ(made[0].statement.subject.cluster, std::nullopt);  // the name keeps it, on whichever side
  EXPECT_EQ(made[0].statement.object->cluster, std::optional<std::uint32_t>(0));
  EXPECT_EQ(made[1].statement.subject.cluster, std::optional<std::uint32_t>(0));
  EXPECT_EQ(made[1].statement.object->cluster, std::nullopt);
}

TEST_F(EmitterTest, SubjectAndObjectOfOneVerbAreTwo) {
  Statement held = statement(0, 4);
  held.subject.cluster = held.object->cluster = 0;
  out_.emit(std::move(held), {1, 0});
  const std::vector<GroundedStatement> made = out_.take();
  ASSERT_EQ(made.size(), 1u);
  EXPECT_NE(made[0].statement.subject.cluster, made[0].statement.object->cluster);
}

TEST_F(EmitterTest, WhoActsForAThingDoesItNothing) {
  const auto acts = [](Phrase& phrase) { phrase.actor.emplace().acting.cluster = 0; };
  Statement described = statement(0, 4), named = statement(0, 2);
  acts(described.subject);
  described.object->cluster = 0;
  acts(named.subject);
  named.object->cluster = 0;
  Statement both = statement(4, 0);
  acts(both.subject);
  acts(*both.object);
  out_.emit(std::move(described), {1, 0});
  out_.emit(std::move(named), {1, 0});
  out_.emit(std::move(both), {1, 0});
  const std::vector<GroundedStatement> made = out_.take();
  ASSERT_EQ(made.size(), 3u);
  EXPECT_TRUE(made[0].statement.subject.actor);
  EXPECT_EQ(made[0].statement.object->cluster, std::nullopt);  // coreference had it
  EXPECT_FALSE(made[1].statement.subject.actor);
  EXPECT_EQ(made[1].statement.object->cluster, std::optional<std::uint32_t>(0));  // "Arda": its name
  EXPECT_TRUE(made[2].statement.subject.actor);
  EXPECT_FALSE(made[2].statement.object->actor);
}

TEST_F(EmitterTest, WhereSomeAreIsNotWhereTheBodyIs) {
  Statement official = statement(0, 2), soldier = statement(0, 4);
  official.construction = soldier.construction = Construction::kLocation;
  official.subject.actor.emplace().acting.kind = ActorKind::kGov;
  soldier.subject.actor.emplace().acting.kind = ActorKind::kMil;
  out_.emit(std::move(official), {1, 0});
  out_.emit(std::move(soldier), {1, 0});
  const std::vector<GroundedStatement> made = out_.take();
  ASSERT_EQ(made.size(), 2u);
  EXPECT_FALSE(made[0].statement.subject.actor);
  EXPECT_TRUE(made[1].statement.subject.actor);
}

TEST_F(EmitterTest, WhoIsANameIsNoOtherName) {
  // Rebels is Arda, where coreference has the rebels for tanks
  Statement is = statement(0, 2);
  is.relation.lemma = "be";
  const std::uint32_t arda = *is.object->cluster;
  document_.clusters.push_back({.type = EntityType::kPer, .names = {{"Lund", 1}}});
  is.subject.cluster = static_cast<std::uint32_t>(document_.clusters.size() - 1);
  out_.emit(std::move(is), {1, 0});
  const std::vector<GroundedStatement> made = out_.take();
  ASSERT_EQ(made.size(), 1u);
  EXPECT_EQ(made[0].statement.subject.cluster, std::nullopt);
  EXPECT_EQ(made[0].statement.object->cluster, std::optional(arda));
}

TEST_F(EmitterTest, WhatSomebodyIsMadeIsNobodyElse) {
  Statement seized = statement(0, 2);
  Argument office;
  static_cast<Phrase&>(office) = phrase_of(reading_.view, {.head = 4});
  office.cluster = 0;
  office.preposition = "as";
  seized.args.push_back(office);
  out_.emit(std::move(seized), {1, 0});
  const std::vector<GroundedStatement> made = out_.take();
  ASSERT_EQ(made.size(), 1u);
  EXPECT_EQ(made[0].statement.args.at(0).cluster, std::nullopt);
}

}  // namespace
}  // namespace relata::openie
