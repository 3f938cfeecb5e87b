#include "extract/syntax/crossing_modifiers.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(CrossingModifiers, HangOnTheNounThatFollows) {
  Sentence s = tagged_tree({{"US", "PROPN", 6, "compound"},
                            {"President", "PROPN", 3, "nmod:desc"},
                            {"Biden", "PROPN", 4, "nsubj"},
                            {"said", "VERB", 0, "root"},
                            {"US", "PROPN", 6, "compound"},
                            {"troops", "NOUN", 7, "nsubj"},
                            {"left", "VERB", 4, "ccomp"}});
  mend_crossing_modifiers(s);
  EXPECT_EQ(s.tokens[0].head, 2);
  EXPECT_EQ(s.tokens[4].head, 6);
}

TEST(CrossingModifiers, NestedOnesStay) {
  Sentence s = tagged_tree(
      {{"the", "DET", 4, "det"}, {"very", "ADV", 3, "advmod"}, {"old", "ADJ", 4, "amod"}, {"man", "NOUN", 0, "root"}});
  mend_crossing_modifiers(s);
  EXPECT_EQ(s.tokens[0].head, 4);
  Sentence empty;
  mend_crossing_modifiers(empty);
}

TEST(CrossingModifiers, WhatFollowsAClosingReportHangsOnIt) {
  Sentence complement = tagged_tree({{"They", "PRON", 2, "nsubj"},
                                     {"left", "VERB", 5, "ccomp"},
                                     {",", "PUNCT", 2, "punct"},
                                     {"he", "PRON", 5, "nsubj"},
                                     {"said", "VERB", 0, "root"},
                                     {"on", "ADP", 7, "case"},
                                     {"Monday", "PROPN", 2, "obl"}});
  mend_crossing_modifiers(complement);
  EXPECT_EQ(complement.tokens[6].head, 5);
  Sentence aside = tagged_tree({{"They", "PRON", 2, "nsubj"},
                                {"left", "VERB", 0, "root"},
                                {",", "PUNCT", 2, "punct"},
                                {"he", "PRON", 5, "nsubj"},
                                {"said", "VERB", 2, "parataxis"},
                                {"on", "ADP", 7, "case"},
                                {"Monday", "PROPN", 2, "obl"}});
  mend_crossing_modifiers(aside);
  EXPECT_EQ(aside.tokens[6].head, 5);
}

TEST(CrossingModifiers, WhatStandsBeforeTheReportStays) {
  Sentence s = tagged_tree({{"They", "PRON", 2, "nsubj"},
                            {"left", "VERB", 5, "ccomp"},
                            {"Monday", "PROPN", 2, "obl"},
                            {"he", "PRON", 5, "nsubj"},
                            {"said", "VERB", 0, "root"}});
  mend_crossing_modifiers(s);
  EXPECT_EQ(s.tokens[2].head, 2);
}

TEST(CrossingModifiers, WhatStandsBeforeANameThatTheParserSplitStays) {
  Sentence s = tagged_tree({{"leader", "NOUN", 5, "nsubj"},
                            {"the", "DET", 4, "det"},
                            {"Dalai", "PROPN", 1, "appos"},
                            {"Lama", "PROPN", 1, "appos"},
                            {"joined", "VERB", 0, "root"}});
  mend_crossing_modifiers(s);
  EXPECT_EQ(s.tokens[1].head, 4);
}

TEST(CrossingModifiers, WhatIsDeniedOfAQuantifierIsOfTheNoun) {
  Sentence s = tagged_tree({{"not", "PART", 2, "advmod"},
                            {"all", "DET", 4, "det:predet"},
                            {"the", "DET", 4, "det"},
                            {"bridges", "NOUN", 5, "nsubj"},
                            {"fall", "VERB", 0, "root"}});
  mend_crossing_modifiers(s);
  EXPECT_EQ(arcs(s), "4 advmod, 4 det:predet, 4 det, 5 nsubj, 0 root");
}

TEST(CrossingModifiers, WhatIsDeniedBehindACopulaIsThePredicate) {
  Sentence s = tagged_tree({{"he", "PRON", 5, "nsubj"},
                            {"be", "AUX", 5, "cop"},
                            {"not", "PART", 4, "advmod"},
                            {"Daniel", "PROPN", 5, "compound"},
                            {"Lane", "PROPN", 0, "root"}});
  mend_crossing_modifiers(s);
  EXPECT_EQ(s.tokens[2].head, 5);
}

TEST(CrossingModifiers, WhatIsFiredIsFiredAtSomething) {
  Sentence s = tagged_tree({{"militants", "NOUN", 2, "nsubj"},
                            {"fire", "VERB", 0, "root"},
                            {"rockets", "NOUN", 2, "obj"},
                            {"at", "ADP", 5, "case"},
                            {"Israel", "PROPN", 3, "nmod"}});
  mend_crossing_modifiers(s);
  EXPECT_EQ(arcs(s), "2 nsubj, 0 root, 2 obj, 5 case, 2 obl");
}

}  // namespace
}  // namespace relata::syntax
