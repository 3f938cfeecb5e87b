#include "extract/model/lemmatizer.h"

#include <gtest/gtest.h>

#include <array>

namespace relata::model {
namespace {

const std::vector<std::string_view> kVocabulary = {"[UNK]", "[CLS]", "[SEP]", "rescue", "walk", "##s", "swimming"};
const std::vector<std::string_view> kLexicon = {"better\tADJ\tgood", "people\tNOUN\tpeople",  "people\tNOUN\tperson",
                                                "rode\tVERB\tride",  "dec.\tPROPN\tDecember", "lay\tVERB\tlay",
                                                "lay\tVERB\tlie",    "lay\tVERB VBD\tlie",    "because\tSCONJ\tbecause",
                                                "iraqi\tADJ\tIraqi", "over\tADV\tover",       "oven\tADV\toven",
                                                "lent\tVERB\tlend"};
const std::vector<std::string_view> kScripts = {"L2", "L1", "K0", "L9", "L4rson", "L4"};

std::string lemma(std::string_view form, std::string_view upos, std::string_view xpos, std::array<float, 6> scores) {
  const WordPieces pieces(kVocabulary);
  return Lemmatizer(kScripts, kLexicon, pieces).lemma(form, upos, xpos, scores.data());
}

TEST(Lemmatizer, TakesTheBestScript) {
  EXPECT_EQ(lemma("walked", "VERB", "VBD", {9, 5, 0, 0, 0, 0}), "walk");
  EXPECT_EQ(lemma("Kabul", "PROPN", "NNP", {0, 1, 5, 0, 0, 0}), "Kabul");
}

TEST(Lemmatizer, KeepsWhatTrainingSaw) {
  EXPECT_EQ(lemma("Rode", "VERB", "VBD", {9, 0, 0, 0, 0, 0}), "ride");
  EXPECT_EQ(lemma("better", "ADV", "RB", {0, 0, 9, 0, 0, 0}), "better") << "seen as another part of speech";
}

TEST(Lemmatizer, ChoosesAmongLemmasThatTrainingSaw) {
  EXPECT_EQ(lemma("people", "NOUN", "NNS", {9, 0, 1, 0, 4, 0}), "person");
  EXPECT_EQ(lemma("people", "NOUN", "NNS", {9, 0, 2, 0, 1, 0}), "people");
  EXPECT_EQ(lemma("people", "NOUN", "NNS", {9, 0, 2, 0, 4, 0}), "people") << "not clearly likelier than the usual one";
}

TEST(Lemmatizer, TellsTensesApartWhereTheLexiconDoes) {
  EXPECT_EQ(lemma("lay", "VERB", "VBD", {0, 0, 9, 0, 0, 0}), "lie");
  EXPECT_EQ(lemma("lay", "VERB", "VB", {0, 0, 9, 0, 0, 0}), "lay");
  EXPECT_EQ(lemma("LENT", "VERB", "VBN", {9, 0, 8, 0, 0, 0}), "lend");
}

TEST(Lemmatizer, ReadsWordsOneSlipFromASingleKnownOne) {
  EXPECT_EQ(lemma("becuse", "SCONJ", "IN", {0, 0, 9, 0, 0, 0}), "because");
  EXPECT_EQ(lemma("becuse", "NOUN", "NN", {0, 0, 9, 0, 0, 0}), "becuse") << "of nouns nobody knows all";
  EXPECT_EQ(lemma("oveen", "ADV", "RB", {0, 0, 9, 0, 0, 0}), "oven");
  EXPECT_EQ(lemma("ovex", "ADV", "RB", {0, 0, 9, 0, 0, 0}), "ovex") << "over or oven";
  EXPECT_EQ(lemma("walk", "VERB", "VB", {0, 0, 9, 0, 0, 0}), "walk");
}

TEST(Lemmatizer, CutsPluralsOfLettersAndNumbers) {
  EXPECT_EQ(lemma("NGO's", "NOUN", "NNS", {9, 0, 0, 0, 0, 0}), "ngo");
  EXPECT_EQ(lemma("AREA’S", "NOUN", "NNS", {9, 0, 0, 0, 0, 0}), "area");
  EXPECT_EQ(lemma("Tuesday's", "PROPN", "NNPS", {0, 0, 9, 0, 0, 0}), "Tuesday");
  EXPECT_EQ(lemma("AK47s", "NOUN", "NNS", {0, 0, 9, 0, 0, 0}), "AK47");
  EXPECT_EQ(lemma("1960's", "NOUN", "NNS", {0, 0, 9, 0, 0, 0}), "1960s");
  EXPECT_EQ(lemma("mid-90s", "NOUN", "NNS", {0, 9, 0, 0, 0, 0}), "mid-90s");
  EXPECT_EQ(lemma("M5S", "NOUN", "NNS", {0, 0, 9, 0, 0, 0}), "M5S");
}

TEST(Lemmatizer, KeepsTheCapitalOfANameBehindAHyphen) {
  EXPECT_EQ(lemma("pro-Beijing", "ADJ", "JJ", {0, 0, 0, 9, 0, 0}), "pro-Beijing");
  EXPECT_EQ(lemma("Anti-Iraqi", "ADJ", "JJ", {0, 0, 0, 9, 0, 0}), "anti-Iraqi");
  EXPECT_EQ(lemma("Co-Founder", "NOUN", "NN", {0, 0, 9, 0, 0, 0}), "Co-Founder") << "left to the scripts";
}

TEST(Lemmatizer, PrefersAKnownWordToOneNobodyHasSeen) {
  EXPECT_EQ(lemma("rescued", "VERB", "VBD", {9, 8, 0, 0, 0, 0}), "rescue");
  EXPECT_EQ(lemma("rescued", "VERB", "VBD", {9, 1, 0, 0, 0, 0}), "rescue") << "a regular stem";
  EXPECT_EQ(lemma("rescuen", "VERB", "VBN", {0, 8, 9, 0, 0, 0}), "rescue");
  EXPECT_EQ(lemma("rescuen", "VERB", "VBN", {0, 1, 9, 0, 0, 0}), "rescuen") << "too improbable";
}

TEST(Lemmatizer, DoesNotLeaveInflectedFormsAsTheyAre) {
  EXPECT_EQ(lemma("rescued", "VERB", "VBN", {0, 8, 9, 0, 0, 0}), "rescue");
  EXPECT_EQ(lemma("swimming", "NOUN", "NN", {0, 8, 9, 0, 0, 0}), "swimming");
}

TEST(Lemmatizer, LeavesOtherFormsAsTheyAre) {
  EXPECT_EQ(lemma("underwear", "NOUN", "NN", {9, 8, 0, 0, 0, 0}), "underwear");
  EXPECT_EQ(lemma("cling", "VERB", "VB", {9, 8, -9, 7, 6, 5}), "cling");
  EXPECT_EQ(lemma("Kunduz", "PROPN", "NNP", {9, 8, -9, 7, 6, 5}), "Kunduz");
}

TEST(Lemmatizer, KeepsTheCapitalOfNames) {
  EXPECT_EQ(lemma("Better", "ADJ", "NNP", {9, 0, 0, 0, 0, 0}), "Good");
  EXPECT_EQ(lemma("Kabuls", "PROPN", "NNPS", {9, 8, 7, 0, 0, 0}), "Kabuls");
  EXPECT_EQ(lemma("http://a.b/C", "PROPN", "ADD", {9, 8, 7, 0, 0, 0}), "http://a.b/C");
}

TEST(Lemmatizer, KnowsNamesThatAreSettled) { EXPECT_EQ(lemma("Dec.", "PROPN", "NNP", {9, 8, 7, 0, 0, 0}), "December"); }

TEST(Lemmatizer, TakesTheCommasOutOfNumbers) {
  EXPECT_EQ(lemma("1,800", "NUM", "CD", {9, 8, 7, 0, 0, 0}), "1800");
  EXPECT_EQ(lemma("12,345,678.90", "NUM", "CD", {9, 8, 7, 0, 0, 0}), "12345678.90");
  for (const char* other : {"1,80", "1800,000", ",800", "1,800,", "1,800.", "3,4", "a,800"}) {
    EXPECT_EQ(lemma(other, "NUM", "CD", {9, 8, 10, 0, 0, 0}), other);
  }
}

TEST(Lemmatizer, GuessesTheStemOfRegularForms) {
  EXPECT_EQ(lemma("wavering", "VERB", "VBG", {9, 8, 7, 0, 0, 0}), "waver");
  EXPECT_EQ(lemma("amenities", "NOUN", "NNS", {9, 8, 7, 0, 0, 0}), "amenity");
  EXPECT_EQ(lemma("Gunmen", "NOUN", "NNS", {9, 8, 7, 0, 0, 0}), "gunman");
}

TEST(Lemmatizer, FallsBackToWhatApplies) {
  EXPECT_EQ(lemma("as", "X", "FW", {1, 3, 2, 9, 0, 0}), "a");
  EXPECT_EQ(lemma("", "X", "FW", {1, 3, 0, 9, 0, 0}), "");
}

}  // namespace
}  // namespace relata::model
