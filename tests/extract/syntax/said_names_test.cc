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

}  // namespace
}  // namespace relata::syntax
