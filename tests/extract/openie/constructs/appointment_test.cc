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

// Mary Stone was elected president of Norland.
constexpr const char* kElected = R"(
Mary Mary PROPN NNP 4 nsubj:pass B-PER
Stone Stone PROPN NNP 1 flat I-PER
was be AUX VBD 4 aux:pass
elected elect VERB VBN 0 root
president president NOUN NN 4 xcomp
of of ADP IN 7 case
Norland Norland PROPN NNP 5 nmod B-GPE
. . PUNCT . 4 punct)";

// The board named Paul Winter head of Lumen.
constexpr const char* kNamed = R"(
The the DET DT 2 det
board board NOUN NN 3 nsubj
named name VERB VBD 0 root
Paul Paul PROPN NNP 3 obj B-PER
Winter Winter PROPN NNP 4 flat I-PER
head head NOUN NN 3 xcomp
of of ADP IN 8 case
Lumen Lumen PROPN NNP 6 nmod B-ORG
. . PUNCT . 3 punct)";

// Jan Berg was appointed as the director of Brel.
constexpr const char* kAppointed = R"(
Jan Jan PROPN NNP 4 nsubj:pass B-PER
Berg Berg PROPN NNP 1 flat I-PER
was be AUX VBD 4 aux:pass
appointed appoint VERB VBN 0 root
as as ADP IN 7 case
the the DET DT 7 det
director director NOUN NN 4 obl
of of ADP IN 9 case
Brel Brel PROPN NNP 7 nmod B-ORG
. . PUNCT . 4 punct)";

TEST(Appointment, AnOfficeOfSomethingLeadsToIt) {
  EXPECT_THAT(lines_of_rule(kElected, "appointment"), UnorderedElementsAre("Mary Stone | is president of | Norland"));
  EXPECT_THAT(lines_of_rule(kNamed, "appointment"), UnorderedElementsAre("Paul Winter | is head of | Lumen"));
  EXPECT_THAT(lines_of_rule(kAppointed, "appointment"), UnorderedElementsAre("Jan Berg | is director of | Brel"));
}

}  // namespace
}  // namespace relata::openie
