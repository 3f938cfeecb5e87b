// Who is made or called what (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(Appointment, WhomABodyAppointsIsWhatItSays) {
  // The board appointed Sharma chairman.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
board board NOUN NN 3 nsubj
appointed appoint VERB VBD 0 root
Sharma Sharma PROPN NNP 3 obj B-PER
chairman chairman NOUN NN 3 xcomp
. . PUNCT . 3 punct)",
                            "appointment"),
              UnorderedElementsAre("Sharma | is | chairman"));
  // Noor was elected as chairman.
  EXPECT_THAT(lines_of_rule(R"(
Noor Noor PROPN NNP 3 nsubj:pass B-PER
was be AUX VBD 3 aux:pass
elected elect VERB VBN 0 root
as as ADP IN 5 case
chairman chairman NOUN NN 3 obl
. . PUNCT . 3 punct)",
                            "appointment"),
              UnorderedElementsAre("Noor | is | chairman"));
}

TEST(Appointment, WhatSomebodyIsCalledIsSaidByWhoCalls) {
  // Critics called the plan a toy.
  EXPECT_THAT(lines_of_rule(R"(
Critics critic NOUN NNS 2 nsubj
called call VERB VBD 0 root
the the DET DT 4 det
plan plan NOUN NN 2 obj
a a DET DT 6 det
toy toy NOUN NN 2 xcomp
. . PUNCT . 2 punct)",
                            "appointment"),
              UnorderedElementsAre("the plan | is | a toy @Critics"));
}

TEST(Appointment, AnAdjectiveIsNoOffice) {
  // The board made Sharma angry.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
board board NOUN NN 3 nsubj
called call VERB VBD 0 root
Sharma Sharma PROPN NNP 3 obj B-PER
rude rude ADJ JJ 3 xcomp
. . PUNCT . 3 punct)",
                            "appointment"),
              IsEmpty());
}

}  // namespace
}  // namespace relata::openie
