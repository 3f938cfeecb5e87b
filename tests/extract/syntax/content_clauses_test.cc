#include "extract/syntax/content_clauses.h"

#include <gtest/gtest.h>

#include "core/dependency_tree.h"
#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

using Words = std::vector<std::tuple<std::string, std::string, int, std::string>>;

// The relations of "that", the predicate and what follows it, after the mend.
std::vector<std::string> mended(const Words& words) {
  Sentence sentence = tagged_tree(words);
  mend_content_clauses(sentence);
  std::vector<std::string> relations;
  for (std::size_t t = 1; t < sentence.tokens.size(); ++t) relations.push_back(sentence.tokens[t].deprel);
  return relations;
}

using Relations = std::vector<std::string>;

TEST(ContentClause, ASecondObjectFillsThePlace) {
  EXPECT_EQ(mended({{"rumour", "NOUN", 0, "root"},
                    {"that", "PRON", 4, "obj"},
                    {"Orbis", "PROPN", 4, "nsubj"},
                    {"bought", "VERB", 1, "acl:relcl"},
                    {"Lumen", "PROPN", 4, "obj"}}),
            (Relations{"mark", "nsubj", "acl", "obj"}));
}

TEST(ContentClause, ASecondSubjectFillsThePlace) {
  EXPECT_EQ(mended({{"charge", "NOUN", 0, "root"},
                    {"that", "PRON", 4, "nsubj"},
                    {"Holm", "PROPN", 4, "nsubj"},
                    {"fled", "VERB", 1, "acl:relcl"}}),
            (Relations{"mark", "nsubj", "acl"}));
}

TEST(ContentClause, OnlyBehindANounOfSaying) {
  const auto clause = [](const std::string& noun) {
    return Words{{noun, "NOUN", 0, "root"},
                 {"that", "PRON", 4, "obj"},
                 {"Reed", "PROPN", 4, "nsubj"},
                 {"paid", "VERB", 1, "acl:relcl"},
                 {"Haddad", "PROPN", 4, "iobj"}};
  };
  EXPECT_EQ(mended(clause("claim")), (Relations{"mark", "nsubj", "acl", "obj"}));
  EXPECT_EQ(mended(clause("money")), (Relations{"obj", "nsubj", "acl:relcl", "iobj"}));
}

TEST(ContentClause, ARelativeClauseStays) {
  EXPECT_EQ(mended({{"charges", "NOUN", 0, "root"},
                    {"that", "PRON", 4, "obj"},
                    {"Holm", "PROPN", 4, "nsubj"},
                    {"denied", "VERB", 1, "acl:relcl"}}),
            (Relations{"obj", "nsubj", "acl:relcl"}));
  EXPECT_EQ(mended({{"rumours", "NOUN", 0, "root"}, {"that", "PRON", 3, "nsubj"}, {"spread", "VERB", 1, "acl:relcl"}}),
            (Relations{"nsubj", "acl:relcl"}));
}

TEST(ContentClause, ATreeStaysATree) {
  Sentence sentence = tagged_tree({{"claim", "NOUN", 0, "root"},
                                   {"that", "PRON", 4, "obj"},
                                   {"Reed", "PROPN", 4, "nsubj"},
                                   {"paid", "VERB", 1, "acl"},
                                   {"Haddad", "PROPN", 4, "iobj"}});
  const Sentence before = sentence;
  mend_content_clauses(sentence);
  for (std::size_t t = 0; t < before.tokens.size(); ++t) EXPECT_EQ(sentence.tokens[t].head, before.tokens[t].head);
}

TEST(ContentClauses, WhatGoesRoundIsWhatIsSaid) {
  Sentence s = tagged_tree({{"rumour", "NOUN", 2, "nsubj"},
                            {"persist", "VERB", 0, "root"},
                            {"that", "SCONJ", 5, "mark"},
                            {"Orbis", "PROPN", 5, "nsubj"},
                            {"fell", "VERB", 2, "ccomp"}});
  mend_content_clauses(s);
  EXPECT_EQ(s.tokens[4].head, 1);
  EXPECT_EQ(s.tokens[4].deprel, "acl");
}

TEST(ContentClauses, HangOnTheNounRightBeforeThem) {
  Sentence s = tagged_tree({{"nothing", "PRON", 0, "root"},
                            {"in", "ADP", 3, "case"},
                            {"rumour", "NOUN", 1, "nmod"},
                            {"that", "SCONJ", 6, "mark"},
                            {"Orbis", "PROPN", 6, "nsubj"},
                            {"fell", "VERB", 1, "acl:relcl"}});
  mend_content_clauses(s);
  EXPECT_EQ(s.tokens[5].head, 3);
}

TEST(ContentClauses, WhatTheVerbAsksForMayStandBehindAPreposition) {
  Sentence s = tagged_tree({{"rumour", "NOUN", 0, "root"},
                            {"that", "PRON", 4, "obj"},
                            {"Nwosu", "PROPN", 4, "nsubj"},
                            {"signed", "VERB", 1, "acl:relcl"},
                            {"for", "ADP", 6, "case"},
                            {"Orbis", "PROPN", 4, "obl"}});
  mend_content_clauses(s);
  EXPECT_EQ(s.tokens[3].deprel, "acl");
  EXPECT_EQ(s.tokens[1].deprel, "mark");
}

}  // namespace
}  // namespace relata::syntax
