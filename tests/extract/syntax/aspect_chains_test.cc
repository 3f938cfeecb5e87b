#include "extract/syntax/aspect_chains.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(AspectChains, GoingOnToWinIsWinning) {
  Sentence s = tagged_tree({{"she", "PRON", 2, "nsubj"},
                            {"go", "VERB", 0, "root"},
                            {"on", "ADP", 2, "compound:prt"},
                            {"to", "PART", 5, "mark"},
                            {"win", "VERB", 2, "advcl"}});
  mend_aspect_chains(s);
  EXPECT_EQ(s.tokens[4].deprel, "xcomp");
}

TEST(AspectChains, APurposeStays) {
  Sentence s = tagged_tree({{"she", "PRON", 2, "nsubj"},
                            {"go", "VERB", 0, "root"},
                            {"home", "ADV", 2, "advmod"},
                            {"to", "PART", 5, "mark"},
                            {"sleep", "VERB", 2, "advcl"}});
  mend_aspect_chains(s);
  EXPECT_EQ(s.tokens[4].deprel, "advcl");
}

}  // namespace
}  // namespace relata::syntax
