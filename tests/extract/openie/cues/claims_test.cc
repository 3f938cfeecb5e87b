// What a noun claims, and what the sentence makes of the claim.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(Claims, WhoRejectsAClaimDeniesIt) {
  // The ministry dismissed reports that soldiers had burned the village.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
ministry ministry NOUN NN 3 nsubj
dismissed dismiss VERB VBD 0 root
reports report NOUN NNS 3 obj
that that SCONJ IN 8 mark
soldiers soldier NOUN NNS 8 nsubj
had have AUX VBD 8 aux
burned burn VERB VBN 4 acl
the the DET DT 10 det
village village NOUN NN 8 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("-soldiers | had burned | the village @The ministry"));
}

// The claim that Solis poisoned the well was dismissed
const std::string kDismissedClaim = R"(
The the DET DT 2 det
claim claim NOUN NN 9 nsubj:pass
that that SCONJ IN 5 mark
Solis Solis PROPN NNP 5 nsubj
poisoned poison VERB VBD 2 acl
the the DET DT 7 det
well well NOUN NN 5 obj
was be AUX VBD 9 aux:pass
dismissed dismiss VERB VBN 0 root
)";

TEST(Claims, TheAgentOfAPassiveRejectsIt) {
  // The claim that Solis poisoned the well was dismissed by the tribunal.
  const auto said = lines(annotated(kDismissedClaim + R"(by by ADP IN 12 case
the the DET DT 12 det
tribunal tribunal NOUN NN 9 obl:agent
. . PUNCT . 9 punct)"));
  EXPECT_THAT(said, Contains("-Solis | poisoned | the well @the tribunal"));
}

TEST(Claims, WithoutAgentNobodyIsNamed) {
  // The claim that Solis poisoned the well was dismissed.
  const auto said = lines(annotated(kDismissedClaim + R"(. . PUNCT . 9 punct)"));
  EXPECT_THAT(said, Contains("-Solis | poisoned | the well @(dismissed)"));
}

TEST(Claims, AnUntrueClaimIsDenied) {
  // Reports that the bank closed its plant were baseless.
  const auto said = lines(annotated(R"(
Reports report NOUN NNS 9 nsubj
that that SCONJ IN 5 mark
the the DET DT 4 det
bank bank NOUN NN 5 nsubj
closed close VERB VBD 1 acl
its its PRON PRP$ 7 nmod:poss
plant plant NOUN NN 5 obj
were be AUX VBD 9 cop
baseless baseless ADJ JJ 0 root
. . PUNCT . 9 punct)"));
  EXPECT_THAT(said, Contains("-the bank | closed | its plant"));
}

TEST(Claims, ATrueClaimStands) {
  // The report that Karim bought the paper is true.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
report report NOUN NN 9 nsubj
that that SCONJ IN 5 mark
Karim Karim PROPN NNP 5 nsubj
bought buy VERB VBD 2 acl
the the DET DT 7 det
paper paper NOUN NN 5 obj
is be AUX VBZ 9 cop
true true ADJ JJ 0 root
. . PUNCT . 9 punct)"));
  EXPECT_THAT(said, Contains("Karim | bought | the paper"));
}

TEST(Claims, AClaimThatIsNotTrueIsDenied) {
  // The report that Karim bought the paper is not true.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
report report NOUN NN 10 nsubj
that that SCONJ IN 5 mark
Karim Karim PROPN NNP 5 nsubj
bought buy VERB VBD 2 acl
the the DET DT 7 det
paper paper NOUN NN 5 obj
is be AUX VBZ 10 cop
not not PART RB 10 advmod
true true ADJ JJ 0 root
. . PUNCT . 10 punct)"));
  EXPECT_THAT(said, Contains("-Karim | bought | the paper"));
}

