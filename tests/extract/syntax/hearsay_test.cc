#include "extract/syntax/hearsay.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(Hearsay, WhatIsRumouredIsSaid) {
  Sentence s = tagged_tree({{"It", "PRON", 3, "expl"},
                            {"is", "AUX", 3, "aux:pass"},
                            {"rumoured", "ADJ", 0, "root"},
                            {"that", "SCONJ", 6, "mark"},
                            {"it", "PRON", 6, "nsubj"},
                            {"fell", "VERB", 3, "ccomp"}});
  mend_hearsay(s);
  EXPECT_EQ(s.tokens[2].upos, "VERB");
  EXPECT_EQ(s.tokens[2].xpos, "VBN");
  EXPECT_EQ(s.tokens[2].lemma, "rumour");
}

TEST(Hearsay, WhatSomebodyIsUnderstoodToHaveDoneIsNoPurpose) {
  Sentence s = tagged_tree({{"He", "PRON", 3, "nsubj:pass"},
                            {"is", "AUX", 3, "aux:pass"},
                            {"understand", "VERB", 0, "root"},
                            {"to", "PART", 5, "mark"},
                            {"flee", "VERB", 3, "advcl"}});
  mend_hearsay(s);
  EXPECT_EQ(s.tokens[4].deprel, "xcomp");
}

TEST(Hearsay, APurposeStays) {
  Sentence s = tagged_tree({{"He", "PRON", 3, "nsubj:pass"},
                            {"was", "AUX", 3, "aux:pass"},
                            {"sent", "VERB", 0, "root"},
                            {"to", "PART", 5, "mark"},
                            {"look", "VERB", 3, "advcl"}});
  const std::string before = arcs(s);
  mend_hearsay(s);
  EXPECT_EQ(arcs(s), before);
}

}  // namespace
}  // namespace relata::syntax
