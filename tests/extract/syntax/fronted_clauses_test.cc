#include "extract/syntax/fronted_clauses.h"

#include <gtest/gtest.h>

#include <tuple>

#include "core/dependency_tree.h"

namespace relata::syntax {
namespace {

Sentence sentence(std::vector<std::tuple<std::string, int, std::string>> words) {
  Sentence sentence;
  for (auto& [form, head, deprel] : words) {
    sentence.tokens.emplace_back();
    sentence.tokens.back().form = form;
    sentence.tokens.back().head = head;
    sentence.tokens.back().deprel = deprel;
  }
  return sentence;
}

TEST(FrontedClause, ItsSubjectIsTheNameAndTheDescriptionItsApposition) {
  Sentence s = sentence({{"After", 2, "case"},
                         {"Arda", 7, "obl"},
                         {",", 2, "punct"},
                         {"the", 5, "det"},
                         {"capital", 7, "nsubj"},
                         {",", 5, "punct"},
                         {"fell", 0, "root"},
                         {",", 7, "punct"},
                         {"they", 10, "nsubj"},
                         {"fled", 7, "parataxis"},
                         {".", 7, "punct"}});
  mend_fronted_clause(s);
  const DependencyTree tree(s);
  EXPECT_EQ(tree.root(), 9);
  EXPECT_EQ(tree[6].deprel, "advcl");
  EXPECT_EQ(tree.head(6), 9);
  EXPECT_EQ(tree[1].deprel, "nsubj");
  EXPECT_EQ(tree[4].deprel, "appos");
  EXPECT_EQ(tree.head(4), 1);
  EXPECT_EQ(tree[0].deprel, "mark");
  EXPECT_EQ(tree.head(10), 9);
}

TEST(FrontedClause, WithoutAClauseBehindItThePhraseStays) {
  Sentence s = sentence({{"After", 2, "case"},
                         {"Arda", 7, "obl"},
                         {",", 2, "punct"},
                         {"the", 5, "det"},
                         {"capital", 7, "nsubj"},
                         {",", 5, "punct"},
                         {"fell", 0, "root"},
                         {".", 7, "punct"}});
  mend_fronted_clause(s);
  EXPECT_EQ(s.tokens[1].deprel, "obl");
  EXPECT_EQ(s.tokens[6].head, 0);
}

TEST(FrontedClause, AnyTreeIsSafe) {
  Sentence empty;
  mend_fronted_clause(empty);
  Sentence wild = sentence({{"After", 3, "case"}, {",", 1, "punct"}, {"x", 2, "obl"}});
  mend_fronted_clause(wild);
}

}  // namespace
}  // namespace relata::syntax
