// Gerunds behind a preposition.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(Gerunds, StoppingShortIsNotDoing) {
  // The minister stopped short of naming the traitor.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
minister minister NOUN NN 3 nsubj
stopped stop VERB VBD 0 root
short short ADJ JJ 3 advmod
of of SCONJ IN 6 mark
naming name VERB VBG 3 advcl
the the DET DT 8 det
traitor traitor NOUN NN 6 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("-The minister | naming | the traitor"));
}

TEST(Gerunds, ComingCloseIsNotDoing) {
  // The pact came close to ending the war.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
pact pact NOUN NN 3 nsubj
came come VERB VBD 0 root
close close ADV RB 3 xcomp
to to SCONJ IN 6 mark
ending end VERB VBG 4 advcl
the the DET DT 8 det
war war NOUN NN 6 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("-The pact | ending | the war"));
}

TEST(Gerunds, ComingWithinMetresIsNotDoing) {
  // Two jets came within metres of hitting the tower.
  const auto said = lines(annotated(R"(
Two two NUM CD 2 nummod
jets jet NOUN NNS 3 nsubj
came come VERB VBD 0 root
within within ADP IN 5 case
metres metre NOUN NNS 3 obl
of of SCONJ IN 7 mark
hitting hit VERB VBG 5 acl
the the DET DT 9 det
tower tower NOUN NN 7 obj
. . PUNCT . 3 punct)"));
}

TEST(Gerunds, WhoIsSuspectedMayHave) {
  // Dahl is suspected of poisoning Lund.
  const auto said = lines(annotated(R"(
Dahl Dahl PROPN NNP 3 nsubj:pass
is be AUX VBZ 3 aux:pass
suspected suspect VERB VBN 0 root
of of SCONJ IN 5 mark
poisoning poison VERB VBG 3 advcl
Lund Lund PROPN NNP 5 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("possible Dahl | poisoning | Lund @(suspected)"));
}

TEST(Gerunds, WhatHangsOnTheObjectIsItsDeed) {
  // Detectives suspect the clerk of burning the archive.
  const auto said = lines(annotated(R"(
Detectives detective NOUN NNS 2 nsubj
suspect suspect VERB VBP 0 root
the the DET DT 4 det
clerk clerk NOUN NN 2 obj
of of SCONJ IN 6 mark
burning burn VERB VBG 4 acl
the the DET DT 8 det
archive archive NOUN NN 6 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("possible the clerk | burning | the archive @Detectives"));
  EXPECT_THAT(said, Not(Contains("possible Detectives | burning | the archive @Detectives")));
}

TEST(Gerunds, WhoIsClearedDidNot) {
  // The inquiry cleared the captain of sinking the trawler.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
inquiry inquiry NOUN NN 3 nsubj
cleared clear VERB VBD 0 root
the the DET DT 5 det
captain captain NOUN NN 3 obj
of of SCONJ IN 7 mark
sinking sink VERB VBG 5 acl
the the DET DT 9 det
trawler trawler NOUN NN 7 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("-the captain | sinking | the trawler"));
}

TEST(Gerunds, NotGuiltyIsDenied) {
  // Klein is not guilty of killing the horse.
  const auto said = lines(annotated(R"(
Klein Klein PROPN NNP 4 nsubj
is be AUX VBZ 4 cop
not not PART RB 4 advmod
guilty guilty ADJ JJ 0 root
of of SCONJ IN 6 mark
killing kill VERB VBG 4 advcl
the the DET DT 8 det
horse horse NOUN NN 6 obj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("-Klein | killing | the horse"));
}

TEST(Gerunds, FoundGuiltyStands) {
  // The trader was found guilty of deceiving the bank.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
trader trader NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
found find VERB VBN 0 root
guilty guilty ADJ JJ 4 xcomp
of of SCONJ IN 7 mark
deceiving deceive VERB VBG 5 advcl
the the DET DT 9 det
bank bank NOUN NN 7 obj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("The trader | deceiving | the bank"));
}

TEST(Gerunds, WhoPleadsNotGuiltyDeniesIt) {
  // The chemist pleaded not guilty to making the bomb.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
chemist chemist NOUN NN 3 nsubj
pleaded plead VERB VBD 0 root
not not PART RB 5 advmod
guilty guilty ADJ JJ 3 xcomp
to to SCONJ IN 7 mark
making make VERB VBG 3 advcl
the the DET DT 9 det
bomb bomb NOUN NN 7 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("-The chemist | making | the bomb @The chemist"));
}

TEST(Gerunds, PreventedIsDenied) {
  // The guards prevented the men from leaving the city.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
guards guard NOUN NNS 3 nsubj
prevented prevent VERB VBD 0 root
the the DET DT 5 det
men man NOUN NNS 3 obj
from from SCONJ IN 7 mark
leaving leave VERB VBG 3 advcl
the the DET DT 9 det
city city NOUN NN 7 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("-the men | leaving | the city"));
}

TEST(Gerunds, NotPreventedIsDone) {
  // The guards did not prevent the men from leaving the city.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
guards guard NOUN NNS 5 nsubj
did do AUX VBD 5 aux
not not PART RB 5 advmod
prevent prevent VERB VB 0 root
the the DET DT 7 det
men man NOUN NNS 5 obj
from from SCONJ IN 9 mark
leaving leave VERB VBG 5 advcl
the the DET DT 11 det
city city NOUN NN 9 obj
. . PUNCT . 5 punct)"));
  EXPECT_THAT(said, Contains("the men | leaving | the city"));
}

TEST(Gerunds, AccusersSpeak) {
  // Noor accused the troops of burning the village.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
accused accuse VERB VBD 0 root
the the DET DT 4 det
troops troop NOUN NNS 2 obj
of of SCONJ IN 6 mark
burning burn VERB VBG 2 advcl
the the DET DT 8 det
village village NOUN NN 6 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("the troops | burning | the village @Noor"));
}

TEST(Gerunds, TalkedOutOfIsDenied) {
  // Noor talked him out of resigning.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
talked talk VERB VBD 0 root
him he PRON PRP 2 obj
out out ADP IN 6 case
of of SCONJ IN 4 fixed
resigning resign VERB VBG 2 advcl
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("-him | resigning"));
}

}  // namespace
}  // namespace relata::openie
