// Nouns that denote events, with their arguments (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

TEST(NominalEvent, NominalEventsHaveTheirArguments) {
  // The fall of Kunduz to the Taliban shocked Kabul.
  const auto document = annotated(R"(
The the DET DT 2 det
fall fall NOUN NN 8 nsubj
of of ADP IN 4 case
Kunduz Kunduz PROPN NNP 2 nmod B-GPE
to to ADP IN 7 case
the the DET DT 7 det
Taliban Taliban PROPN NNP 4 nmod B-ORG
shocked shock VERB VBD 0 root
Kabul Kabul PROPN NNP 8 obj B-GPE
. . PUNCT . 8 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Kunduz | fall to | the Taliban",
                                                    "The fall of Kunduz to the Taliban | shocked | Kabul"));
}

TEST(NominalEvent, AnAnnouncedEventIsPlanned) {
  // Diplomats announced the withdrawal of troops.
  const auto document = annotated(R"(
Diplomats diplomat NOUN NNS 2 nsubj
announced announce VERB VBD 0 root
the the DET DT 4 det
withdrawal withdrawal NOUN NN 2 obj
of of ADP IN 6 case
troops troop NOUN NNS 4 nmod
. . PUNCT . 2 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Diplomats | announced | the withdrawal of troops",
                                                    "planned troops | withdrawal of @Diplomats"));
}

TEST(NominalEvent, APreventedEventIsDenied) {
  // Police prevented the sale of the painting.
  const auto document = annotated(R"(
Police police NOUN NNS 2 nsubj
prevented prevent VERB VBD 0 root
the the DET DT 4 det
sale sale NOUN NN 2 obj
of of ADP IN 7 case
the the DET DT 7 det
painting painting NOUN NN 4 nmod
. . PUNCT . 2 punct)");
  EXPECT_THAT(lines(document),
              UnorderedElementsAre("Police | prevented | the sale of the painting", "-the painting | sale of"));
}

TEST(NominalEvent, WhereFromIsTheObjectOfAVerbWithoutOne) {
  // The withdrawal of troops from Kabul began.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
withdrawal withdrawal NOUN NN 7 nsubj
of of ADP IN 4 case
troops troop NOUN NNS 2 nmod
from from ADP IN 6 case
Kabul Kabul PROPN NNP 2 nmod B-GPE
began begin VERB VBD 0 root
. . PUNCT . 7 punct)",
                            "nominal_event"),
              UnorderedElementsAre("troops | withdrawal from | Kabul"));
}

TEST(NominalEvent, ThePossessorActs) {
  // The rebels' capture of Kunduz shocked Rome.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
rebels rebel NOUN NNS 4 nmod:poss
' 's PART POS 2 case
capture capture NOUN NN 7 nsubj
of of ADP IN 6 case
Kunduz Kunduz PROPN NNP 4 nmod B-GPE
shocked shock VERB VBD 0 root
Rome Rome PROPN NNP 7 obj B-GPE
. . PUNCT . 7 punct)",
                            "nominal_event"),
              UnorderedElementsAre("The rebels | capture of | Kunduz"));
}

TEST(NominalEvent, ADemonymActs) {
  // The Russian invasion of Crimea shocked Rome.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 3 det
Russian Russian ADJ JJ 3 amod B-NORP
invasion invasion NOUN NN 6 nsubj
of of ADP IN 5 case
Crimea Crimea PROPN NNP 3 nmod B-GPE
shocked shock VERB VBD 0 root
Rome Rome PROPN NNP 6 obj B-GPE
. . PUNCT . 6 punct)",
                            "nominal_event"),
              UnorderedElementsAre("Russian | invasion of | Crimea"));
}

TEST(NominalEvent, ByNamesWhoActs) {
  // The capture of Kunduz by the rebels shocked Rome.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
capture capture NOUN NN 8 nsubj
of of ADP IN 4 case
Kunduz Kunduz PROPN NNP 2 nmod B-GPE
by by ADP IN 7 case
the the DET DT 7 det
rebels rebel NOUN NNS 2 nmod
shocked shock VERB VBD 0 root
Rome Rome PROPN NNP 8 obj B-GPE
. . PUNCT . 8 punct)",
                            "nominal_event"),
              UnorderedElementsAre("the rebels | capture of | Kunduz"));
}

TEST(NominalEvent, OfNamesWhoActsInAVerbWithoutObject) {
  // The death of the king shocked Rome.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
death death NOUN NN 6 nsubj
of of ADP IN 5 case
the the DET DT 5 det
king king NOUN NN 2 nmod
shocked shock VERB VBD 0 root
Rome Rome PROPN NNP 6 obj B-GPE
. . PUNCT . 6 punct)",
                            "nominal_event"),
              UnorderedElementsAre("the king | death of"));
}

