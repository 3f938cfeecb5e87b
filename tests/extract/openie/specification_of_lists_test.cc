// Lists of names behind a copula (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::UnorderedElementsAre;

// The owners of Lumen are Berta Vogel and Paul Winter.
constexpr const char* kOwners = R"(
The the DET DT 2 det
owners owner NOUN NNS 6 nsubj
of of ADP IN 4 case
Lumen Lumen PROPN NNP 2 nmod B-ORG
are be AUX VBP 6 cop
Berta Berta PROPN NNP 0 root B-PER
Vogel Vogel PROPN NNP 6 flat I-PER
and and CCONJ CC 9 cc
Paul Paul PROPN NNP 6 conj B-PER
Winter Winter PROPN NNP 9 flat I-PER
. . PUNCT . 6 punct)";

// The judges were Mary Stone, 61; Paul Winter, 58, of Oslo; and Jan Berg, 40, a lawyer.
constexpr const char* kJudges = R"(
The the DET DT 2 det
judges judge NOUN NNS 4 nsubj
were be AUX VBD 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
, , PUNCT , 7 punct
61 61 NUM CD 4 amod
; ; PUNCT : 9 punct
Paul Paul PROPN NNP 4 conj B-PER
Winter Winter PROPN NNP 9 flat I-PER
, , PUNCT , 12 punct
58 58 NUM CD 9 amod
, , PUNCT , 15 punct
of of ADP IN 15 case
Oslo Oslo PROPN NNP 9 nmod B-GPE
; ; PUNCT : 18 punct
and and CCONJ CC 18 cc
Jan Jan PROPN NNP 4 conj B-PER
Berg Berg PROPN NNP 18 flat I-PER
, , PUNCT , 21 punct
40 40 NUM CD 18 amod
, , PUNCT , 24 punct
a a DET DT 24 det
lawyer lawyer NOUN NN 18 appos
. . PUNCT . 4 punct)";

// The largest towns of Norland are Arda, Belm and Corin.
constexpr const char* kTowns = R"(
The the DET DT 3 det
largest large ADJ JJS 3 amod
towns town NOUN NNS 7 nsubj
of of ADP IN 5 case
Norland Norland PROPN NNP 3 nmod B-GPE
are be AUX VBP 7 cop
Arda Arda PROPN NNP 0 root B-GPE
, , PUNCT , 9 punct
Belm Belm PROPN NNP 7 conj B-GPE
and and CCONJ CC 11 cc
Corin Corin PROPN NNP 7 conj B-GPE
. . PUNCT . 7 punct)";

// The teachers were sisters Mary Stone and Berta Vogel.
constexpr const char* kSisters = R"(
The the DET DT 2 det
teachers teacher NOUN NNS 4 nsubj
were be AUX VBD 4 cop
sisters sister NOUN NNS 0 root
Mary Mary PROPN NNP 4 appos B-PER
Stone Stone PROPN NNP 5 flat I-PER
and and CCONJ CC 8 cc
Berta Berta PROPN NNP 5 conj B-PER
Vogel Vogel PROPN NNP 8 flat I-PER
. . PUNCT . 4 punct)";

// The guests were Mary Stone and two ministers.
constexpr const char* kMinisters = R"(
The the DET DT 2 det
guests guest NOUN NNS 4 nsubj
were be AUX VBD 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
and and CCONJ CC 8 cc
two two NUM CD 8 nummod
ministers minister NOUN NNS 4 conj
. . PUNCT . 4 punct)";

// Those injured are Mary Stone, Paul Winter and Jan Berg.
constexpr const char* kInjured = R"(
Those that PRON DT 4 nsubj
injured injure VERB VBN 1 acl
are be AUX VBP 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
, , PUNCT , 7 punct
Paul Paul PROPN NNP 4 conj B-PER
Winter Winter PROPN NNP 7 flat I-PER
and and CCONJ CC 10 cc
Jan Jan PROPN NNP 4 conj B-PER
Berg Berg PROPN NNP 10 flat I-PER
. . PUNCT . 4 punct)";

// They are Mary Stone and Paul Winter.
constexpr const char* kThey = R"(
They they PRON PRP 3 nsubj
are be AUX VBP 3 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 3 flat I-PER
and and CCONJ CC 6 cc
Paul Paul PROPN NNP 3 conj B-PER
Winter Winter PROPN NNP 6 flat I-PER
. . PUNCT . 3 punct)";

// Among those present were Mary Stone, Paul Winter and Jan Berg.
constexpr const char* kPresent = R"(
Among among ADP IN 2 case
those that PRON DT 5 nmod
present present ADJ JJ 2 amod
were be AUX VBD 5 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 5 flat I-PER
, , PUNCT , 8 punct
Paul Paul PROPN NNP 5 conj B-PER
Winter Winter PROPN NNP 8 flat I-PER
and and CCONJ CC 11 cc
Jan Jan PROPN NNP 5 conj B-PER
Berg Berg PROPN NNP 11 flat I-PER
. . PUNCT . 5 punct)";

// In the boat were Mary Stone and Paul Winter.
constexpr const char* kBoat = R"(
In in ADP IN 3 case
the the DET DT 3 det
boat boat NOUN NN 5 nmod
were be AUX VBD 5 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 5 flat I-PER
and and CCONJ CC 8 cc
Paul Paul PROPN NNP 5 conj B-PER
Winter Winter PROPN NNP 8 flat I-PER
. . PUNCT . 5 punct)";

TEST(SpecificationOfLists, IsOfEachName) {
  EXPECT_THAT(lines_of_rule(kOwners, "copula"), UnorderedElementsAre("Berta Vogel | are The owners of | Lumen",
                                                                     "Paul Winter | are The owners of | Lumen"));
  EXPECT_THAT(lines_of_rule(kJudges, "copula"),
              UnorderedElementsAre("Mary Stone | were | The judges", "Paul Winter | were | The judges",
                                   "Jan Berg | were | The judges"));
  EXPECT_THAT(lines_of_rule(kTowns, "copula"), UnorderedElementsAre("Arda | are The largest towns of | Norland",
                                                                    "Belm | are The largest towns of | Norland",
                                                                    "Corin | are The largest towns of | Norland"));
  EXPECT_THAT(lines_of_rule(kSisters, "copula"),
              UnorderedElementsAre("Mary Stone | were | The teachers", "Berta Vogel | were | The teachers"));
  EXPECT_THAT(lines_of_rule(kMinisters, "copula"),
              UnorderedElementsAre("Mary Stone | were | The guests", "The guests | were | two ministers"));
}

TEST(SpecificationOfLists, IsTheObjectOfWhatDescribesNothing) {
  EXPECT_THAT(lines_of_rule(kInjured, "copula"),
              UnorderedElementsAre("Those injured | are | Mary Stone", "Those injured | are | Paul Winter",
                                   "Those injured | are | Jan Berg"));
  EXPECT_THAT(lines_of_rule(kThey, "copula"),
              UnorderedElementsAre("They | are | Mary Stone", "They | are | Paul Winter"));
}

TEST(SpecificationOfLists, IsWhereThePhraseBeforeItSays) {
  EXPECT_THAT(lines_of_rule(kPresent, "copula"), UnorderedElementsAre("Mary Stone | were Among | those present",
                                                                      "Paul Winter | were Among | those present",
                                                                      "Jan Berg | were Among | those present"));
  EXPECT_THAT(lines_of_rule(kBoat, "copula"),
              UnorderedElementsAre("Mary Stone | were In | the boat", "Paul Winter | were In | the boat"));
}

}  // namespace
}  // namespace relata::openie
