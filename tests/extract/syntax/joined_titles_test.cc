#include "extract/syntax/joined_titles.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

// The arcs of a sentence whose tokens 5 and 6 are a person's name.
std::string mended(Sentence sentence) {
  sentence.tokens[4].ner = "B-PER", sentence.tokens[5].ner = "I-PER";
  for (Token& token : sentence.tokens)
    if (token.upos == "NOUN") token.xpos = "NN";
  mend_joined_titles(sentence);
  return arcs(sentence);
}

TEST(JoinedTitles, BothHangOnTheName) {
  // Orbis founder and chairman Bo Lind left.
  EXPECT_EQ(mended(tagged_tree({{"Orbis", "PROPN", 2, "compound"},
                                {"founder", "NOUN", 7, "nsubj"},
                                {"and", "CCONJ", 5, "cc"},
                                {"chairman", "NOUN", 5, "nmod:desc"},
                                {"Bo", "PROPN", 2, "conj"},
                                {"Lind", "PROPN", 5, "flat"},
                                {"left", "VERB", 0, "root"}})),
            "2 compound, 5 nmod:desc, 4 cc, 2 conj, 7 nsubj, 5 flat, 0 root");
}

TEST(JoinedTitles, AnObjectIsTheName) {
  // by founder and chairman Bo Lind
  EXPECT_EQ(mended(tagged_tree({{"met", "VERB", 0, "root"},
                                {"founder", "NOUN", 1, "obj"},
                                {"and", "CCONJ", 4, "cc"},
                                {"chairman", "NOUN", 2, "conj"},
                                {"Bo", "PROPN", 2, "appos"},
                                {"Lind", "PROPN", 5, "flat"},
                                {"today", "NOUN", 2, "nmod"}})),
            "0 root, 5 nmod:desc, 4 cc, 2 conj, 1 obj, 5 flat, 5 nmod");
}

TEST(JoinedTitles, WhoHasAnArticleOrIsNoPersonStandsAlone) {
  const std::string as_it_was = "2 det, 7 nsubj, 5 cc, 5 nmod:desc, 2 conj, 5 flat, 0 root";
  const auto of = [](const char* determiner, const char* noun) {
    return mended(tagged_tree({{determiner, "DET", 2, "det"},
                               {noun, "NOUN", 7, "nsubj"},
                               {"and", "CCONJ", 5, "cc"},
                               {"chairman", "NOUN", 5, "nmod:desc"},
                               {"Bo", "PROPN", 2, "conj"},
                               {"Lind", "PROPN", 5, "flat"},
                               {"left", "VERB", 0, "root"}}));
  };
  EXPECT_EQ(of("the", "founder"), as_it_was);
  EXPECT_EQ(of("the", "police"), as_it_was);
}

}  // namespace
}  // namespace relata::syntax
