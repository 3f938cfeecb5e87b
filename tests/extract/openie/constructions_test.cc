// Constructions beyond the plain clause: nominal events, gaps, pairs, gerunds, conditions (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::UnorderedElementsAre;

TEST(Constructions, NominalEventsHaveTheirArguments) {
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

TEST(Constructions, AnAnnouncedEventIsPlanned) {
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

TEST(Constructions, APreventedEventIsDenied) {
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

TEST(Constructions, TheVerbOfAGapIsTheFirstOnes) {
  // Kenya won gold and Ethiopia silver.
  const auto document = annotated(R"(
Kenya Kenya PROPN NNP 2 nsubj B-GPE
won win VERB VBD 0 root
gold gold NOUN NN 2 obj
and and CCONJ CC 6 cc
Ethiopia Ethiopia PROPN NNP 6 compound B-GPE
silver silver NOUN NN 2 conj
. . PUNCT . 2 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Kenya | won | gold", "Ethiopia | won | silver"));
}

TEST(Constructions, RespectivelyPairsSubjectsAndNumbers) {
  // Smith and Jones scored twelve and fifteen points respectively.
  const auto document = annotated(R"(
Smith Smith PROPN NNP 4 nsubj B-PER
and and CCONJ CC 3 cc
Jones Jones PROPN NNP 1 conj B-PER
scored score VERB VBD 0 root
twelve twelve NUM CD 8 nummod
and and CCONJ CC 7 cc
fifteen fifteen NUM CD 5 conj
points point NOUN NNS 4 obj
respectively respectively ADV RB 4 advmod
. . PUNCT . 4 punct)");
  EXPECT_THAT(lines(document),
              UnorderedElementsAre("Jones | scored | fifteen points", "Smith | scored | twelve points"));
}

TEST(Constructions, WhatIsGivenIsAssertedBesideAPlan) {
  // After buying its rival, the firm wants to move.
  const auto document = annotated(R"(
After after SCONJ IN 2 mark
buying buy VERB VBG 8 advcl
its its PRON PRP$ 4 nmod:poss
rival rival NOUN NN 2 obj
, , PUNCT , 2 punct
the the DET DT 7 det
firm firm NOUN NN 8 nsubj
wants want VERB VBZ 0 root
to to PART TO 10 mark
move move VERB VB 8 xcomp
. . PUNCT . 8 punct)");
  EXPECT_THAT(lines(document),
              UnorderedElementsAre("the firm | buying | its rival", "planned the firm | wants to move"));
}

TEST(Constructions, AGerundAfterItsPrepositionIsOneStatement) {
  // The minister succeeded in convincing the lenders.
  const auto document = annotated(R"(
The the DET DT 2 det
minister minister NOUN NN 3 nsubj
succeeded succeed VERB VBD 0 root
in in SCONJ IN 5 mark
convincing convince VERB VBG 3 advcl
the the DET DT 7 det
lenders lender NOUN NNS 5 iobj
. . PUNCT . 3 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("The minister | succeeded in convincing | the lenders"));
}

TEST(Constructions, InsteadOfDenies) {
  // Instead of raising taxes, Denmark cut spending.
  const auto document = annotated(R"(
Instead instead ADV RB 3 mark
of of ADP IN 1 fixed
raising raise VERB VBG 7 advcl
taxes tax NOUN NNS 3 obj
, , PUNCT , 3 punct
Denmark Denmark PROPN NNP 7 nsubj B-GPE
cut cut VERB VBD 0 root
spending spending NOUN NN 7 obj
. . PUNCT . 7 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("-Denmark | raising | taxes", "Denmark | cut | spending"));
}

TEST(Constructions, WhatIsPreventedIsDeniedOfTheObject) {
  // Officials stopped them from leaving.
  const auto document = annotated(R"(
Officials official NOUN NNS 2 nsubj
stopped stop VERB VBD 0 root
them they PRON PRP 2 obj
from from SCONJ IN 5 mark
leaving leave VERB VBG 2 advcl
. . PUNCT . 2 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Officials | stopped | them", "-them | leaving"));
}

TEST(Constructions, AnInvertedClauseIsACondition) {
  // Should the volcano erupt, officials will close the airport.
  const auto document = annotated(R"(
Should should AUX MD 4 aux
the the DET DT 3 det
volcano volcano NOUN NN 4 nsubj
erupt erupt VERB VB 8 advcl
, , PUNCT , 4 punct
officials official NOUN NNS 8 nsubj
will will AUX MD 8 aux
close close VERB VB 0 root
the the DET DT 10 det
airport airport NOUN NN 8 obj
. . PUNCT . 8 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("hypothetical the volcano | Should erupt",
                                                    "hypothetical officials | will close | the airport"));
}

TEST(Constructions, AListIsNoApposition) {
  // The mayor, the governor and the senator flew to Madrid.
  const auto document = annotated(R"(
The the DET DT 2 det
mayor mayor NOUN NN 9 nsubj
, , PUNCT , 5 punct
the the DET DT 5 det
governor governor NOUN NN 2 appos
and and CCONJ CC 8 cc
the the DET DT 8 det
senator senator NOUN NN 2 conj
flew fly VERB VBD 0 root
to to ADP IN 11 case
Madrid Madrid PROPN NNP 9 obl B-GPE
. . PUNCT . 9 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("The mayor | flew to | Madrid", "the governor | flew to | Madrid",
                                                    "the senator | flew to | Madrid"));
}

TEST(Constructions, AMeasureIsNoAgent) {
  // The bill was passed by 52 votes.
  const auto document = annotated(R"(
The the DET DT 2 det
bill bill NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
passed pass VERB VBN 0 root
by by ADP IN 7 case
52 52 NUM CD 7 nummod
votes vote NOUN NNS 4 obl
. . PUNCT . 4 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("The bill | was passed"));
}

}  // namespace
}  // namespace relata::openie
