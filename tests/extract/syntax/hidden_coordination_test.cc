#include "extract/syntax/hidden_coordination.h"

#include <gtest/gtest.h>

#include "core/dependency_tree.h"
#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(HiddenCoordination, ANameBesideADescribedNounIsAConjunct) {
  Sentence s = tagged_tree({{"America", "PROPN", 4, "compound"},
                            {"and", "CCONJ", 4, "cc"},
                            {"Western", "ADJ", 4, "amod"},
                            {"powers", "NOUN", 5, "nsubj"},
                            {"left", "VERB", 0, "root"}});
  mend_hidden_coordination(s);
  const DependencyTree tree(s);
  EXPECT_EQ(tree.head(0), 4);
  EXPECT_EQ(tree[0].deprel, "nsubj");
  EXPECT_EQ(tree.head(3), 0);
  EXPECT_EQ(tree[3].deprel, "conj");
}

TEST(HiddenCoordination, TwoNamesOfOneNounStay) {
  Sentence s = tagged_tree({{"Kabul", "PROPN", 4, "compound"},
                            {"and", "CCONJ", 4, "cc"},
                            {"Herat", "PROPN", 4, "compound"},
                            {"provinces", "NOUN", 5, "nsubj"},
                            {"fell", "VERB", 0, "root"}});
  mend_hidden_coordination(s);
  EXPECT_EQ(DependencyTree(s)[0].deprel, "compound");
}

}  // namespace
}  // namespace relata::syntax
