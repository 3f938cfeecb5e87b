#include "extract/entity/metonyms.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/document_rows.h"

namespace relata::entity {
namespace {

Sentence first_sentence(const std::string& rows) { return document_of(rows).sentences.at(0); }

TEST(Metonyms, ACapitalThatSpeaksIsItsCountry) {
  const Sentence sentence = first_sentence(R"(Washington Washington PROPN NNP 2 nsubj B-GPE
accused accuse VERB VBD 0 root
Moscow Moscow PROPN NNP 2 obj B-GPE
of of ADP IN 5 case
lying lie VERB VBG 2 advcl)");
  EXPECT_EQ(country_spoken_for(sentence, {0, 1, EntityType::kGpe}, "Washington"), "United States");
  EXPECT_EQ(country_spoken_for(sentence, {2, 3, EntityType::kGpe}, "Moscow"), "Russia");
}

TEST(Metonyms, APlaceIsAPlace) {
  const Sentence sentence = first_sentence(R"(He he PRON PRP 2 nsubj
landed land VERB VBD 0 root
in in ADP IN 4 case
Washington Washington PROPN NNP 2 obl B-GPE)");
  EXPECT_EQ(country_spoken_for(sentence, {3, 4, EntityType::kGpe}, "Washington"), std::nullopt);
  const Sentence fell = first_sentence(R"(Kabul Kabul PROPN NNP 2 nsubj B-GPE
fell fall VERB VBD 0 root)");
  EXPECT_EQ(country_spoken_for(fell, {0, 1, EntityType::kGpe}, "Kabul"), std::nullopt);
}

TEST(Metonyms, OwnersOfAPolicyAreGovernments) {
  const Sentence sentence = first_sentence(R"(Beijing Beijing PROPN NNP 3 nmod:poss B-GPE
's 's PART POS 1 case
envoy envoy NOUN NN 4 nsubj
left leave VERB VBD 0 root
Tehran Tehran PROPN NNP 7 nmod:poss B-GPE
's 's PART POS 5 case
airport airport NOUN NN 4 obj)");
  EXPECT_EQ(country_spoken_for(sentence, {0, 1, EntityType::kGpe}, "Beijing"), "China");
  EXPECT_EQ(country_spoken_for(sentence, {4, 5, EntityType::kGpe}, "Tehran"), std::nullopt);
}

}  // namespace
}  // namespace relata::entity
