#include "extract/syntax/hidden_coordination.h"

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

TEST(HiddenCoordination, ANameBesideADescribedNounIsAConjunct) {
  Sentence s = sentence({{"America", "PROPN", 4, "compound"}, {"and", "CCONJ", 4, "cc"}, {"Western", "ADJ", 4, "amod"}, {"powers", "NOUN", 5, "nsubj"},
                         {"left", "VERB", 0, "root"}});
  mend_hidden_coordination(s);
  const DependencyTree tree(s);
  EXPECT_EQ(tree.head(0), 4);
  EXPECT_EQ(tree[0].deprel, "nsubj");
  EXPECT_EQ(tree.head(3), 0);
  EXPECT_EQ(tree[3].deprel, "conj");
}

TEST(HiddenCoordination, TwoNamesOfOneNounStay) {
  Sentence s = sentence({{"Kabul", "PROPN", 4, "compound"}, {"and", "CCONJ", 4, "cc"}, {"Herat", "PROPN", 4, "compound"}, {"provinces", "NOUN", 5, "nsubj"},
                         {"fell", "VERB", 0, "root"}});
  mend_hidden_coordination(s);
  EXPECT_EQ(DependencyTree(s)[0].deprel, "compound");
}

}  // namespace
}  // namespace relata::syntax