TEST(NominalEvent, APrepositionLeadsToTheObject) {
  // The attack on Arda failed.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
attack attack NOUN NN 5 nsubj
on on ADP IN 4 case
Arda Arda PROPN NNP 2 nmod B-GPE
failed fail VERB VBD 0 root
. . PUNCT . 5 punct)",
                            "nominal_event"),
              UnorderedElementsAre("Arda | attack on"));
}

TEST(NominalEvent, MoneyTakesNoPart) {
  // The theft of 5 million dollars shocked Rome.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
theft theft NOUN NN 7 nsubj
of of ADP IN 6 case
5 5 NUM CD 5 compound
million million NUM CD 6 nummod
dollars dollar NOUN NNS 2 nmod
shocked shock VERB VBD 0 root
Rome Rome PROPN NNP 7 obj B-GPE
. . PUNCT . 7 punct)",
                            "nominal_event"),
              IsEmpty());
}

TEST(NominalEvent, WhatIsClaimedIsAClauseOfItsOwn) {
  // The claim of the rebels shocked Rome.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
claim claim NOUN NN 6 nsubj
of of ADP IN 5 case
the the DET DT 5 det
rebels rebel NOUN NNS 2 nmod
shocked shock VERB VBD 0 root
Rome Rome PROPN NNP 6 obj B-GPE
. . PUNCT . 6 punct)",
                            "nominal_event"),
              IsEmpty());
}

// Orbis completed its acquisition of Lumen.
constexpr const char* kCompleted = R"(
Orbis Orbis PROPN NNP 2 nsubj B-ORG
completed complete VERB VBD 0 root
its its PRON PRP$ 4 nmod:poss
acquisition acquisition NOUN NN 2 obj
of of ADP IN 6 case
Lumen Lumen PROPN NNP 4 nmod B-GPE
. . PUNCT . 2 punct)";

// Vogel Bank has completed the purchase of Brel.
constexpr const char* kPurchase = R"(
Vogel Vogel PROPN NNP 2 compound B-ORG
Bank Bank PROPN NNP 4 nsubj I-ORG
has have AUX VBZ 4 aux
completed complete VERB VBN 0 root
the the DET DT 6 det
purchase purchase NOUN NN 4 obj
of of ADP IN 8 case
Brel Brel PROPN NNP 6 nmod B-MISC
. . PUNCT . 4 punct)";

// Karsovia launched an invasion of Norland.
constexpr const char* kInvasion = R"(
Karsovia Karsovia PROPN NNP 2 nsubj B-GPE
launched launch VERB VBD 0 root
an a DET DT 4 det
invasion invasion NOUN NN 2 obj
of of ADP IN 6 case
Norland Norland PROPN NNP 4 nmod B-GPE
. . PUNCT . 2 punct)";

// Orbis announced its takeover of Lumen.
constexpr const char* kTakeover = R"(
Orbis Orbis PROPN NNP 2 nsubj B-ORG
announced announce VERB VBD 0 root
its its PRON PRP$ 4 nmod:poss
takeover takeover NOUN NN 2 obj
of of ADP IN 6 case
Lumen Lumen PROPN NNP 4 nmod B-GPE
. . PUNCT . 2 punct)";

// The court approved the sale of Lumen.
constexpr const char* kSale = R"(
The the DET DT 2 det
court court NOUN NN 3 nsubj
approved approve VERB VBD 0 root
the the DET DT 5 det
sale sale NOUN NN 3 obj
of of ADP IN 7 case
Lumen Lumen PROPN NNP 5 nmod B-PER
. . PUNCT . 3 punct)";

TEST(NominalEvent, TheSubjectOfWhatCompletesItDoesIt) {
  EXPECT_THAT(lines_of_rule(kCompleted, "nominal_event"), UnorderedElementsAre("Orbis | acquisition of | Lumen"));
  EXPECT_THAT(lines_of_rule(kPurchase, "nominal_event"), UnorderedElementsAre("Vogel Bank | purchase of | Brel"));
  EXPECT_THAT(lines_of_rule(kInvasion, "nominal_event"), UnorderedElementsAre("Karsovia | invasion of | Norland"));
  EXPECT_THAT(lines_of_rule(kTakeover, "nominal_event"),
              UnorderedElementsAre("planned Orbis | takeover of | Lumen @Orbis"));
  EXPECT_THAT(lines_of_rule(kSale, "nominal_event"), UnorderedElementsAre("planned Lumen | sale of"));
}

// The Delta Front claimed responsibility for the murder of Holm.
std::string responsibility(const std::string& verb, const std::string& lemma) {
  return "\nThe the DET DT 3 det\nDelta Delta PROPN NNP 3 compound B-ORG\nFront Front PROPN NNP 4 nsubj I-ORG\n" +
         verb + " " + lemma +
         " VERB VBD 0 root\n"
         "responsibility responsibility NOUN NN 4 obj\n"
         "for for ADP IN 8 case\n"
         "the the DET DT 8 det\n"
         "murder murder NOUN NN 5 nmod\n"
         "of of ADP IN 10 case\n"
         "Holm Holm PROPN NNP 8 nmod B-PER\n"
         ". . PUNCT . 4 punct";
}

