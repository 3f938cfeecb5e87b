#include "extract/syntax/finite_participles.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(FiniteParticiples, TheShipsLeft) {
  Sentence s = tagged_tree({{"rebels", "NOUN", 2, "nsubj"},
                            {"flee", "VERB", 0, "root"},
                            {"and", "CCONJ", 5, "cc"},
                            {"the", "DET", 5, "det"},
                            {"ships", "NOUN", 2, "conj"},
                            {"leave", "VERB", 5, "acl"},
                            {"for", "ADP", 8, "case"},
                            {"Aden", "PROPN", 6, "obl"}});
  tag(s, {{2, "VBD"}, {6, "VBN"}});
  mend_finite_participles(s);
  EXPECT_EQ(arcs(s), "2 nsubj, 0 root, 6 cc, 5 det, 6 nsubj, 2 conj, 8 case, 6 obl");
  EXPECT_EQ(s.tokens[5].xpos, "VBD");
}

TEST(FiniteParticiples, ASecondVerbIsInTheTenseOfTheFirst) {
  Sentence s = tagged_tree({{"she", "PRON", 2, "nsubj"},
                            {"refrain", "VERB", 0, "root"},
                            {"and", "CCONJ", 4, "cc"},
                            {"leave", "VERB", 2, "conj"},
                            {"by", "ADP", 6, "case"},
                            {"door", "NOUN", 4, "obl:agent"}});
  tag(s, {{2, "VBD"}, {4, "VBN"}});
  mend_finite_participles(s);
  EXPECT_EQ(s.tokens[3].xpos, "VBD");
  EXPECT_EQ(s.tokens[5].deprel, "obl");
}

TEST(FiniteParticiples, APastBehindAGerundIsTheClausesAround) {
  Sentence s = tagged_tree({{"she", "PRON", 2, "nsubj"},
                            {"refrain", "VERB", 0, "root"},
                            {"from", "SCONJ", 4, "mark"},
                            {"name", "VERB", 2, "advcl"},
                            {"it", "PRON", 4, "obj"},
                            {"and", "CCONJ", 7, "cc"},
                            {"leave", "VERB", 4, "conj"}});
  tag(s, {{2, "VBD"}, {4, "VBG"}, {7, "VBN"}});
  mend_finite_participles(s);
  EXPECT_EQ(s.tokens[6].head, 2);
  EXPECT_EQ(s.tokens[6].xpos, "VBD");
}

TEST(FiniteParticiples, APassiveSubjectHasAParticiple) {
  Sentence s =
      tagged_tree({{"driver", "NOUN", 3, "nsubj:pass"}, {"be", "AUX", 3, "cop"}, {"injured", "ADJ", 0, "root"}});
  mend_finite_participles(s);
  EXPECT_EQ(s.tokens[1].deprel, "aux:pass");
  EXPECT_EQ(s.tokens[2].xpos, "VBN");
}

TEST(FiniteParticiples, AVerbBehindHasTheSubjectOfAReducedRelative) {
  Sentence s = tagged_tree({{"they", "PRON", 2, "nsubj"},
                            {"doubt", "VERB", 0, "root"},
                            {"but", "CCONJ", 5, "cc"},
                            {"test", "NOUN", 5, "nsubj"},
                            {"carry", "VERB", 2, "conj"},
                            {"by", "ADP", 7, "case"},
                            {"Berg", "PROPN", 5, "obl"},
                            {"have", "AUX", 9, "aux"},
                            {"prove", "VERB", 2, "conj"},
                            {"it", "PRON", 9, "obj"}});
  tag(s, {{2, "VBD"}, {5, "VBD"}, {8, "VBZ"}, {9, "VBN"}});
  mend_finite_participles(s);
  EXPECT_EQ(arcs(s), "2 nsubj, 0 root, 9 cc, 9 nsubj, 4 acl, 7 case, 5 obl, 9 aux, 2 conj, 9 obj");
}

TEST(FiniteParticiples, AParticipleOfAnObjectStays) {
  Sentence s = tagged_tree({{"she", "PRON", 2, "nsubj"},
                            {"see", "VERB", 0, "root"},
                            {"ships", "NOUN", 2, "obj"},
                            {"and", "CCONJ", 5, "cc"},
                            {"boats", "NOUN", 3, "conj"},
                            {"leave", "VERB", 5, "acl"},
                            {"in", "ADP", 8, "case"},
                            {"port", "NOUN", 6, "obl"}});
  tag(s, {{2, "VBD"}, {6, "VBN"}});
  const std::string before = arcs(s);
  mend_finite_participles(s);
  EXPECT_EQ(arcs(s), before);
}

TEST(FiniteParticiples, APassiveBesideAPassiveStays) {
  Sentence s = tagged_tree({{"lease", "NOUN", 3, "nsubj:pass"},
                            {"be", "AUX", 3, "aux:pass"},
                            {"sign", "VERB", 0, "root"},
                            {"and", "CCONJ", 5, "cc"},
                            {"cancel", "VERB", 3, "conj"}});
  tag(s, {{3, "VBN"}, {5, "VBN"}});
  mend_finite_participles(s);
  EXPECT_EQ(s.tokens[4].xpos, "VBN");
}

}  // namespace
}  // namespace relata::syntax
