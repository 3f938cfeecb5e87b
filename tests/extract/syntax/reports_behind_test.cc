#include "extract/syntax/reports_behind.h"

#include <gtest/gtest.h>

#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(ReportsBehind, StandBesideTheSentencesVerb) {
  Sentence s = tagged_tree({{"Orbis", "PROPN", 2, "nsubj"},
                            {"owned", "VERB", 0, "root"},
                            {"land", "NOUN", 2, "obj"},
                            {"above", "ADP", 5, "case"},
                            {"Vale", "PROPN", 3, "nmod"},
                            {",", "PUNCT", 8, "punct"},
                            {"registry", "NOUN", 8, "nsubj"},
                            {"confirm", "VERB", 5, "acl"},
                            {".", "PUNCT", 2, "punct"}});
  mend_reports_behind(s);
  EXPECT_EQ(s.tokens[7].head, 2);
  EXPECT_EQ(s.tokens[7].deprel, "parataxis");
}

TEST(ReportsBehind, WithoutACommaItIsARelativeClause) {
  Sentence s = tagged_tree({{"Orbis", "PROPN", 2, "nsubj"},
                            {"owned", "VERB", 0, "root"},
                            {"land", "NOUN", 2, "obj"},
                            {"officials", "NOUN", 5, "nsubj"},
                            {"report", "VERB", 3, "acl:relcl"}});
  const std::string before = arcs(s);
  mend_reports_behind(s);
  EXPECT_EQ(arcs(s), before);
}

TEST(ReportsBehind, WhatFollowsTheReportIsTheSpeakers) {
  Sentence s = tagged_tree({{"Nobody", "PRON", 2, "nsubj"},
                            {"fell", "VERB", 0, "root"},
                            {",", "PUNCT", 5, "punct"},
                            {"Dravic", "PROPN", 5, "nsubj"},
                            {"say", "VERB", 2, "parataxis"},
                            {",", "PUNCT", 7, "punct"},
                            {"dismissing", "VERB", 2, "advcl"},
                            {"it", "PRON", 7, "obj"}});
  tag(s, {{7, "VBG"}});
  mend_reports_behind(s);
  EXPECT_EQ(s.tokens[6].head, 5);
}

TEST(ReportsBehind, BetweenSubjectAndVerbStandBesideTheVerb) {
  Sentence s = tagged_tree({{"Orbis", "PROPN", 6, "nsubj"},
                            {",", "PUNCT", 4, "punct"},
                            {"lawsuits", "NOUN", 4, "nsubj"},
                            {"allege", "VERB", 1, "acl:relcl"},
                            {",", "PUNCT", 4, "punct"},
                            {"dumped", "VERB", 0, "root"}});
  mend_reports_behind(s);
  EXPECT_EQ(s.tokens[3].head, 6);
  EXPECT_EQ(s.tokens[3].deprel, "parataxis");
}

TEST(ReportsBehind, WhoSaidSoAdds) {
  Sentence s = tagged_tree({{"She", "PRON", 2, "nsubj"},
                            {"say", "VERB", 0, "root"},
                            {"Moran", "PROPN", 4, "nsubj"},
                            {"lied", "VERB", 2, "ccomp"},
                            {",", "PUNCT", 6, "punct"},
                            {"add", "VERB", 4, "advcl"}});
  tag(s, {{6, "VBG"}});
  mend_reports_behind(s);
  EXPECT_EQ(s.tokens[5].head, 2);
}

TEST(ReportsBehind, AReportInTheMiddleStandsBeside) {
  Sentence s = tagged_tree({{"bills", "NOUN", 2, "nsubj"},
                            {"triple", "VERB", 0, "root"},
                            {",", "PUNCT", 5, "punct"},
                            {"she", "PRON", 5, "nsubj"},
                            {"add", "VERB", 2, "conj"},
                            {",", "PUNCT", 9, "punct"},
                            {"and", "CCONJ", 9, "cc"},
                            {"shops", "NOUN", 9, "nsubj"},
                            {"close", "VERB", 2, "conj"}});
  mend_reports_behind(s);
  EXPECT_EQ(s.tokens[4].deprel, "parataxis");
}

}  // namespace
}  // namespace relata::syntax