TEST(NominalEvent, WhoClaimsResponsibilityDidItByHisOwnWord) {
  EXPECT_THAT(lines_of_rule(responsibility("claimed", "claim"), "nominal_event"),
              UnorderedElementsAre("The Delta Front | murder of | Holm @The Delta Front"));
  EXPECT_THAT(lines_of_rule(responsibility("denied", "deny"), "nominal_event"),
              UnorderedElementsAre("-The Delta Front | murder of | Holm @The Delta Front"));
  EXPECT_THAT(lines_of_rule(responsibility("discussed", "discuss"), "nominal_event"),
              UnorderedElementsAre("Holm | murder of"));
}

// The radio reported the murder of Holm by rebels of the Delta Front.
TEST(NominalEvent, WhoDidItMayHangOnTheVerbThatTellsOfIt) {
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
radio radio NOUN NN 3 nsubj
reported report VERB VBD 0 root
the the DET DT 5 det
murder murder NOUN NN 3 obj
of of ADP IN 7 case
Holm Holm PROPN NNP 5 nmod B-PER
by by ADP IN 11 case
the the DET DT 11 det
Delta Delta PROPN NNP 11 compound B-ORG
Front Front PROPN NNP 3 obl I-ORG
. . PUNCT . 3 punct)",
                            "nominal_event"),
              UnorderedElementsAre("the Delta Front | murder of | Holm @The radio"));
}

// The murder of Holm was perpetrated by rebels.
TEST(NominalEvent, ByWhomItWasDoneIsWhoDidIt) {
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
murder murder NOUN NN 6 nsubj:pass
of of ADP IN 4 case
Holm Holm PROPN NNP 2 nmod B-PER
was be AUX VBD 6 aux:pass
perpetrated perpetrate VERB VBN 0 root
by by ADP IN 8 case
rebels rebel NOUN NNS 6 obl:agent
. . PUNCT . 6 punct)",
                            "nominal_event"),
              UnorderedElementsAre("rebels | murder of | Holm"));
}

TEST(NominalEvent, WhomAMurderBefallsHasIt) {
  // Police blamed the rebels for the murder of the clerk and for Holm's arrest.
  const auto said = lines(annotated(R"(
Police police NOUN NNS 2 nsubj
blamed blame VERB VBD 0 root
the the DET DT 4 det
rebels rebel NOUN NNS 2 obj
for for ADP IN 7 case
the the DET DT 7 det
murder murder NOUN NN 2 obl
of of ADP IN 10 case
the the DET DT 10 det
clerk clerk NOUN NN 7 nmod
and and CCONJ CC 15 cc
for for ADP IN 15 case
Holm Holm PROPN NNP 15 nmod:poss B-PER
's 's PART POS 13 case
arrest arrest NOUN NN 7 conj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("the rebels | arrest | Holm @Police"));
  EXPECT_THAT(said, Contains("the rebels | murder of | the clerk @Police"));
}

TEST(NominalEvent, WhomAnEventBefallsByAnotherHasIt) {
  // The clerk fled after Holm's abduction by the rebels.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
clerk clerk NOUN NN 3 nsubj
fled flee VERB VBD 0 root
after after ADP IN 7 case
Holm Holm PROPN NNP 7 nmod:poss B-PER
's 's PART POS 5 case
abduction abduction NOUN NN 3 obl
by by ADP IN 10 case
the the DET DT 10 det
rebels rebel NOUN NNS 7 nmod
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("the rebels | abduction by | Holm"));
}

TEST(NominalEvent, AnEventOfItsOwnerOnAnother) {
  // The rebels' capture of the bridge angered the clerk.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
rebels rebel NOUN NNS 4 nmod:poss
' 's PART POS 2 case
capture capture NOUN NN 8 nsubj
of of ADP IN 7 case
the the DET DT 7 det
bridge bridge NOUN NN 4 nmod
angered anger VERB VBD 0 root
the the DET DT 10 det
clerk clerk NOUN NN 8 obj
. . PUNCT . 8 punct)"));
  EXPECT_THAT(said, Contains("The rebels | capture of | the bridge"));
}

TEST(NominalEvent, AnElectionThatIsDisputedWasHeld) {
  // Holm's election was disputed.
  const auto said = lines(annotated(R"(
Holm Holm PROPN NNP 3 nmod:poss B-PER
's 's PART POS 1 case
election election NOUN NN 5 nsubj:pass
was be AUX VBD 5 aux:pass
disputed dispute VERB VBN 0 root
. . PUNCT . 5 punct)"));
  EXPECT_THAT(said, Contains("Holm | election"));
  EXPECT_THAT(said, Not(Contains("-Holm | election")));
}

}  // namespace
}  // namespace relata::openie
