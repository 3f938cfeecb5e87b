#include "extract/syntax/said_subjects.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(SaidSubjects, WhatWasWrongIsTheReports) {
  Sentence s = tagged_tree({{"reports", "NOUN", 6, "nsubj"},
                            {"be", "AUX", 3, "cop"},
                            {"wrong", "ADJ", 6, "ccomp"},
                            {"the", "DET", 5, "det"},
                            {"palace", "NOUN", 6, "nsubj"},
                            {"say", "VERB", 0, "root"}});
  tag(s, {{2, "VBD"}, {6, "VBD"}});
  mend_said_subjects(s);
  EXPECT_EQ(arcs(s), "3 nsubj, 3 cop, 6 ccomp, 5 det, 6 nsubj, 0 root");
}

TEST(SaidSubjects, ASubjectFarBeforeIsThatOfWhatIsSaid) {
  // "Claims were false, lawyers said"
  Sentence s = tagged_tree({{"Claims", "NOUN", 6, "nsubj"},
                            {"were", "AUX", 3, "cop"},
                            {"false", "ADJ", 6, "ccomp"},
                            {",", "PUNCT", 3, "punct"},
                            {"lawyers", "NOUN", 6, "nsubj"},
                            {"say", "VERB", 0, "root"}});
  mend_said_subjects(s);
  EXPECT_EQ(s.tokens[0].head, 3);
  EXPECT_EQ(s.tokens[0].deprel, "nsubj");
  EXPECT_EQ(s.tokens[4].head, 6);
}

TEST(SaidSubjects, ClaimsAreBaseless) {
  Sentence s = tagged_tree({{"claim", "NOUN", 9, "ccomp"},
                            {"that", "SCONJ", 4, "mark"},
                            {"it", "PRON", 4, "nsubj"},
                            {"fail", "VERB", 1, "ccomp"},
                            {"be", "AUX", 6, "cop"},
                            {"baseless", "ADJ", 1, "ccomp"},
                            {",", "PUNCT", 1, "punct"},
                            {"she", "PRON", 9, "nsubj"},
                            {"say", "VERB", 0, "root"}});
  tag(s, {{4, "VBD"}, {5, "VBP"}, {9, "VBD"}});
  mend_said_subjects(s);
  EXPECT_EQ(arcs(s), "6 nsubj, 4 mark, 4 nsubj, 1 acl, 6 cop, 9 ccomp, 6 punct, 9 nsubj, 0 root");
}

TEST(SaidSubjects, ClaimsAtTheStartAreNoVerb) {
  Sentence s = tagged_tree({{"baseless", "ADJ", 2, "nsubj"},
                            {"claim", "VERB", 0, "root"},
                            {"that", "SCONJ", 5, "mark"},
                            {"Orbis", "PROPN", 5, "nsubj"},
                            {"sell", "VERB", 2, "ccomp"},
                            {"it", "PRON", 5, "obj"},
                            {"reach", "VERB", 2, "ccomp"},
                            {"board", "NOUN", 7, "obj"},
                            {".", "PUNCT", 2, "punct"}});
  tag(s, {{2, "VBZ"}, {5, "VBD"}, {7, "VBD"}});
  mend_said_subjects(s);
  EXPECT_EQ(arcs(s), "2 amod, 7 nsubj, 5 mark, 5 nsubj, 2 acl, 5 obj, 0 root, 7 obj, 7 punct");
  EXPECT_EQ(s.tokens[1].xpos, "NNS");
}

TEST(SaidSubjects, WhatASentenceSaysOfItselfStays) {
  Sentence s = tagged_tree({{"she", "PRON", 2, "nsubj"},
                            {"say", "VERB", 0, "root"},
                            {"he", "PRON", 4, "nsubj"},
                            {"fail", "VERB", 2, "ccomp"}});
  tag(s, {{2, "VBD"}, {4, "VBD"}});
  const std::string before = arcs(s);
  mend_said_subjects(s);
  EXPECT_EQ(arcs(s), before);
}

}  // namespace
}  // namespace relata::syntax
