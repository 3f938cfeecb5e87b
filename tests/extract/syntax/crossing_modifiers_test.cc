#include "extract/syntax/crossing_modifiers.h"

#include <gtest/gtest.h>

#include <tuple>

namespace relata::syntax {
namespace {

Sentence sentence(std::vector<std::tuple<std::string, std::string, int, std::string>> words) {
  Sentence sentence;
  for (auto& [form, upos, head, deprel] : words) {
    sentence.tokens.emplace_back();
    sentence.tokens.back().form = form;
    sentence.tokens.back().upos = upos;
    sentence.tokens.back().head = head;
    sentence.tokens.back().deprel = deprel;
  }
  return sentence;
}

TEST(CrossingModifiers, HangOnTheNounThatFollows) {
  Sentence s = sentence({{"US", "PROPN", 6, "compound"},
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
  Sentence s = sentence(
      {{"the", "DET", 4, "det"}, {"very", "ADV", 3, "advmod"}, {"old", "ADJ", 4, "amod"}, {"man", "NOUN", 0, "root"}});
  mend_crossing_modifiers(s);
  EXPECT_EQ(s.tokens[0].head, 4);
  Sentence empty;
  mend_crossing_modifiers(empty);
}

TEST(CrossingModifiers, WhatFollowsAClosingReportHangsOnIt) {
  Sentence complement = sentence({{"They", "PRON", 2, "nsubj"},
                                  {"left", "VERB", 5, "ccomp"},
                                  {",", "PUNCT", 2, "punct"},
                                  {"he", "PRON", 5, "nsubj"},
                                  {"said", "VERB", 0, "root"},
                                  {"on", "ADP", 7, "case"},
                                  {"Monday", "PROPN", 2, "obl"}});
  mend_crossing_modifiers(complement);
  EXPECT_EQ(complement.tokens[6].head, 5);
  Sentence aside = sentence({{"They", "PRON", 2, "nsubj"},
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
  Sentence s = sentence({{"They", "PRON", 2, "nsubj"},
                         {"left", "VERB", 5, "ccomp"},
                         {"Monday", "PROPN", 2, "obl"},
                         {"he", "PRON", 5, "nsubj"},
                         {"said", "VERB", 0, "root"}});
  mend_crossing_modifiers(s);
  EXPECT_EQ(s.tokens[2].head, 2);
}

}  // namespace
}  // namespace relata::syntax
