#include "verbs/sides.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/verbs/articles.h"

namespace relata::verbs {
namespace {

using Sides = Articles;

TEST_F(Sides, ANameMayBeNarrowedAndAMentionNamed) {
  const kb::KnowledgeBase kb = open();
  EXPECT_EQ(read_side(kb, "Ardan Front").name, "Ardan Front");
  const SpokenSide narrowed = read_side(kb, "(Brimholm:GPE)");
  EXPECT_EQ(narrowed.name, "Brimholm");
  EXPECT_EQ(narrowed.types, std::vector{EntityType::kGpe});
  const SpokenSide mention = read_side(kb, "wire@45");
  EXPECT_EQ(mention.name, "");
  EXPECT_EQ(mention.mention, (MentionPlace{"wire", 45}));
  EXPECT_FALSE(read_side(kb, "wire@").mention) << "a name that holds the sign";
  EXPECT_FALSE(read_side(kb, "@7").mention);
  EXPECT_THROW(read_side(kb, "Brimholm:TOWN"), QueryError);
}

TEST_F(Sides, AnIdAnAliasAndANameAreOneSide) {
  const kb::KnowledgeBase kb = open();
  const auto by_name = known_side(kb, read_side(kb, "Ilyas Ahmad Daroon"));
  ASSERT_TRUE(by_name);
  EXPECT_EQ(by_name->entity.id, "ilyas-ahmad-daroon");
  EXPECT_EQ(by_name->side.type_class, "person");
  for (const char* word : {"ilyas-ahmad-daroon", "Ilyas Ahmed Darun"})
    EXPECT_EQ(known_side(kb, read_side(kb, word))->side, by_name->side) << word;
  EXPECT_FALSE(known_side(kb, read_side(kb, "Nobody")));
  EXPECT_FALSE(known_side(kb, read_side(kb, "wire@45"))) << "a mention is looked up where it takes effect";
}

TEST_F(Sides, WhatNobodyKnowsMayTurnOutToBeOfAnyClass) {
  const kb::KnowledgeBase kb = open();
  EXPECT_EQ(waiting_sides(read_side(kb, "Nobody"), std::nullopt).size(), 3U);
  const auto hinted = waiting_sides(read_side(kb, "Nobody"), EntityType::kGpe);
  ASSERT_EQ(hinted.size(), 1U);
  EXPECT_EQ(hinted[0].second.type_class, "place");
  EXPECT_EQ(waiting_sides(read_side(kb, "Nobody:PER"), EntityType::kGpe)[0].second.type_class, "person");
  EXPECT_EQ(waiting_sides(read_side(kb, "none@3"), std::nullopt)[0].second.mention, (MentionPlace{"none", 3}));
}

TEST_F(Sides, AMentionBelongsToTheEntityOfTheShortestPhrase) {
  const kb::KnowledgeBase kb = open();
  EXPECT_EQ(entity_of(kb, {"", "", MentionPlace{"wire", 45}})->id, "ilyas-ahmad-daroon");
  EXPECT_EQ(entity_of(kb, {"", "", MentionPlace{"wire", 0}})->id, "tal-e-sorkh");
  EXPECT_FALSE(entity_of(kb, {"", "", MentionPlace{"wire", 9999}}));
  EXPECT_FALSE(entity_of(kb, {"", "", MentionPlace{"nowhere", 0}}));
}

TEST_F(Sides, AWordMeansItsSideAgain) {
  const kb::KnowledgeBase kb = open();
  for (const char* name : {"Ardan Front", "Ilyas Ahmad Daroon", "Brimholm"}) {
    const Side side = known_side(kb, read_side(kb, name))->side;
    std::string word = word_of(kb, side);
    std::erase(word, '\'');
    EXPECT_EQ(known_side(kb, read_side(kb, word))->side, side) << word;
  }
  EXPECT_EQ(word_of(kb, Side{"", "", MentionPlace{"wire", 45}}), "wire@45");
  EXPECT_EQ(word_of(kb, Side{"nobody", "person", {}}), "nobody:PER") << "by its normal name while no document has it";
}

TEST_F(Sides, WhatWasMeantIsFoundThoughNoDocumentHasItAnyMore) {
  const std::set<Side> before = sides_ever_meant(open(), read_side(open(), "Maya Lindqvist"));
  kb::KnowledgeBase kb = open(kb::Access::kWrite);
  kb.remove("town");
  const std::set<Side> after = sides_ever_meant(kb, read_side(kb, "Maya Lindqvist"));
  for (const Side& side : before)
    if (side.type_class == "person") EXPECT_TRUE(after.contains(side)) << to_string(side);
}

TEST(ForShell, QuotesWhereTheShellAsksForThem) {
  EXPECT_EQ(for_shell("wire-0317@42"), "wire-0317@42");
  EXPECT_EQ(for_shell("Ardan Front"), "'Ardan Front'");
  EXPECT_EQ(for_shell("it's"), "'it'\\''s'");
  EXPECT_EQ(for_shell("$(rm)"), "'$(rm)'");
  EXPECT_EQ(for_shell("Lōgar"), "Lōgar");
  EXPECT_EQ(for_shell(""), "''");
}

}  // namespace
}  // namespace relata::verbs
