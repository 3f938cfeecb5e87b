#include "extract/entity/kinds.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/linked.h"

namespace relata::entity {
namespace {

TEST(Kinds, OfANounAndOfWhatLeadsAName) {
  EXPECT_EQ(kind_of_body("carmaker"), "firm");
  EXPECT_EQ(kind_of_body("wedding"), "");
  EXPECT_EQ(kind_of_named_body("ministry of health"), "ministry");
  EXPECT_EQ(kind_of_named_body("Kvam Bank"), "bank");
  EXPECT_EQ(kind_of_named_body("Kvam"), "");
}

TEST(Kinds, AMinistryIsNoCompanyAndABankIsOne) {
  EXPECT_FALSE(may_be_kind("ministry", "firm"));
  EXPECT_TRUE(may_be_kind("firm", "bank"));
  EXPECT_TRUE(may_be_kind("bank", "bank"));
  EXPECT_TRUE(may_be_kind("", "bank"));
  EXPECT_TRUE(may_be_kind("union", ""));
}

TEST(Kinds, TheUnionIsNotTheBank) {
  const Unlinked d(
      "Kvam Kvam PROPN NNP 2 compound B-ORG organization\n"
      "Bank Bank PROPN NNP 3 nsubj I-ORG\n"
      "fell fall VERB VBD 0 root\n"
      "\n"
      "The the DET DT 2 det\n"
      "union union NOUN NN 3 nsubj _ organization\n"
      "struck strike VERB VBD 0 root\n"
      "\n"
      "The the DET DT 2 det\n"
      "company company NOUN NN 3 nsubj _ organization\n"
      "paid pay VERB VBD 0 root\n");
  EXPECT_TRUE(d.entities.excludes(d.at("bank"), d.at("union")));
  EXPECT_FALSE(d.entities.excludes(d.at("bank"), d.at("company")));
}

TEST(Kinds, TheDanishFirmIsNotTheNorwegianOne) {
  const Unlinked d(
      "Norwegian norwegian ADJ JJ 2 amod\n"
      "Aker Aker PROPN NNP 3 nsubj B-ORG organization\n"
      "fell fall VERB VBD 0 root\n"
      "\n"
      "The the DET DT 3 det\n"
      "Danish danish ADJ JJ 3 amod\n"
      "firm firm NOUN NN 4 nsubj _ organization\n"
      "rose rise VERB VBD 0 root\n"
      "\n"
      "The the DET DT 3 det\n"
      "Norwegian norwegian ADJ JJ 3 amod\n"
      "brewer brewer NOUN NN 4 nsubj _ organization\n"
      "paid pay VERB VBD 0 root\n");
  EXPECT_TRUE(d.entities.excludes(d.at("aker"), d.at("firm")));
  EXPECT_FALSE(d.entities.excludes(d.at("aker"), d.at("brewer")));
}

TEST(Kinds, AnOfficeIsItsHoldersWhomTheTextGaveIt) {
  const Unlinked d(
      "Gov. Gov. PROPN NNP 2 compound\n"
      "Holm Holm PROPN NNP 3 nsubj B-PER person\n"
      "met meet VERB VBD 0 root\n"
      "Reed Reed PROPN NNP 3 obj B-PER person\n"
      "\n"
      "The the DET DT 2 det\n"
      "governor governor NOUN NN 3 nsubj _ person\n"
      "left leave VERB VBD 0 root\n"
      "\n"
      "The the DET DT 2 det\n"
      "man man NOUN NN 3 nsubj _ person\n"
      "stayed stay VERB VBD 0 root\n");
  EXPECT_FALSE(d.entities.excludes(d.at("holm"), d.at("governor")));
  EXPECT_TRUE(d.entities.excludes(d.at("reed"), d.at("governor")));
  EXPECT_FALSE(d.entities.excludes(d.at("reed"), d.at("man")));
}

TEST(Kinds, ACompanyIsNobody) {
  const Unlinked d(
      "Holm Holm PROPN NNP 2 nsubj B-PER person\n"
      "left leave VERB VBD 0 root\n"
      "\n"
      "The the DET DT 2 det\n"
      "company company NOUN NN 3 nsubj _ object\n"
      "paid pay VERB VBD 0 root\n");
  EXPECT_TRUE(d.entities.excludes(d.at("holm"), d.at("company")));
}

}  // namespace
}  // namespace relata::entity
