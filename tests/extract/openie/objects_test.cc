// What stands in the object's place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

TEST(Objects, LightVerbsAreOneRelation) {
  const auto document = annotated(R"(
Rebels rebel NOUN NNS 2 nsubj
took take VERB VBD 0 root
control control NOUN NN 2 obj
of of ADP IN 5 case
Arda Arda PROPN NNP 3 nmod B-GPE)");
  ASSERT_THAT(lines(document), UnorderedElementsAre("Rebels | took control of | Arda"));
  EXPECT_EQ(document.statements[0].relation.lemma, "take control of");
  EXPECT_EQ(document.statements[0].relation.canonical, "capture");
}

TEST(Objects, AnIdiomIsOneRelation) {
  // Kunduz fell into the hands of the rebels.
  EXPECT_THAT(lines(annotated(R"(
Kunduz Kunduz PROPN NNP 2 nsubj B-GPE
fell fall VERB VBD 0 root
into into ADP IN 5 case
the the DET DT 5 det
hands hand NOUN NNS 2 obl
of of ADP IN 8 case
the the DET DT 8 det
rebels rebel NOUN NNS 5 nmod
. . PUNCT . 2 punct)")),
              UnorderedElementsAre("Kunduz | fell into the hands of | the rebels"));
}

TEST(Objects, ALightVerbTakesAPrepositionToo) {
  // Troops took part in the battle.
  EXPECT_THAT(lines(annotated(R"(
Troops troop NOUN NNS 2 nsubj
took take VERB VBD 0 root
part part NOUN NN 2 obj
in in ADP IN 6 case
the the DET DT 6 det
battle battle NOUN NN 2 obl
. . PUNCT . 2 punct)")),
              UnorderedElementsAre("Troops | took part in | the battle"));
}

TEST(Objects, TheFirstPrepositionThatTheVerbAsksForLeadsToTheObject) {
  // Noor talked about peace in Rome.
  EXPECT_THAT(lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj B-PER
talked talk VERB VBD 0 root
about about ADP IN 4 case
peace peace NOUN NN 2 obl
in in ADP IN 6 case
Rome Rome PROPN NNP 2 obl B-GPE
. . PUNCT . 2 punct)")),
              UnorderedElementsAre("Noor | talked about | peace"));
}

TEST(Objects, TheAntecedentIsTheObjectOfARelativeClauseWithoutOne) {
  // The agreements it signed failed.
  EXPECT_THAT(lines(annotated(R"(
The the DET DT 2 det
agreements agreement NOUN NNS 5 nsubj
it it PRON PRP 4 nsubj
signed sign VERB VBD 2 acl:relcl
failed fail VERB VBD 0 root
. . PUNCT . 5 punct)")),
              UnorderedElementsAre("it | signed | The agreements", "The agreements it signed | failed"));
}

TEST(Objects, WhoIsToldIsNoObject) {
  // Noor told Ali that the city fell.
  EXPECT_THAT(lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj B-PER
told tell VERB VBD 0 root
Ali Ali PROPN NNP 2 iobj B-PER
that that SCONJ IN 7 mark
the the DET DT 6 det
city city NOUN NN 7 nsubj
fell fall VERB VBD 2 ccomp
. . PUNCT . 2 punct)")),
              UnorderedElementsAre("Noor | told | the city fell", "the city | fell @Noor"));
}

TEST(Objects, WhoIsGivenSomethingIsNoObject) {
  // Noor gave Ali a book.
  EXPECT_THAT(lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj B-PER
gave give VERB VBD 0 root
Ali Ali PROPN NNP 2 iobj B-PER
a a DET DT 5 det
book book NOUN NN 2 obj
. . PUNCT . 2 punct)")),
              UnorderedElementsAre("Noor | gave | a book"));
}

// Orbis launched a takeover bid for Lumen.
constexpr const char* kBid = R"(
Orbis Orbis PROPN NNP 2 nsubj B-ORG
launched launch VERB VBD 0 root
a a DET DT 5 det
takeover takeover NOUN NN 5 compound
bid bid NOUN NN 2 obj
for for ADP IN 7 case
Lumen Lumen PROPN NNP 5 nmod B-ORG
. . PUNCT . 2 punct)";

// Vogel Bank raised its stake in Brel.
constexpr const char* kStake = R"(
Vogel Vogel PROPN NNP 2 compound B-ORG
Bank Bank PROPN NNP 3 nsubj I-ORG
raised raise VERB VBD 0 root
its its PRON PRP$ 5 nmod:poss
stake stake NOUN NN 3 obj
in in ADP IN 7 case
Brel Brel PROPN NNP 5 nmod B-GPE
. . PUNCT . 3 punct)";

// Vogel Bank has made a $2 billion offer for Brel.
constexpr const char* kOffer = R"(
Vogel Vogel PROPN NNP 2 compound B-ORG
Bank Bank PROPN NNP 4 nsubj I-ORG
has have AUX VBZ 4 aux
made make VERB VBN 0 root
a a DET DT 9 det
$ $ SYM $ 9 compound
2 2 NUM CD 8 compound
billion billion NUM CD 6 nummod
offer offer NOUN NN 4 obj
for for ADP IN 11 case
Brel Brel PROPN NNP 4 obl B-ORG
. . PUNCT . 4 punct)";

// Lumen rejected a bid from Orbis.
constexpr const char* kRejected = R"(
Lumen Lumen PROPN NNP 2 nsubj B-PER
rejected reject VERB VBD 0 root
a a DET DT 4 det
bid bid NOUN NN 2 obj
from from ADP IN 6 case
Orbis Orbis PROPN NNP 4 nmod B-GPE
. . PUNCT . 2 punct)";

TEST(LightVerbs, BidsAndStakesLeadToTheFirm) {
  EXPECT_THAT(lines_of_rule(kBid, "active"), UnorderedElementsAre("Orbis | launched a takeover bid for | Lumen"));
  EXPECT_THAT(lines_of_rule(kStake, "active"), UnorderedElementsAre("Vogel Bank | raised its stake in | Brel"));
  EXPECT_THAT(lines_of_rule(kOffer, "active"),
              UnorderedElementsAre("Vogel Bank | has made a $ 2 billion offer for | Brel"));
  EXPECT_THAT(lines_of_rule(kRejected, "active"), UnorderedElementsAre("Lumen | rejected a bid from | Orbis"));
}

TEST(Objects, WhomTheVerbAsksForGoesBeforeThePlace) {
  // Holm met in Kabul with the mayor.
  const auto said = lines(annotated(R"(
Holm Holm PROPN NNP 2 nsubj
met meet VERB VBD 0 root
in in ADP IN 4 case
Kabul Kabul PROPN NNP 2 obl B-GPE
with with ADP IN 7 case
the the DET DT 7 det
mayor mayor NOUN NN 2 obl
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("Holm | met with | the mayor"));
  EXPECT_THAT(said, Not(Contains("Holm | met in | Kabul")));
}

TEST(Objects, AFrontedPlaceIsNoObject) {
  // In Kabul, the clerk spoke.
  const auto said = lines(annotated(R"(
In in ADP IN 2 case
Kabul Kabul PROPN NNP 6 obl B-GPE
, , PUNCT , 2 punct
the the DET DT 5 det
clerk clerk NOUN NN 6 nsubj
spoke speak VERB VBD 0 root
. . PUNCT . 6 punct)"));
  EXPECT_THAT(said, Contains("the clerk | spoke"));
}

}  // namespace
}  // namespace relata::openie
