#include "extract/syntax/clefts.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(Clefts, WhoIsDeniedIsNotWhomTheClauseIsAbout) {
  Sentence s = tagged_tree({{"it", "PRON", 3, "expl"},
                            {"be", "AUX", 3, "cop"},
                            {"Kirsi", "PROPN", 0, "root"},
                            {"Halme", "PROPN", 3, "flat"},
                            {",", "PUNCT", 7, "punct"},
                            {"not", "PART", 7, "advmod"},
                            {"Outi", "PROPN", 3, "conj"},
                            {"Rantala", "PROPN", 3, "flat"},
                            {"who", "PRON", 10, "nsubj"},
                            {"win", "VERB", 8, "acl:relcl"}});
  mend_clefts(s);
  EXPECT_EQ(arcs(s), "3 expl, 3 cop, 0 root, 3 flat, 7 punct, 7 advmod, 3 conj, 7 flat, 10 nsubj, 3 acl:relcl");
}

TEST(Clefts, ARelativeClauseOfAnotherStays) {
  Sentence s = tagged_tree({{"he", "PRON", 2, "nsubj"},
                            {"meet", "VERB", 0, "root"},
                            {"Ann", "PROPN", 2, "obj"},
                            {"not", "PART", 5, "advmod"},
                            {"Bo", "PROPN", 3, "conj"},
                            {"who", "PRON", 7, "nsubj"},
                            {"win", "VERB", 5, "acl:relcl"}});
  const std::string before = arcs(s);
  mend_clefts(s);
  EXPECT_EQ(arcs(s), before);
}

}  // namespace
}  // namespace relata::syntax
