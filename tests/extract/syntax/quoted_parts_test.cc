#include "extract/syntax/quoted_parts.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

// Bytes: a mark of which `closing` holds touches the word before it, others the word behind.
void place(Sentence& sentence, const std::vector<int>& closing) {
  std::uint32_t at = 0;
  for (std::size_t t = 0; t < sentence.tokens.size(); ++t) {
    const bool touches = std::find(closing.begin(), closing.end(), static_cast<int>(t) + 1) != closing.end();
    const bool opened = t > 0 && sentence.tokens[t - 1].form == "\"" && !touches &&
                        std::find(closing.begin(), closing.end(), static_cast<int>(t)) == closing.end();
    if (t > 0 && !touches && !opened) ++at;
    sentence.tokens[t].span.begin = at;
    at += static_cast<std::uint32_t>(sentence.tokens[t].form.size());
    sentence.tokens[t].span.end = at;
  }
}

TEST(QuotedParts, WhoStandsBehindTheVerbBehindTheMarkIsItsSubject) {
  Sentence s = tagged_tree({{"\"", "PUNCT", 3, "punct"},
                            {"Orbis", "PROPN", 3, "nsubj"},
                            {"lied", "VERB", 6, "ccomp"},
                            {",", "PUNCT", 3, "punct"},
                            {"\"", "PUNCT", 3, "punct"},
                            {"blogged", "VERB", 0, "root"},
                            {"Prado", "PROPN", 6, "iobj"},
                            {".", "PUNCT", 6, "punct"}});
  tag(s, {{3, "VBD"}, {6, "VBD"}});
  place(s, {5});
  mend_quoted_parts(s);
  EXPECT_EQ(s.tokens[6].deprel, "nsubj");
}

TEST(QuotedParts, ATermInMarksSaysNothing) {
  Sentence s = tagged_tree({{"The", "DET", 3, "det"},
                            {"\"", "PUNCT", 3, "punct"},
                            {"rampart", "NOUN", 5, "nsubj"},
                            {"\"", "PUNCT", 3, "punct"},
                            {"played", "VERB", 0, "root"},
                            {"roles", "NOUN", 5, "obj"}});
  tag(s, {{5, "VBD"}});
  place(s, {4});
  const std::string before = arcs(s);
  mend_quoted_parts(s);
  EXPECT_EQ(arcs(s), before);
}

TEST(QuotedParts, AVerbMayOpenTheSentenceThatQuotes) {
  Sentence s = tagged_tree({{"Sighed", "VERB", 0, "root"},
                            {"Toll", "PROPN", 1, "obj"},
                            {":", "PUNCT", 6, "punct"},
                            {"\"", "PUNCT", 6, "punct"},
                            {"It", "PRON", 6, "nsubj"},
                            {"fell", "VERB", 1, "ccomp"}});
  tag(s, {{1, "VBD"}, {6, "VBD"}});
  mend_quoted_parts(s);
  EXPECT_EQ(s.tokens[1].deprel, "nsubj");
}

// '"Hail," he said, "ruined it."', with the head and relation of Hail.
Sentence hail(const std::string& word, int head, const std::string& relation) {
  Sentence s = tagged_tree({{"\"", "PUNCT", 2, "punct"},
                            {word, "NOUN", head, relation},
                            {",", "PUNCT", 2, "punct"},
                            {"\"", "PUNCT", 2, "punct"},
                            {"he", "PRON", 6, "nsubj"},
                            {"said", "VERB", 0, "root"},
                            {",", "PUNCT", 9, "punct"},
                            {"\"", "PUNCT", 9, "punct"},
                            {"ruined", "VERB", 6, "parataxis"},
                            {"it", "PRON", 9, "obj"},
                            {"\"", "PUNCT", 9, "punct"}});
  tag(s, {{6, "VBD"}, {9, "VBD"}});
  place(s, {4, 11});
  return s;
}

TEST(QuotedParts, WhatStandsAloneInTheFirstMarksIsTheSubjectInTheSecond) {
  Sentence s = hail("Hail", 6, "ccomp");
  mend_quoted_parts(s);
  EXPECT_EQ(s.tokens[1].head, 9);
  EXPECT_EQ(s.tokens[1].deprel, "nsubj");
  EXPECT_EQ(s.tokens[8].head, 6);
  EXPECT_EQ(s.tokens[8].deprel, "ccomp");
  EXPECT_EQ(s.tokens[3].head, 6) << "no mark is part of the subject";
}

TEST(QuotedParts, TheVerbBetweenMayHangOnWhatItTells) {
  Sentence s = tagged_tree({{"\"", "PUNCT", 2, "punct"},
                            {"Dams", "NOUN", 10, "nsubj"},
                            {",", "PUNCT", 2, "punct"},
                            {"\"", "PUNCT", 2, "punct"},
                            {"admitted", "VERB", 2, "acl"},
                            {"Vega", "PROPN", 2, "appos"},
                            {",", "PUNCT", 2, "punct"},
                            {"\"", "PUNCT", 10, "punct"},
                            {"also", "ADV", 10, "advmod"},
                            {"broke", "VERB", 0, "root"},
                            {"\"", "PUNCT", 10, "punct"}});
  tag(s, {{5, "VBN"}, {10, "VBD"}});
  place(s, {4, 11});
  mend_quoted_parts(s);
  EXPECT_EQ(s.tokens[4].head, 0);
  EXPECT_EQ(s.tokens[9].head, 5);
  EXPECT_EQ(s.tokens[1].head, 10);
  EXPECT_EQ(s.tokens[5].head, 5);
  EXPECT_EQ(s.tokens[5].deprel, "nsubj");
}

}  // namespace
}  // namespace relata::syntax
