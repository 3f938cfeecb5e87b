// What the sentence makes of an event that a noun names.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(Events, AnAnnouncedEventIsPlannedAndSaid) {
  // Noor announced the withdrawal of the troops.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
announced announce VERB VBD 0 root
the the DET DT 4 det
withdrawal withdrawal NOUN NN 2 obj
of of ADP IN 7 case
the the DET DT 7 det
troops troop NOUN NNS 4 nmod
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("planned the troops | withdrawal of @Noor"));
}

TEST(Events, APreventedEventIsDenied) {
  // Noor prevented the destruction of the bridge.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
prevented prevent VERB VBD 0 root
the the DET DT 4 det
destruction destruction NOUN NN 2 obj
of of ADP IN 7 case
the the DET DT 7 det
bridge bridge NOUN NN 4 nmod
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("-the bridge | destruction of"));
}

TEST(Events, AnEventAfterAPrepositionOfTimeIsAFact) {
  // Noor may leave after the destruction of the bridge.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 3 nsubj
may may AUX MD 3 aux
leave leave VERB VB 0 root
after after ADP IN 6 case
the the DET DT 6 det
destruction destruction NOUN NN 3 obl
of of ADP IN 9 case
the the DET DT 9 det
bridge bridge NOUN NN 6 nmod
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("the bridge | destruction of"));
}

TEST(Events, AFearedEventIsPossible) {
  // Fears of the destruction of the bridge grew.
  const auto said = lines(annotated(R"(
Fears fear NOUN NNS 8 nsubj
of of ADP IN 4 case
the the DET DT 4 det
destruction destruction NOUN NN 1 nmod
of of ADP IN 7 case
the the DET DT 7 det
bridge bridge NOUN NN 4 nmod
grew grow VERB VBD 0 root
. . PUNCT . 8 punct)"));
  EXPECT_THAT(said, Contains("possible the bridge | destruction of"));
}

TEST(Events, ARejectedReportOfAnEventIsDenied) {
  // Noor denied reports of the destruction of the bridge.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
reports report NOUN NNS 2 obj
of of ADP IN 6 case
the the DET DT 6 det
destruction destruction NOUN NN 3 nmod
of of ADP IN 9 case
the the DET DT 9 det
bridge bridge NOUN NN 6 nmod
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("-the bridge | destruction of @Noor"));
}

TEST(Events, AnUntrueReportOfAnEventIsDenied) {
  // Reports of the destruction of the bridge were false.
  const auto said = lines(annotated(R"(
Reports report NOUN NNS 9 nsubj
of of ADP IN 4 case
the the DET DT 4 det
destruction destruction NOUN NN 1 nmod
of of ADP IN 7 case
the the DET DT 7 det
bridge bridge NOUN NN 4 nmod
were be AUX VBD 9 cop
false false ADJ JJ 0 root
. . PUNCT . 9 punct)"));
  EXPECT_THAT(said, Contains("-the bridge | destruction of"));
}

TEST(Events, AReportOfAnEventIsSomebodysWord) {
  // Noor read reports of the destruction of the bridge.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
read read VERB VBD 0 root
reports report NOUN NNS 2 obj
of of ADP IN 6 case
the the DET DT 6 det
destruction destruction NOUN NN 3 nmod
of of ADP IN 9 case
the the DET DT 9 det
bridge bridge NOUN NN 6 nmod
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("the bridge | destruction of @(reports)"));
}

}  // namespace
}  // namespace relata::openie
