#include "core/dependency_tree.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

Sentence sentence(std::vector<int> heads) {
  Sentence s;
  for (int head : heads) {
    s.tokens.emplace_back();
    s.tokens.back().head = head;
    s.tokens.back().deprel = "nsubj:pass";
  }
  return s;
}

TEST(DependencyTree, FindsRootChildrenAndSubtree) {
  const Sentence s = sentence({2, 0, 2, 3});
  const DependencyTree tree(s);
  EXPECT_EQ(tree.root(), 1);
  EXPECT_EQ(std::vector<int>(tree.children(1).begin(), tree.children(1).end()), (std::vector<int>{0, 2}));
  EXPECT_EQ(tree.subtree(2), (std::vector<int>{2, 3}));
  EXPECT_EQ(tree.first(2), 2);
  EXPECT_EQ(tree.last(2), 3);
  EXPECT_TRUE(tree.below(3, 1));
  EXPECT_FALSE(tree.below(1, 3));
}

TEST(DependencyTree, SubtypesAreTheirRelation) {
  const Sentence s = sentence({2, 0});
  const DependencyTree tree(s);
  EXPECT_TRUE(tree.is(0, "nsubj"));
  EXPECT_TRUE(tree.is(0, "nsubj:pass"));
  EXPECT_FALSE(tree.is(0, "nsub"));
}

TEST(DependencyTree, CyclesAndWildHeadsAreHungUnderTheRoot) {
  const Sentence s = sentence({0, 3, 2, 99, -4});
  const DependencyTree tree(s);
  EXPECT_EQ(tree.root(), 0);
  EXPECT_EQ(tree.subtree(0).size(), 5u);
}

TEST(DependencyTree, EmptySentenceHasNoRoot) {
  const Sentence empty;
  EXPECT_EQ(DependencyTree(empty).root(), DependencyTree::kNone);
}

}  // namespace
}  // namespace relata
