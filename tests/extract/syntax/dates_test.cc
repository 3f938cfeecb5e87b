#include "extract/syntax/dates.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

std::string with_dates_mended(Sentence sentence) {
  mend_dates(sentence);
  return arcs(sentence);
}

TEST(Dates, AWeekdayAndItsDayAreOne) {
  EXPECT_EQ(with_dates_mended(tagged_tree({{"On", "ADP", 3, "case"},
                                           {"Wednesday", "PROPN", 6, "obl"},
                                           {"12", "NUM", 6, "obl"},
                                           {"August", "PROPN", 3, "nmod:unmarked"},
                                           {"he", "PRON", 6, "nsubj"},
                                           {"left", "VERB", 0, "root"}})),
            "2 case, 6 obl, 2 nmod:unmarked, 3 nmod:unmarked, 6 nsubj, 0 root");
  EXPECT_EQ(with_dates_mended(tagged_tree({{"He", "PRON", 2, "nsubj"},
                                           {"left", "VERB", 0, "root"},
                                           {"on", "ADP", 4, "case"},
                                           {"Thursday", "PROPN", 2, "obl"},
                                           {",", "PUNCT", 7, "punct"},
                                           {"August", "PROPN", 7, "compound"},
                                           {"12", "NUM", 4, "appos"}})),
            "2 nsubj, 0 root, 4 case, 2 obl, 7 punct, 7 compound, 4 nmod:unmarked");
}

TEST(Dates, ACountBehindAWeekdayStays) {
  EXPECT_EQ(with_dates_mended(tagged_tree({{"On", "ADP", 2, "case"},
                                           {"Monday", "PROPN", 5, "obl"},
                                           {"12", "NUM", 4, "nummod"},
                                           {"men", "NOUN", 5, "nsubj"},
                                           {"left", "VERB", 0, "root"}})),
            "2 case, 5 obl, 4 nummod, 5 nsubj, 0 root");
}

TEST(Dates, ASubjectHasNoPreposition) {
  EXPECT_EQ(with_dates_mended(tagged_tree({{"on", "ADP", 3, "case"},
                                           {"the", "DET", 4, "det"},
                                           {"10th", "ADJ", 4, "amod"},
                                           {"police", "NOUN", 5, "nsubj"},
                                           {"left", "VERB", 0, "root"}})),
            "3 case, 3 det, 5 obl, 5 nsubj, 0 root");
  EXPECT_EQ(with_dates_mended(tagged_tree({{"Now", "ADV", 5, "advmod"},
                                           {"the", "DET", 4, "det"},
                                           {"10th", "ADJ", 4, "amod"},
                                           {"floor", "NOUN", 5, "nsubj"},
                                           {"burned", "VERB", 0, "root"}})),
            "5 advmod, 4 det, 4 amod, 5 nsubj, 0 root");
}

TEST(Dates, ALineBehindItsDateIsTheSentence) {
  EXPECT_EQ(with_dates_mended(tagged_tree({{"2004-10-31", "NUM", 0, "root"},
                                           {":", "PUNCT", 4, "punct"},
                                           {"Pump", "NOUN", 4, "nsubj"},
                                           {"failed", "VERB", 1, "parataxis"},
                                           {".", "PUNCT", 1, "punct"}})),
            "4 obl:unmarked, 4 punct, 4 nsubj, 0 root, 4 punct");
  EXPECT_EQ(with_dates_mended(tagged_tree({{"3", "NUM", 0, "root"},
                                           {"May", "PROPN", 1, "nmod:unmarked"},
                                           {":", "PUNCT", 5, "punct"},
                                           {"he", "PRON", 5, "nsubj"},
                                           {"left", "VERB", 1, "parataxis"}})),
            "5 obl:unmarked, 1 nmod:unmarked, 5 punct, 5 nsubj, 0 root");
  EXPECT_EQ(with_dates_mended(tagged_tree({{"Result", "NOUN", 0, "root"},
                                           {":", "PUNCT", 4, "punct"},
                                           {"he", "PRON", 4, "nsubj"},
                                           {"left", "VERB", 1, "parataxis"}})),
            "0 root, 4 punct, 4 nsubj, 1 parataxis")
      << "no date";
}

TEST(Dates, ATimeBeforeItsSentenceIsNoNoun) {
  EXPECT_EQ(with_dates_mended(tagged_tree({{"The", "DET", 3, "det"},
                                           {"same", "ADJ", 3, "amod"},
                                           {"day", "NOUN", 0, "root"},
                                           {"Reed", "PROPN", 5, "nsubj"},
                                           {"fled", "VERB", 3, "acl:relcl"},
                                           {".", "PUNCT", 3, "punct"}})),
            "3 det, 3 amod, 5 obl:unmarked, 5 nsubj, 0 root, 5 punct");
  EXPECT_EQ(with_dates_mended(tagged_tree({{"The", "DET", 2, "det"},
                                           {"day", "NOUN", 0, "root"},
                                           {"Reed", "PROPN", 4, "nsubj"},
                                           {"fled", "VERB", 2, "acl:relcl"}})),
            "2 det, 0 root, 4 nsubj, 2 acl:relcl");
}

TEST(Dates, WhatStandsBeforeThatIsOfTheSaying) {
  EXPECT_EQ(with_dates_mended(tagged_tree({{"He", "PRON", 2, "nsubj"},
                                           {"said", "VERB", 0, "root"},
                                           {"on", "ADP", 4, "case"},
                                           {"17", "NUM", 8, "obl"},
                                           {"June", "PROPN", 4, "nmod:unmarked"},
                                           {"that", "SCONJ", 8, "mark"},
                                           {"they", "PRON", 8, "nsubj"},
                                           {"left", "VERB", 2, "ccomp"}})),
            "2 nsubj, 0 root, 4 case, 2 obl, 4 nmod:unmarked, 8 mark, 8 nsubj, 2 ccomp");
  EXPECT_EQ(with_dates_mended(tagged_tree({{"He", "PRON", 2, "nsubj"},
                                           {"said", "VERB", 0, "root"},
                                           {"that", "SCONJ", 7, "mark"},
                                           {"in", "ADP", 5, "case"},
                                           {"June", "PROPN", 7, "obl"},
                                           {"they", "PRON", 7, "nsubj"},
                                           {"left", "VERB", 2, "ccomp"}})),
            "2 nsubj, 0 root, 7 mark, 5 case, 7 obl, 7 nsubj, 2 ccomp")
      << "behind that it is of what was said";
}

TEST(Dates, NobodyCancelsAMonth) {
  Sentence sentence = tagged_tree({{"It", "PRON", 3, "nsubj:pass"},
                                   {"was", "AUX", 3, "aux:pass"},
                                   {"signed", "VERB", 0, "root"},
                                   {"and", "CCONJ", 5, "cc"},
                                   {"cancelled", "VERB", 3, "conj"},
                                   {"the", "DET", 8, "det"},
                                   {"following", "VERB", 8, "amod"},
                                   {"month", "NOUN", 5, "obj"}});
  sentence.tokens[4].lemma = "cancel";
  tag(sentence, {{5, "VBD"}});
  mend_dates(sentence);
  EXPECT_EQ(sentence.tokens[7].deprel, "obl:unmarked");
  EXPECT_EQ(sentence.tokens[4].xpos, "VBN");
  sentence.tokens[7].deprel = "obj";
  sentence.tokens[6].form = "whole";
  mend_dates(sentence);
  EXPECT_EQ(sentence.tokens[7].deprel, "obj") << "cancelled a whole month";
}

}  // namespace
}  // namespace relata::syntax
