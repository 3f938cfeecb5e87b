#include "extract/entity/type_cues.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/tagged_names.h"

namespace relata::entity {
namespace {

// "GPE3 ORG1": the votes for the tokens [first, last) of the line.
std::string votes(const std::string& line, std::size_t first, std::size_t last) {
  const Votes found = context_votes(tagged_sentence(line), {first, last, EntityType::kMisc});
  std::string out;
  for (std::size_t type = 0; type < found.size(); ++type)
    if (found[type] > 0)
      out += (out.empty() ? "" : " ") + std::string(to_string(static_cast<EntityType>(type))) +
             std::to_string(found[type]);
  return out;
}

TEST(TypeCues, WhatHasAGovernmentIsAPlace) {
  EXPECT_EQ(votes("the/DET/2/det city/NOUN/0/root of/ADP/4/case Varesh/PROPN/2/nmod", 3, 4), "GPE3");
  EXPECT_EQ(votes("Karsovia/PROPN/3/nmod:poss ~'s/PART/1/case parliament/NOUN/0/root", 0, 1), "GPE3");
  EXPECT_EQ(votes("the/DET/2/det banks/NOUN/0/root of/ADP/4/case Pungwe/PROPN/2/nmod", 3, 4), "LOC3");
}

TEST(TypeCues, APrepositionOfPlaceIsAHintUnlessTheNameOwns) {
  EXPECT_EQ(votes("met/VERB/0/root in/ADP/3/case Varesh/PROPN/1/obl", 2, 3), "GPE1");
  EXPECT_EQ(votes("met/VERB/0/root in/ADP/5/case Varesh/PROPN/5/nmod:poss ~'s/PART/3/case house/NOUN/1/obl", 2, 3), "");
}

TEST(TypeCues, FamilyIsAPersons) {
  EXPECT_EQ(votes("Leskov/PROPN/3/nmod:poss ~'s/PART/1/case widow/NOUN/0/root", 0, 1), "PER3");
}

TEST(TypeCues, AnAppositionSaysWhatTheNameIs) {
  EXPECT_EQ(votes("Nordline/PROPN/5/nsubj ,/PUNCT/4/punct a/DET/4/det bank/NOUN/1/appos fell/VERB/0/root", 0, 1),
            "ORG3");
  EXPECT_EQ(votes("the/DET/2/det mayor/NOUN/5/nsubj ,/PUNCT/4/punct Halil/PROPN/2/appos left/VERB/0/root", 3, 4),
            "PER3");
}

TEST(TypeCues, ADatelineBeginsWithItsPlace) {
  EXPECT_EQ(votes("TALVIK/PROPN/0/root ,/PUNCT/1/punct Oct./PROPN/1/nmod 13/NUM/3/nummod —/PUNCT/1/punct", 0, 1),
            "GPE3");
  EXPECT_EQ(votes("Talvik/PROPN/0/root —/PUNCT/1/punct", 0, 1), "");
}

TEST(TypeCues, AnEzafeIsAPlaces) {
  EXPECT_EQ(votes("Tal/PROPN/0/root ~-/PUNCT/1/punct ~i/X/1/flat ~-/PUNCT/1/punct ~Sorkh/PROPN/1/flat", 0, 5), "GPE3");
}

TEST(TypeCues, ANameAloneTellsNothing) { EXPECT_EQ(votes("Varesh/PROPN/0/root", 0, 1), ""); }

TEST(TypeCues, CompaniesEndWithTheirForm) {
  for (const char* word : {"Inc.", "AB", "gmbh", "Holdings"}) EXPECT_TRUE(is_company_word(word)) << word;
  EXPECT_FALSE(is_company_word("University"));
  EXPECT_FALSE(is_company_word(""));
}

}  // namespace
}  // namespace relata::entity
