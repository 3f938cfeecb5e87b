// Who is said to have done what a noun names.
#include "extract/openie/cues/charges.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(Charges, AccusedOfAnEventIsWhoDidItByTheAccusersWord) {
  // Police accused the rebels of the murder of the mayor.
  const auto said = lines(annotated(R"(
Police police NOUN NNS 2 nsubj
accused accuse VERB VBD 0 root
the the DET DT 4 det
rebels rebel NOUN NNS 2 obj
of of ADP IN 7 case
the the DET DT 7 det
murder murder NOUN NN 2 obl
of of ADP IN 10 case
the the DET DT 10 det
mayor mayor NOUN NN 7 nmod
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("the rebels | murder of | the mayor @Police"));
}

TEST(Charges, TheChargedObjectDoesWhatTheGerundSays) {
  // Prosecutors charged the clerk with burning the archive.
  const auto said = lines(annotated(R"(
Prosecutors prosecutor NOUN NNS 2 nsubj
charged charge VERB VBD 0 root
the the DET DT 4 det
clerk clerk NOUN NN 2 obj
with with SCONJ IN 6 mark
burning burn VERB VBG 2 advcl
the the DET DT 8 det
archive archive NOUN NN 6 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("the clerk | burning | the archive @Prosecutors"));
  EXPECT_THAT(said, Not(Contains("Prosecutors | burning | the archive @Prosecutors")));
}

TEST(Charges, BlamedByNobodyNamedIsAClaim) {
  // The rebels were blamed for the kidnapping of the mayor.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
rebels rebel NOUN NNS 4 nsubj:pass
were be AUX VBD 4 aux:pass
blamed blame VERB VBN 0 root
for for ADP IN 7 case
the the DET DT 7 det
kidnapping kidnapping NOUN NN 4 obl
of of ADP IN 10 case
the the DET DT 10 det
mayor mayor NOUN NN 7 nmod
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("The rebels | kidnapping of | the mayor @(blamed)"));
}

TEST(Charges, WhatAnEventIsAttributedToDidIt) {
  // The murder of the mayor was attributed to the rebels.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
murder murder NOUN NN 7 nsubj:pass
of of ADP IN 5 case
the the DET DT 5 det
mayor mayor NOUN NN 2 nmod
was be AUX VBD 7 aux:pass
attributed attribute VERB VBN 0 root
to to ADP IN 10 case
the the DET DT 10 det
rebels rebel NOUN NNS 7 obl
. . PUNCT . 7 punct)"));
  EXPECT_THAT(said, Contains("the rebels | murder of | the mayor @(attributed)"));
}

TEST(Charges, WhoIsResponsibleDidIt) {
  // The rebels are responsible for the assassination of the mayor.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
rebels rebel NOUN NNS 4 nsubj
are be AUX VBP 4 cop
responsible responsible ADJ JJ 0 root
for for ADP IN 7 case
the the DET DT 7 det
assassination assassination NOUN NN 4 obl
of of ADP IN 10 case
the the DET DT 10 det
mayor mayor NOUN NN 7 nmod
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("The rebels | assassination of | the mayor"));
}

TEST(Charges, WhoIsHeldResponsibleDidItByTheWordOfWhoHoldsSo) {
  // The court held the clerk responsible for the murder of the mayor.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
court court NOUN NN 3 nsubj
held hold VERB VBD 0 root
the the DET DT 5 det
clerk clerk NOUN NN 3 obj
responsible responsible ADJ JJ 3 xcomp
for for ADP IN 9 case
the the DET DT 9 det
murder murder NOUN NN 6 obl
of of ADP IN 12 case
the the DET DT 12 det
mayor mayor NOUN NN 9 nmod
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("the clerk | murder of | the mayor @The court"));
}

TEST(Charges, WhoIsBehindItDidIt) {
  // The rebels were behind the kidnapping of the mayor.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
rebels rebel NOUN NNS 6 nsubj
were be AUX VBD 6 cop
behind behind ADP IN 6 case
the the DET DT 6 det
kidnapping kidnapping NOUN NN 0 root
of of ADP IN 9 case
the the DET DT 9 det
mayor mayor NOUN NN 6 nmod
. . PUNCT . 6 punct)"));
  EXPECT_THAT(said, Contains("The rebels | kidnapping of | the mayor"));
}

TEST(Charges, WhoIsAcquittedDidNot) {
  // The clerk was acquitted of the murder of the mayor.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
clerk clerk NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
acquitted acquit VERB VBN 0 root
of of ADP IN 7 case
the the DET DT 7 det
murder murder NOUN NN 4 obl
of of ADP IN 10 case
the the DET DT 10 det
mayor mayor NOUN NN 7 nmod
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("-The clerk | murder of | the mayor"));
}

TEST(Charges, WhoIsFoundGuiltyDidIt) {
  // The clerk was found guilty of the murder of the mayor.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
clerk clerk NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
found find VERB VBN 0 root
guilty guilty ADJ JJ 4 xcomp
of of ADP IN 8 case
the the DET DT 8 det
murder murder NOUN NN 5 obl
of of ADP IN 11 case
the the DET DT 11 det
mayor mayor NOUN NN 8 nmod
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("The clerk | murder of | the mayor"));
}

TEST(Charges, WhoPleadsGuiltySaysThatHeDid) {
  // The clerk pleaded guilty to the murder of the mayor.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
clerk clerk NOUN NN 3 nsubj
pleaded plead VERB VBD 0 root
guilty guilty ADJ JJ 3 xcomp
to to ADP IN 7 case
the the DET DT 7 det
murder murder NOUN NN 3 obl
of of ADP IN 10 case
the the DET DT 10 det
mayor mayor NOUN NN 7 nmod
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("The clerk | murder of | the mayor @The clerk"));
}

TEST(Charges, WhoIsArrestedOnSuspicionMayHaveDoneIt) {
  // The clerk was arrested on suspicion of the murder of the mayor.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
clerk clerk NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
arrested arrest VERB VBN 0 root
on on ADP IN 6 case
suspicion suspicion NOUN NN 4 obl
of of ADP IN 9 case
the the DET DT 9 det
murder murder NOUN NN 6 nmod
of of ADP IN 12 case
the the DET DT 12 det
mayor mayor NOUN NN 9 nmod
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("possible The clerk | murder of | the mayor @(suspicion)"));
}

TEST(Charges, WhoIsLinkedToItIsNotSaidToHaveDoneIt) {
  // Police linked the clerk to the murder of the mayor.
  const auto said = lines(annotated(R"(
Police police NOUN NNS 2 nsubj
linked link VERB VBD 0 root
the the DET DT 4 det
clerk clerk NOUN NN 2 obj
to to ADP IN 7 case
the the DET DT 7 det
murder murder NOUN NN 2 obl
of of ADP IN 10 case
the the DET DT 10 det
mayor mayor NOUN NN 7 nmod
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Not(Contains("the clerk | murder of | the mayor @Police")));
}

TEST(Charges, AReasonIsNoPurpose) {
  // The president thanked the soldiers for the rescue of the mayor.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
president president NOUN NN 3 nsubj
thanked thank VERB VBD 0 root
the the DET DT 5 det
soldiers soldier NOUN NNS 3 obj
for for ADP IN 8 case
the the DET DT 8 det
rescue rescue NOUN NN 3 obl
of of ADP IN 11 case
the the DET DT 11 det
mayor mayor NOUN NN 8 nmod
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("the mayor | rescue of"));
  EXPECT_THAT(said, Not(Contains("planned the mayor | rescue of")));
}

}  // namespace
}  // namespace relata::openie
