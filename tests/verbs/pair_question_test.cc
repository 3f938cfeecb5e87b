#include "verbs/pair_question.h"

#include <gtest/gtest.h>

namespace relata::verbs {
namespace {

constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe,
                     kNorp = EntityType::kNorp, kLoc = EntityType::kLoc;

TEST(PairQuestion, TheShorterNameStandsInTheLonger) {
  EXPECT_TRUE(is_question({"Leskov", kPer}, {"Anton Leskov", kPer}));
  EXPECT_TRUE(is_question({"Anton Pavel Leskov", kPer}, {"Anton Leskov", kPer}));
  EXPECT_TRUE(is_question({"A. Leskov", kPer}, {"Anton Leskov", kPer}));
  EXPECT_TRUE(is_question({"Leskof", kPer}, {"Anton Leskov", kPer})) << "a slip of the pen";
  EXPECT_TRUE(is_question({"5th Brigade", kOrg}, {"5th Infantry Brigade", kOrg}));
  EXPECT_TRUE(is_question({"Radio-Lazna", kOrg}, {"Radiolazna", kGpe})) << "one name, two kinds";
}

TEST(PairQuestion, EachHasAWordOfItsOwn) {
  EXPECT_FALSE(is_question({"2d Brigade", kOrg}, {"3d Infantry Brigade", kOrg}));
  EXPECT_FALSE(is_question({"Radio Lazna", kOrg}, {"Radio Varesh", kOrg}));
  EXPECT_FALSE(is_question({"Anton Leskov", kPer}, {"Anton Vukan", kPer}));
  EXPECT_FALSE(is_question({"Romero", kPer}, {"Ramiro Castillo", kPer})) << "a surname is like no given name";
}

TEST(PairQuestion, APartOfAnotherKindIsNone) {
  EXPECT_FALSE(is_question({"Varesh", kGpe}, {"Varesh Harbour Company", kOrg}));
  EXPECT_FALSE(is_question({"Varesh", kGpe}, {"Varesh Volcano", kLoc}));
  EXPECT_FALSE(is_question({"Karsovian", kNorp}, {"Karsovian Red Cross", kOrg}));
  EXPECT_FALSE(is_question({"Karsovian", kNorp}, {"North Karsovian", kNorp}));
  EXPECT_FALSE(is_question({"M", kOrg}, {"AK-M", kOrg})) << "a letter";
  EXPECT_FALSE(is_question({"!", kOrg}, {"?", kOrg}));
}

TEST(PairQuestion, AnAcronymIsOneWord) {
  EXPECT_TRUE(is_acronym_question({"NDF", kOrg}, {"Northern Delta Front", kOrg}));
  EXPECT_FALSE(is_acronym_question({"Central News Agency", kOrg}, {"Coast Naval Airport", kOrg}));
  EXPECT_FALSE(is_acronym_question({"NDF", kOrg}, {"Nora Dahl Frey", kPer}));
}

TEST(PairQuestion, ReasonsSayWordsAsTheyAreWritten) {
  EXPECT_EQ(in_written_words("left out: madinah", "HERA SUCRE-MEDINA", "HERA SUCRE"), "left out: MEDINA");
  EXPECT_EQ(in_written_words("spelling differs: cruz ~ creus, left out: juan", "Creus, Ana", "Ana Juan CRUZ"),
            "spelling differs: CRUZ ~ Creus, left out: Juan");
  EXPECT_EQ(in_written_words("the end of a longer name", "THE", "END"), "the end of a longer name");
  EXPECT_EQ(in_written_words("left out: xyz", "", "\xff"), "left out: xyz");
}

}  // namespace
}  // namespace relata::verbs
