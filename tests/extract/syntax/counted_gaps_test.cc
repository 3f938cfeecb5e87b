#include "extract/syntax/counted_gaps.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(CountedGaps, NamesBehindWithANumberAreClausesWithoutTheirVerb) {
  Sentence s = tagged_tree({{"List", "PROPN", 2, "nsubj"},
                            {"won", "VERB", 0, "root"},
                            {"41", "NUM", 4, "nummod"},
                            {"seats", "NOUN", 2, "obj"},
                            {",", "PUNCT", 6, "punct"},
                            {"League", "PROPN", 4, "conj"},
                            {"29", "NUM", 6, "flat"},
                            {"and", "CCONJ", 9, "cc"},
                            {"Greens", "PROPN", 6, "conj"},
                            {"12", "NUM", 9, "appos"},
                            {".", "PUNCT", 2, "punct"}});
  tag(s, {{3, "CD"}, {7, "CD"}, {10, "CD"}});
  s.tokens[6].ner = "I-ORG";
  mend_counted_gaps(s);
  EXPECT_EQ(arcs(s), "2 nsubj, 0 root, 4 nummod, 2 obj, 6 punct, 2 conj, 6 orphan, 9 cc, 2 conj, 9 orphan, 2 punct");
  EXPECT_EQ(s.tokens[6].ner, "O");
}

TEST(CountedGaps, AYearOrANumberWithANounIsNone) {
  Sentence s = tagged_tree({{"List", "PROPN", 2, "nsubj"},
                            {"won", "VERB", 0, "root"},
                            {"41", "NUM", 4, "nummod"},
                            {"seats", "NOUN", 2, "obj"},
                            {",", "PUNCT", 6, "punct"},
                            {"May", "PROPN", 4, "conj"},
                            {"1990", "NUM", 6, "flat"},
                            {".", "PUNCT", 2, "punct"}});
  tag(s, {{3, "CD"}, {7, "CD"}});
  const std::string before = arcs(s);
  mend_counted_gaps(s);
  EXPECT_EQ(arcs(s), before);
}

}  // namespace
}  // namespace relata::syntax
