#include "extract/syntax/verdicts.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(Verdicts, WhatSomebodyIsFoundHangsOnTheVerb) {
  Sentence s = tagged_tree({{"Jurors", "NOUN", 2, "nsubj"},
                            {"find", "VERB", 0, "root"},
                            {"clerk", "NOUN", 2, "obj"},
                            {",", "PUNCT", 5, "punct"},
                            {"Berg", "PROPN", 3, "appos"},
                            {",", "PUNCT", 7, "punct"},
                            {"guilty", "ADJ", 3, "parataxis"}});
  mend_verdicts(s);
  EXPECT_EQ(arcs(s), "2 nsubj, 0 root, 2 obj, 5 punct, 3 appos, 7 punct, 2 xcomp");
}

TEST(Verdicts, OtherAdjectivesStayWithTheirNoun) {
  Sentence s = tagged_tree({{"Jurors", "NOUN", 2, "nsubj"},
                            {"find", "VERB", 0, "root"},
                            {"clerk", "NOUN", 2, "obj"},
                            {"asleep", "ADJ", 3, "amod"}});
  const std::string before = arcs(s);
  mend_verdicts(s);
  EXPECT_EQ(arcs(s), before);
}

TEST(Verdicts, TheNounBehindAsUntrueIsTheObject) {
  Sentence s = tagged_tree({{"He", "PRON", 2, "nsubj"},
                            {"rejected", "VERB", 0, "root"},
                            {"as", "ADP", 6, "case"},
                            {"untrue", "ADJ", 6, "amod"},
                            {"a", "DET", 6, "det"},
                            {"report", "NOUN", 2, "obl"}});
  mend_verdicts(s);
  EXPECT_EQ(arcs(s), "2 nsubj, 0 root, 4 case, 2 obl, 6 det, 2 obj");
  Sentence plain = tagged_tree({{"He", "PRON", 2, "nsubj"},
                                {"served", "VERB", 0, "root"},
                                {"as", "ADP", 6, "case"},
                                {"a", "DET", 6, "det"},
                                {"junior", "ADJ", 6, "amod"},
                                {"clerk", "NOUN", 2, "obl"}});
  const std::string before = arcs(plain);
  mend_verdicts(plain);
  EXPECT_EQ(arcs(plain), before);
}

TEST(Verdicts, AFinitePassiveIsTheSentencesVerb) {
  Sentence s = tagged_tree({{"Claims", "NOUN", 0, "root"},
                            {"of", "ADP", 3, "case"},
                            {"fraud", "NOUN", 1, "nmod"},
                            {"were", "AUX", 5, "aux:pass"},
                            {"dismissed", "VERB", 1, "acl"}});
  tag(s, {{4, "VBD"}});
  mend_verdicts(s);
  EXPECT_EQ(arcs(s), "5 nsubj:pass, 3 case, 1 nmod, 5 aux:pass, 0 root");
}

}  // namespace
}  // namespace relata::syntax
