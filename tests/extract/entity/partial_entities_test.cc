#include "extract/entity/partial_entities.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/linked.h"

namespace relata::entity {
namespace {

const std::string kNoorAndTheArmy =
    "Noor Noor PROPN NNP 2 nsubj B-PER person\n"
    "left leave VERB VBD 0 root\n"
    "\n"
    "She she PRON PRP 2 nsubj _ person\n"
    "met meet VERB VBD 0 root\n"
    "the the DET DT 4 det\n"
    "soldiers soldier NOUN NNS 2 obj _ person\n"
    "\n"
    "He he PRON PRP 2 nsubj _ person\n"
    "slept sleep VERB VBD 0 root\n";

TEST(PartialEntities, AGenderThatIsToldOnceHolds) {
  Unlinked d(kNoorAndTheArmy);
  const std::uint32_t noor = d.at("noor"), she = d.at("she"), he = d.at("he");
  EXPECT_FALSE(d.entities.excludes(noor, he));
  PartialEntities entities(d.mentions, d.trees, d.sorts);
  entities.join(noor, noor, 100);
  entities.join(she, noor, 70);  // Noor is a woman
  EXPECT_EQ(entities.of(she), noor);
  EXPECT_EQ(entities.confidence(she), 70);
  EXPECT_TRUE(entities.excludes(noor, he));
}

TEST(PartialEntities, OnePersonIsNotSeveral) {
  const Unlinked d(kNoorAndTheArmy);
  EXPECT_TRUE(d.entities.cannot_be(d.of("soldiers"), d.of("noor")));
  EXPECT_TRUE(d.entities.excludes(d.at("noor"), d.at("soldiers")));
}

TEST(PartialEntities, ABodyOfAPlaceIsNotThePlace) {
  const Unlinked d(
      "Chad Chad PROPN NNP 2 nsubj B-GPE place\n"
      "voted vote VERB VBD 0 root\n"
      "\n"
      "The the DET DT 2 det\n"
      "government government NOUN NN 3 nsubj _ organization\n"
      "won win VERB VBD 0 root\n"
      "\n"
      "The the DET DT 2 det\n"
      "plot plot NOUN NN 3 nsubj _ abstract\n"
      "failed fail VERB VBD 0 root\n");
  EXPECT_TRUE(d.entities.cannot_be(d.of("government"), d.of("chad")));
  EXPECT_TRUE(d.entities.cannot_be(d.of("plot"), d.of("chad")));
}

TEST(PartialEntities, WhatANameModifiesIsNotTheName) {
  const Unlinked d(
      "Hamas Hamas PROPN NNP 2 nsubj B-ORG organization\n"
      "won win VERB VBD 0 root\n"
      "\n"
      "The the DET DT 3 det\n"
      "Hamas Hamas PROPN NNP 3 compound B-ORG organization\n"
      "office office NOUN NN 4 nsubj _ organization\n"
      "burned burn VERB VBD 0 root\n");
  EXPECT_TRUE(d.entities.cannot_be(d.of("office"), d.of("hamas")));
}

TEST(PartialEntities, WhoLeavesIsAnEntityByItselfAndWhoMovesIsTheOther) {
  Unlinked d(kNoorAndTheArmy);
  const std::uint32_t noor = d.at("noor"), he = d.at("he");
  d.entities.move(he, noor, 80, LinkRule::kSort);
  EXPECT_EQ(d.entities.rule(he), LinkRule::kSort);
  EXPECT_TRUE(d.same("he", "noor"));
  EXPECT_EQ(d.entities.confidence(he), 80);
  d.entities.leave(he);
  EXPECT_EQ(d.entities.of(he), he);
}

TEST(PartialEntities, AnEntityIsFoundByItsName) {
  const Unlinked d(kNoorAndTheArmy);
  EXPECT_EQ(d.entities.named(d.of("noor").name), d.at("noor"));
  EXPECT_EQ(d.entities.named(77), std::nullopt);
  EXPECT_EQ(d.entities.entity(d.at("noor")).names.size(), 1u);
}

TEST(PartialEntities, WhatIsNamedInALaterSentenceIsKnown) {
  const Unlinked d(
      "The the DET DT 2 det\n"
      "company company NOUN NN 3 nsubj _ organization\n"
      "grows grow VERB VBZ 0 root\n"
      "\n"
      "Orbis Orbis PROPN NNP 2 nsubj B-ORG organization\n"
      "moved move VERB VBD 0 root\n"
      "its its PRON PRP$ 4 nmod:poss _ organization\n"
      "seat seat NOUN NN 2 obj _ place\n");
  PartialEntities entities(d.mentions, d.trees, d.sorts);
  const std::uint32_t company = d.at("company"), orbis = d.at("orbis"), its = d.at("its");
  for (std::uint32_t m = 0; m < d.mentions.size(); ++m) entities.join(m, m == orbis || m == its ? company : m, 100);
  EXPECT_TRUE(entities.is_named_later(company));
  EXPECT_FALSE(entities.is_named_later(its));
  EXPECT_FALSE(entities.is_named_later(orbis));
}

}  // namespace
}  // namespace relata::entity
