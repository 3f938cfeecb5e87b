#include "extract/entity/explicit_aliases.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/linked.h"

namespace relata::entity {
namespace {

// Whether Berg is another name of Reed where `between` stands between them, each token a row.
bool is_alias(const std::string& between, const std::string& type = "B-PER") {
  const Unlinked d("Reed Reed PROPN NNP 2 nsubj B-PER person\nslept sleep VERB VBD 0 root\n" + between +
                   "Berg Berg PROPN NNP 1 appos " + type + " person\n");
  const CorefMention& reed = d.of("reed");
  CorefMention name = reed;
  name.last = 2;  // the verb is only there to hold the tree
  return is_explicit_alias(d.trees.front(), name, d.of("berg"));
}

TEST(ExplicitAliases, AreSaidInBracketsAndBehindCommas) {
  EXPECT_TRUE(is_alias("( ( PUNCT -LRB- 1 punct\nreal real ADJ JJ 5 amod\nname name NOUN NN 1 appos\n"));
  EXPECT_TRUE(is_alias("( ( PUNCT -LRB- 1 punct\nnée née ADJ JJ 1 amod\n"));
  EXPECT_TRUE(is_alias(", , PUNCT , 1 punct\nalias alias NOUN NN 1 appos\n"));
  EXPECT_TRUE(
      is_alias("( ( PUNCT -LRB- 1 punct\nalso also ADV RB 5 advmod\nknown know VERB VBN 1 acl\n"
               "as as ADP IN 5 case\n\" \" PUNCT `` 1 punct\n"));
}

TEST(ExplicitAliases, OtherWordsGiveNone) {
  EXPECT_FALSE(is_alias("( ( PUNCT -LRB- 1 punct\nwith with ADP IN 1 case\n"));
  EXPECT_FALSE(is_alias(", , PUNCT , 1 punct\nmother mother NOUN NN 1 appos\nof of ADP IN 4 case\n"));
  EXPECT_FALSE(is_alias("( ( PUNCT -LRB- 1 punct\n")) << "two names alone";
  EXPECT_FALSE(is_alias("( ( PUNCT -LRB- 1 punct\nnow now ADV RB 1 advmod\n", "B-ORG")) << "of another sort";
}

TEST(ExplicitAliases, WhatOnlyPersonsHaveIsAPersonsName) {
  EXPECT_TRUE(is_alias("( ( PUNCT -LRB- 1 punct\nborn bear VERB VBN 1 acl\n", "B-GPE"));
  EXPECT_TRUE(
      is_alias("( ( PUNCT -LRB- 1 punct\nstage stage NOUN NN 3 compound\nname name NOUN NN 1 appos\n"
               "of of ADP IN 5 case\n"));
}

}  // namespace
}  // namespace relata::entity
