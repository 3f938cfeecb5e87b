#include "extract/syntax/that_clauses.h"

#include <gtest/gtest.h>

#include <tuple>

#include "core/dependency_tree.h"

namespace relata::syntax {
namespace {

Sentence sentence(std::vector<std::tuple<std::string, std::string, int, std::string>> words) {
  Sentence sentence;
  for (auto& [form, upos, head, deprel] : words) {
    sentence.tokens.emplace_back();
    sentence.tokens.back().form = sentence.tokens.back().lemma = form;
    sentence.tokens.back().upos = upos;
    sentence.tokens.back().head = head;
    sentence.tokens.back().deprel = deprel;
  }
  return sentence;
}

TEST(ThatClause, GoesToTheVerbBeforeIt) {
  Sentence s = sentence({{"although", "SCONJ", 3, "mark"}, {"they", "PRON", 3, "nsubj"}, {"claim", "VERB", 9, "advcl"}, {"that", "SCONJ", 6, "mark"},
                         {"it", "PRON", 6, "nsubj"}, {"works", "VERB", 9, "advcl"}, {",", "PUNCT", 6, "punct"}, {"dozens", "NOUN", 9, "nsubj"},
                         {"failed", "VERB", 0, "root"}});
  mend_that_clause(s);
  const DependencyTree tree(s);
  EXPECT_EQ(tree.head(5), 2);
  EXPECT_EQ(tree[5].deprel, "ccomp");
  EXPECT_EQ(tree.head(2), 8);
}

TEST(ThatClause, BehindAnObjectItStays) {
  Sentence s = sentence({{"they", "PRON", 2, "nsubj"}, {"acted", "VERB", 0, "root"}, {"so", "ADV", 6, "mark"}, {"that", "SCONJ", 6, "mark"},
                         {"it", "PRON", 6, "nsubj"}, {"works", "VERB", 2, "advcl"}});
  mend_that_clause(s);
  EXPECT_EQ(DependencyTree(s)[5].deprel, "advcl");
}

}  // namespace
}  // namespace relata::syntax
