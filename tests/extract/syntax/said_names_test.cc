#include "extract/syntax/said_names.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

// "3 flat" for each word.
std::string mended(Sentence sentence) {
  mend_said_names(sentence);
  std::string out;
  for (const Token& token : sentence.tokens)
    out += (out.empty() ? "" : ", ") + std::to_string(token.head) + " " + std::string(token.deprel);
  return out;
}

TEST(SaidNames, BetweenTitleAndNameItIsTheName) {
  EXPECT_EQ(mended(tagged_tree({{"Mullah", "PROPN", 2, "nsubj"},
                                {"Said", "VERB", 0, "root"},
                                {"Jan", "PROPN", 4, "nsubj"},
                                {"met", "VERB", 2, "ccomp"},
                                {"him", "PRON", 4, "obj"}})),
            "2 nmod:desc, 4 nsubj, 2 flat, 0 root, 4 obj");
}

TEST(SaidNames, BehindAPersonsNameItIsAPartOfIt) {
  Sentence sentence = tagged_tree({{"Vusal", "PROPN", 2, "nsubj"},
                                   {"Said", "VERB", 0, "root"},
                                   {"oglu", "PROPN", 4, "nsubj"},
                                   {"left", "VERB", 2, "ccomp"}});
  sentence.tokens[0].ner = "B-PER";
  EXPECT_EQ(mended(sentence), "4 nsubj, 1 flat, 1 flat, 0 root");
}

TEST(SaidNames, AsAnObjectItIsNoClause) {
  EXPECT_EQ(mended(tagged_tree({{"police", "NOUN", 2, "nsubj"},
                                {"arrested", "VERB", 0, "root"},
                                {"Said", "PROPN", 2, "ccomp"},
                                {"Karimi", "PROPN", 3, "flat"}})),
            "2 nsubj, 0 root, 2 obj, 3 flat");
}

TEST(SaidNames, InAHeadlineItIsTheVerb) {
  EXPECT_EQ(mended(tagged_tree({{"Mayor", "PROPN", 2, "nsubj"},
                                {"Said", "VERB", 0, "root"},
                                {"Jan", "PROPN", 4, "nsubj"},
                                {"Met", "VERB", 2, "ccomp"}})),
            "2 nsubj, 0 root, 4 nsubj, 2 ccomp");
}

TEST(SaidNames, BehindThatItIsTheName) {
  EXPECT_EQ(mended(tagged_tree({{"told", "VERB", 0, "root"},
                                {"that", "PRON", 3, "nsubj"},
                                {"Said", "VERB", 1, "ccomp"},
                                {"Aziz", "PROPN", 5, "nsubj"},
                                {"left", "VERB", 3, "ccomp"}})),
            "0 root, 5 mark, 5 nsubj, 3 flat, 1 ccomp");
}

TEST(SaidNames, WhoseSonHeIsIsAPartOfIt) {
  Sentence sentence = tagged_tree({{"Elchin", "PROPN", 5, "nsubj"},
                                   {"Rashid", "PROPN", 1, "flat"},
                                   {"oglu", "PROPN", 5, "nsubj"},
                                   {"Mammadov", "PROPN", 3, "flat"},
                                   {"left", "VERB", 0, "root"}});
  sentence.tokens[0].ner = sentence.tokens[2].ner = "B-PER", sentence.tokens[1].ner = sentence.tokens[3].ner = "I-PER";
  EXPECT_EQ(mended(sentence), "5 nsubj, 1 flat, 1 flat, 3 flat, 0 root");
}

}  // namespace
}  // namespace relata::syntax
