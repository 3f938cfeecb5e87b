// "such as", "including" (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(Example, EachOfTheExamplesIsOneOfTheGroup) {
  // Several cities such as Herat and Kunduz fell.
  EXPECT_THAT(lines_of_rule(R"(
Several several ADJ JJ 2 amod
cities city NOUN NNS 8 nsubj
such such ADJ JJ 5 case
as as ADP IN 3 fixed
Herat Herat PROPN NNP 2 nmod B-GPE
and and CCONJ CC 7 cc
Kunduz Kunduz PROPN NNP 5 conj B-GPE
fell fall VERB VBD 0 root
. . PUNCT . 8 punct)",
                            "example"),
              UnorderedElementsAre("Herat | is | cities", "Kunduz | is | cities"));
}

TEST(Example, OneOfACountedGroupIsNotTheGroup) {
  // Eleven people, including Noor, fled.
  EXPECT_THAT(lines_of_rule(R"(
Eleven eleven NUM CD 2 nummod
people people NOUN NNS 7 nsubj
, , PUNCT , 5 punct
including include VERB VBG 5 case
Noor Noor PROPN NNP 2 nmod B-PER
, , PUNCT , 2 punct
fled flee VERB VBD 0 root
. . PUNCT . 7 punct)",
                            "example"),
              IsEmpty());
}

}  // namespace
}  // namespace relata::openie
