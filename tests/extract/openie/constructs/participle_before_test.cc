// Compounds of a name and a participle (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(ParticipleBefore, WhereOneIsBasedIsTheObject) {
  // The Nairobi-based firm closed.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 5 det
Nairobi Nairobi PROPN NNP 4 compound B-GPE
- - PUNCT HYPH 2 punct
based base VERB VBN 5 amod
firm firm NOUN NN 6 nsubj
closed close VERB VBD 0 root
. . PUNCT . 6 punct)",
                            "participle_before"),
              UnorderedElementsAre("firm | based | Nairobi"));
}

TEST(ParticipleBefore, ANounThatActsMayStandForAName) {
  // State-run media fell.
  EXPECT_THAT(lines_of_rule(R"(
State state NOUN NN 3 compound
- - PUNCT HYPH 1 punct
run run NOUN NN 4 compound
media media NOUN NN 5 nsubj
fell fall VERB VBD 0 root
. . PUNCT . 5 punct)",
                            "participle_before"),
              UnorderedElementsAre("State | run | media"));
}

TEST(ParticipleBefore, ALikenessSaysNothing) {
  // Iran-aligned groups fled.
  EXPECT_THAT(lines_of_rule(R"(
Iran Iran PROPN NNP 3 obl:unmarked B-GPE
- - PUNCT HYPH 1 punct
aligned align VERB VBN 4 amod
groups group NOUN NNS 5 nsubj
fled flee VERB VBD 0 root
. . PUNCT . 5 punct)",
                            "participle_before"),
              IsEmpty());
}

}  // namespace
}  // namespace relata::openie
