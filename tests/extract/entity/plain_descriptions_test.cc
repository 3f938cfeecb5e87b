#include "extract/entity/plain_descriptions.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/linked.h"

namespace relata::entity {
namespace {

struct Settled : Unlinked {
  explicit Settled(const std::string& rows) : Unlinked(rows) {
    settle_plain_descriptions(mentions, trees, sorts, entities);
  }
};

const std::string kKabulFell =
    "Kabul Kabul PROPN NNP 2 nsubj B-GPE place\n"
    "fell fall VERB VBD 0 root\n"
    "\n";
const std::string kTheCityBurned =
    "The the DET DT 2 det\n"
    "city city NOUN NN 3 nsubj _ place\n"
    "burned burn VERB VBD 0 root\n";

TEST(PlainDescriptions, TheCityIsTheOneThatIsNamedNearby) {
  const Settled d(kKabulFell + kTheCityBurned);
  EXPECT_TRUE(d.same("city", "kabul"));
  EXPECT_EQ(d.entities.confidence(d.at("city")), kSettledConfidence);
}

TEST(PlainDescriptions, TheCountryIsNeverACity) {
  const Settled d(kKabulFell +
                  "The the DET DT 2 det\n"
                  "country country NOUN NN 3 nsubj _ place\n"
                  "mourned mourn VERB VBD 0 root\n");
  EXPECT_FALSE(d.same("country", "kabul"));
}

TEST(PlainDescriptions, OfTwoNamesTheNearerWinsIfItHasTheMajority) {
  const std::string herat =
      "Herat Herat PROPN NNP 2 nsubj B-GPE place\n"
      "held hold VERB VBD 0 root\n"
      "\n";
  const Settled even(kKabulFell + herat + kTheCityBurned);
  EXPECT_FALSE(even.same("city", "kabul"));
  const Settled often(kKabulFell + herat + herat + kTheCityBurned);
  EXPECT_TRUE(often.same("city", "herat"));
  EXPECT_LT(often.entities.confidence(often.at("city")), kSettledConfidence);
}

TEST(PlainDescriptions, WhatIsToldFromOthersOfItsSortIsNotPlain) {
  const Settled clause(kKabulFell +
                       "The the DET DT 2 det\n"
                       "city city NOUN NN 5 nsubj _ place\n"
                       "of of ADP IN 4 case\n"
                       "light light NOUN NN 2 nmod\n"
                       "burned burn VERB VBD 0 root\n");
  EXPECT_FALSE(clause.same("city", "kabul"));
  const Settled largest(kKabulFell +
                        "The the DET DT 3 det\n"
                        "largest large ADJ JJS 3 amod\n"
                        "city city NOUN NN 4 nsubj _ place\n"
                        "burned burn VERB VBD 0 root\n");
  EXPECT_FALSE(largest.same("city", "kabul"));
}

TEST(PlainDescriptions, AnIndefiniteDescriptionIsNew) {
  const Settled d(kKabulFell +
                  "A a DET DT 2 det\n"
                  "city city NOUN NN 3 nsubj _ place\n"
                  "burned burn VERB VBD 0 root\n");
  EXPECT_FALSE(d.same("city", "kabul"));
}

TEST(PlainDescriptions, ThisGroupIsTheOneThatTheSentenceNamedLast) {
  const std::string named =
      "Hamas Hamas PROPN NNP 2 nsubj B-ORG organization\n"
      "fought fight VERB VBD 0 root\n"
      "\n"
      "Boko Boko PROPN NNP 3 nsubj B-ORG organization\n"
      "Haram Haram PROPN NNP 1 flat I-ORG\n"
      "said say VERB VBD 0 root\n"
      "they they PRON PRP 5 nsubj _ organization\n"
      "left leave VERB VBD 3 ccomp\n";
  const Settled same(named +
                     "this this DET DT 7 det\n"
                     "group group NOUN NN 5 obj _ organization\n");
  EXPECT_TRUE(same.same("group", "boko"));
  const Settled next(named +
                     "\n"
                     "This this DET DT 2 det\n"
                     "group group NOUN NN 3 nsubj _ organization\n"
                     "rests rest VERB VBZ 0 root\n");
  EXPECT_FALSE(next.same("group", "boko"));
}

TEST(PlainDescriptions, ThisGroupLeavesAnotherThatHasNoName) {
  const Unlinked d(
      "The the DET DT 2 det\n"
      "group group NOUN NN 3 nsubj _ organization\n"
      "rests rest VERB VBZ 0 root\n"
      "\n"
      "Hamas Hamas PROPN NNP 2 nsubj B-ORG organization\n"
      "fought fight VERB VBD 0 root\n"
      "as as SCONJ IN 6 mark\n"
      "this this DET DT 5 det\n"
      "group group NOUN NN 6 nsubj _ organization\n"
      "fights fight VERB VBZ 2 advcl\n");
  PartialEntities entities(d.mentions, d.trees, d.sorts);
  const std::uint32_t first = d.at("group"), hamas = d.at("hamas"), second = d.at("group", 1);
  for (std::uint32_t m = 0; m < d.mentions.size(); ++m) entities.join(m, m == second ? first : m, 90);
  settle_plain_descriptions(d.mentions, d.trees, d.sorts, entities);
  EXPECT_EQ(entities.of(second), hamas);
  EXPECT_NE(entities.of(first), hamas);
}

TEST(PlainDescriptions, FarNamesHaveNoVote) {
  std::string rows = kKabulFell;
  for (int i = 0; i < 8; ++i) rows += "It it PRON PRP 2 expl\nrained rain VERB VBD 0 root\n\n";
  const Settled d(rows + kTheCityBurned);
  EXPECT_FALSE(d.same("city", "kabul"));
}

TEST(PlainDescriptions, NothingIsSettledInNothing) {
  const Settled d("It it PRON PRP 2 expl\nrained rain VERB VBD 0 root\n");
  EXPECT_TRUE(d.mentions.empty());
}

}  // namespace
}  // namespace relata::entity