TEST(Claims, AClaimThatProvedWrongIsDenied) {
  // Allegations that the pilot drank whisky proved wrong.
  const auto said = lines(annotated(R"(
Allegations allegation NOUN NNS 7 nsubj
that that SCONJ IN 5 mark
the the DET DT 4 det
pilot pilot NOUN NN 5 nsubj
drank drink VERB VBD 1 acl
whisky whisky NOUN NN 5 obj
proved prove VERB VBD 0 root
wrong wrong ADJ JJ 7 xcomp
. . PUNCT . 7 punct)"));
  EXPECT_THAT(said, Contains("-the pilot | drank | whisky"));
}

TEST(Claims, AVerdictThatMayHoldIsPossible) {
  // Fears that the storm killed 40 people may be unfounded.
  const auto said = lines(annotated(R"(
Fears fear NOUN NNS 10 nsubj
that that SCONJ IN 5 mark
the the DET DT 4 det
storm storm NOUN NN 5 nsubj
killed kill VERB VBD 1 acl
40 40 NUM CD 7 nummod
people people NOUN NNS 5 obj
may may AUX MD 10 aux
be be AUX VB 10 cop
unfounded unfounded ADJ JJ 0 root
. . PUNCT . 10 punct)"));
  EXPECT_THAT(said, Contains("-possible the storm | killed | 40 people"));
}

TEST(Claims, WhatIsDescribedAsFalseIsDeniedBySubject) {
  // The governor described the report that troops looted the museum as false.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
governor governor NOUN NN 3 nsubj
described describe VERB VBD 0 root
the the DET DT 5 det
report report NOUN NN 3 obj
that that SCONJ IN 8 mark
troops troop NOUN NNS 8 nsubj
looted loot VERB VBD 5 acl
the the DET DT 10 det
museum museum NOUN NN 8 obj
as as ADP IN 12 case
false false ADJ JJ 8 obl
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("-troops | looted | the museum @The governor"));
}

TEST(Claims, ReportsOfNobodyHaveASpeakerWithoutWords) {
  // There are reports that the guards beat the prisoners.
  const auto said = lines(annotated(R"(
There there PRON EX 2 expl
are be VERB VBP 0 root
reports report NOUN NNS 2 nsubj
that that SCONJ IN 7 mark
the the DET DT 6 det
guards guard NOUN NNS 7 nsubj
beat beat VERB VBP 3 acl
the the DET DT 9 det
prisoners prisoner NOUN NNS 7 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("the guards | beat | the prisoners @(reports)"));
}

TEST(Claims, AnOwnerIsTheSpeaker) {
  // Claims by the opposition that the vote was rigged spread.
  const auto said = lines(annotated(R"(
Claims claim NOUN NNS 10 nsubj
by by ADP IN 4 case
the the DET DT 4 det
opposition opposition NOUN NN 1 nmod
that that SCONJ IN 9 mark
the the DET DT 7 det
vote vote NOUN NN 9 nsubj:pass
was be AUX VBD 9 aux:pass
rigged rig VERB VBN 1 acl
spread spread VERB VB 0 root
. . PUNCT . 1 punct)"));
}

TEST(Claims, ChargesAreSomebodysWord) {
  // The banker was indicted on charges of bribing a judge.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
banker banker NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
indicted indict VERB VBN 0 root
on on ADP IN 6 case
charges charge NOUN NNS 4 obl
of of SCONJ IN 8 mark
bribing bribe VERB VBG 6 acl
a a DET DT 10 det
judge judge NOUN NN 8 obj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("The banker | bribing | a judge @(charges)"));
}

TEST(Claims, WhoIsArrestedIsSuspected) {
  // Officers detained Dahl on suspicion of robbing the bank.
  const auto said = lines(annotated(R"(
Officers officer NOUN NNS 2 nsubj
detained detain VERB VBD 0 root
Dahl Dahl PROPN NNP 2 obj
on on ADP IN 5 case
suspicion suspicion NOUN NN 2 obl
of of SCONJ IN 7 mark
robbing rob VERB VBG 5 acl
the the DET DT 9 det
bank bank NOUN NN 7 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("possible Dahl | robbing | the bank @(suspicion)"));
  EXPECT_THAT(said, Not(Contains("possible Officers | robbing | the bank @(suspicion)")));
}

TEST(Claims, InChargeOfIsNoCharge) {
  // Noor is in charge of defending the city.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 4 nsubj
is be AUX VBZ 4 cop
in in ADP IN 4 case
charge charge NOUN NN 0 root
of of SCONJ IN 6 mark
defending defend VERB VBG 4 acl
the the DET DT 8 det
city city NOUN NN 6 obj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Not(Contains("Noor | defending | the city @(charge)")));
}

TEST(Claims, NoDoubtThatStands) {
  // There is no doubt that the bank failed.
  const auto said = lines(annotated(R"(
There there PRON EX 2 expl
is be VERB VBZ 0 root
no no DET DT 4 det
doubt doubt NOUN NN 2 nsubj
that that SCONJ IN 8 mark
the the DET DT 7 det
bank bank NOUN NN 8 nsubj
failed fail VERB VBD 4 acl
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("the bank | failed"));
}

TEST(Claims, WhoDoesNotDenyAClaimDoesNotDeny) {
  // Noor did not deny reports that the bank failed.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
deny deny VERB VB 0 root
reports report NOUN NNS 4 obj
that that SCONJ IN 9 mark
the the DET DT 8 det
bank bank NOUN NN 9 nsubj
failed fail VERB VBD 5 acl
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("the bank | failed @(reports)"));
  EXPECT_THAT(said, Not(Contains("-the bank | failed @Noor")));
}

TEST(Claims, FalseReportsDenyWhatTheyReport) {
  // False reports that it fell spread.
  const auto said = lines(annotated(R"(
False false ADJ JJ 2 amod
reports report NOUN NNS 6 nsubj
that that SCONJ IN 5 mark
it it PRON PRP 5 nsubj
fell fall VERB VBD 2 acl
spread spread VERB VBD 0 root)"));
  EXPECT_THAT(said, Contains("-it | fell"));
}

TEST(Claims, WhatIsWithoutFoundationIsDenied) {
  // Rumours that it fell are without foundation.
  const auto said = lines(annotated(R"(
Rumours rumour NOUN NNS 7 nsubj
that that SCONJ IN 4 mark
it it PRON PRP 4 nsubj
fell fall VERB VBD 1 acl
are be AUX VBP 7 cop
without without ADP IN 7 case
foundation foundation NOUN NN 0 root)"));
  EXPECT_THAT(said, Contains(::testing::HasSubstr("-it | fell")));
}

}  // namespace
}  // namespace relata::openie
