#include "extract/model/lemmatizer.h"

#include <gtest/gtest.h>

#include <array>

namespace relata::model {
namespace {

const std::vector<std::string_view> kVocabulary = {"[UNK]", "[CLS]", "[SEP]", "rescue", "walk", "##s"};
const std::vector<std::string_view> kLexicon = {"better\tADJ\tgood", "rode\tVERB\tride"};
const std::vector<std::string_view> kScripts = {"L2", "L1", "K0", "L9"};

std::string lemma(std::string_view form, std::string_view upos, std::array<float, 4> scores) {
  const WordPieces pieces(kVocabulary);
  return Lemmatizer(kScripts, kLexicon, pieces).lemma(form, upos, scores.data());
}

TEST(Lemmatizer, TakesTheBestScript) {
  EXPECT_EQ(lemma("walked", "VERB", {9, 5, 0, 0}), "walk");
  EXPECT_EQ(lemma("Kabul", "PROPN", {0, 1, 5, 0}), "Kabul");
}

TEST(Lemmatizer, KeepsWhatTrainingSaw) {
  EXPECT_EQ(lemma("Rode", "VERB", {9, 0, 0, 0}), "ride");
  EXPECT_EQ(lemma("better", "ADV", {0, 0, 9, 0}), "better") << "seen as another part of speech";
}

TEST(Lemmatizer, PrefersAKnownWordToOneNobodyHasSeen) {
  EXPECT_EQ(lemma("rescued", "VERB", {9, 8, 0, 0}), "rescue");
  EXPECT_EQ(lemma("rescued", "VERB", {9, 1, 0, 0}), "rescu") << "too improbable";
  EXPECT_EQ(lemma("Rescues", "PROPN", {9, 8, 0, 0}), "rescu") << "a name goes by its script";
}

TEST(Lemmatizer, FallsBackToWhatApplies) {
  EXPECT_EQ(lemma("as", "X", {1, 3, 2, 9}), "a");
  EXPECT_EQ(lemma("", "X", {1, 3, 0, 9}), "");
}

}  // namespace
}  // namespace relata::model
