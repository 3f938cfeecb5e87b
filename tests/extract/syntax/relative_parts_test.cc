#include "extract/syntax/relative_parts.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

// Head and relation of the third word after the mending.
std::string of_third(Sentence sentence) {
  mend_relative_parts(sentence);
  return std::to_string(sentence.tokens[2].head) + " " + std::string(sentence.tokens[2].deprel);
}

TEST(RelativeParts, APartOfThoseBeforeTheCommaIsTheSubject) {
  EXPECT_EQ(of_third(tagged_tree({{"families", "NOUN", 0, "root"},
                                  {",", "PUNCT", 3, "punct"},
                                  {"17", "NUM", 1, "appos"},
                                  {"of", "ADP", 5, "case"},
                                  {"whom", "PRON", 3, "nmod"},
                                  {"came", "VERB", 1, "acl:relcl"}})),
            "6 nsubj");
  EXPECT_EQ(of_third(tagged_tree({{"houses", "NOUN", 0, "root"},
                                  {",", "PUNCT", 3, "punct"},
                                  {"most", "ADJ", 1, "appos"},
                                  {"of", "ADP", 5, "case"},
                                  {"which", "PRON", 3, "nmod"},
                                  {"were", "AUX", 7, "aux:pass"},
                                  {"burnt", "VERB", 1, "acl:relcl"}})),
            "7 nsubj:pass");
}

TEST(RelativeParts, WhatDescribesAndWhatHasASubjectStays) {
  EXPECT_EQ(of_third(tagged_tree({{"Reed", "PROPN", 0, "root"},
                                  {",", "PUNCT", 3, "punct"},
                                  {"head", "NOUN", 1, "appos"},
                                  {"of", "ADP", 5, "case"},
                                  {"Orbis", "PROPN", 3, "nmod"},
                                  {"came", "VERB", 1, "acl:relcl"}})),
            "1 appos");
  EXPECT_EQ(of_third(tagged_tree({{"houses", "NOUN", 0, "root"},
                                  {",", "PUNCT", 3, "punct"},
                                  {"17", "NUM", 1, "appos"},
                                  {"of", "ADP", 5, "case"},
                                  {"which", "PRON", 3, "nmod"},
                                  {"they", "PRON", 7, "nsubj"},
                                  {"burnt", "VERB", 1, "acl:relcl"}})),
            "1 appos");
}

TEST(RelativeParts, WhoseWifeSheIsIsTheSubject) {
  EXPECT_EQ(arcs([] {
              Sentence s = tagged_tree({{"Reed", "PROPN", 0, "root"},
                                        {",", "PUNCT", 6, "punct"},
                                        {"whose", "PRON", 4, "nmod:poss"},
                                        {"wife", "NOUN", 1, "appos"},
                                        {"is", "AUX", 6, "cop"},
                                        {"Lena", "PROPN", 4, "acl:relcl"}});
              mend_relative_parts(s);
              return s;
            }()),
            "0 root, 6 punct, 4 nmod:poss, 6 nsubj, 6 cop, 1 acl:relcl");
}

}  // namespace
}  // namespace relata::syntax
