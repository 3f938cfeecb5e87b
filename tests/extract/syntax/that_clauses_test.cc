#include "extract/syntax/that_clauses.h"

#include <gtest/gtest.h>

#include "core/dependency_tree.h"
#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(ThatClause, GoesToTheVerbBeforeIt) {
  Sentence s = tagged_tree({{"although", "SCONJ", 3, "mark"},
                            {"they", "PRON", 3, "nsubj"},
                            {"claim", "VERB", 9, "advcl"},
                            {"that", "SCONJ", 6, "mark"},
                            {"it", "PRON", 6, "nsubj"},
                            {"works", "VERB", 9, "advcl"},
                            {",", "PUNCT", 6, "punct"},
                            {"dozens", "NOUN", 9, "nsubj"},
                            {"failed", "VERB", 0, "root"}});
  mend_that_clause(s);
  const DependencyTree tree(s);
  EXPECT_EQ(tree.head(5), 2);
  EXPECT_EQ(tree[5].deprel, "ccomp");
  EXPECT_EQ(tree.head(2), 8);
}

TEST(ThatClause, BehindAnObjectItStays) {
  Sentence s = tagged_tree({{"they", "PRON", 2, "nsubj"},
                            {"acted", "VERB", 0, "root"},
                            {"so", "ADV", 6, "mark"},
                            {"that", "SCONJ", 6, "mark"},
                            {"it", "PRON", 6, "nsubj"},
                            {"works", "VERB", 2, "advcl"}});
  mend_that_clause(s);
  EXPECT_EQ(DependencyTree(s)[5].deprel, "advcl");
}

TEST(ThatClause, IfBehindAskingAsks) {
  Sentence s = tagged_tree({{"he", "PRON", 2, "nsubj"},
                            {"ask", "VERB", 0, "root"},
                            {"me", "PRON", 2, "obj"},
                            {"if", "SCONJ", 6, "mark"},
                            {"I", "PRON", 6, "nsubj"},
                            {"want", "VERB", 2, "advcl"}});
  mend_that_clause(s);
  EXPECT_EQ(s.tokens[5].deprel, "ccomp");
}

TEST(ThatClause, IfBehindAnotherVerbIsACondition) {
  Sentence s = tagged_tree({{"he", "PRON", 2, "nsubj"},
                            {"pay", "VERB", 0, "root"},
                            {"if", "SCONJ", 5, "mark"},
                            {"I", "PRON", 5, "nsubj"},
                            {"sign", "VERB", 2, "advcl"}});
  mend_that_clause(s);
  EXPECT_EQ(s.tokens[4].deprel, "advcl");
}

}  // namespace
}  // namespace relata::syntax
