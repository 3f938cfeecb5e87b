#include "extract/syntax/outer_conjuncts.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(OuterConjuncts, PastBesidePerfectIsTheCourts) {
  Sentence s = tagged_tree({{"court", "NOUN", 2, "nsubj"},
                            {"find", "VERB", 0, "root"},
                            {"he", "PRON", 5, "nsubj"},
                            {"have", "AUX", 5, "aux"},
                            {"forge", "VERB", 2, "ccomp"},
                            {"it", "PRON", 5, "obj"},
                            {"and", "CCONJ", 8, "cc"},
                            {"sentence", "VERB", 5, "conj"},
                            {"him", "PRON", 8, "obj"}});
  tag(s, {{2, "VBD"}, {5, "VBN"}, {8, "VBD"}});
  mend_outer_conjuncts(s);
  EXPECT_EQ(s.tokens[7].head, 2);
}

TEST(OuterConjuncts, APerfectBesideAPerfectStays) {
  Sentence s = tagged_tree({{"court", "NOUN", 2, "nsubj"},
                            {"find", "VERB", 0, "root"},
                            {"he", "PRON", 5, "nsubj"},
                            {"have", "AUX", 5, "aux"},
                            {"forge", "VERB", 2, "ccomp"},
                            {"and", "CCONJ", 7, "cc"},
                            {"sell", "VERB", 5, "conj"},
                            {"it", "PRON", 7, "obj"}});
  tag(s, {{2, "VBD"}, {5, "VBN"}, {7, "VBN"}});
  const std::string before = arcs(s);
  mend_outer_conjuncts(s);
  EXPECT_EQ(arcs(s), before);
}

TEST(OuterConjuncts, AParticipleThatOpensTheSentenceIsNotItsVerb) {
  Sentence s = tagged_tree({{"Acquitted", "VERB", 0, "root"},
                            {"of", "ADP", 3, "case"},
                            {"theft", "NOUN", 1, "obl"},
                            {",", "PUNCT", 1, "punct"},
                            {"Skou", "PROPN", 6, "nsubj"},
                            {"runs", "VERB", 1, "parataxis"},
                            {"it", "PRON", 6, "obj"},
                            {".", "PUNCT", 1, "punct"}});
  tag(s, {{1, "VBN"}, {6, "VBZ"}});
  mend_outer_conjuncts(s);
  EXPECT_EQ(arcs(s), "6 advcl, 3 case, 1 obl, 1 punct, 6 nsubj, 0 root, 6 obj, 6 punct");
}

}  // namespace
}  // namespace relata::syntax
