// Adjective predicates (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::UnorderedElementsAre;

TEST(Adjective, EachAdjectiveHasItsArgument) {
  // Noor is ineligible for the match and doubtful for the trip.
  EXPECT_THAT(lines_of_rule(R"(
Noor Noor PROPN NNP 3 nsubj B-PER
is be AUX VBZ 3 cop
ineligible ineligible ADJ JJ 0 root
for for ADP IN 6 case
the the DET DT 6 det
match match NOUN NN 3 obl
and and CCONJ CC 8 cc
doubtful doubtful ADJ JJ 3 conj
for for ADP IN 11 case
the the DET DT 11 det
trip trip NOUN NN 8 obl
. . PUNCT . 3 punct)",
                            "adjective"),
              UnorderedElementsAre("Noor | is ineligible for | the match", "Noor | is doubtful for | the trip"));
}

TEST(Adjective, AnAdjectiveAloneIsTheObject) {
  // Noor is ill.
  EXPECT_THAT(lines_of_rule(R"(
Noor Noor PROPN NNP 3 nsubj B-PER
is be AUX VBZ 3 cop
ill ill ADJ JJ 0 root
. . PUNCT . 3 punct)",
                            "adjective"),
              UnorderedElementsAre("Noor | is | ill"));
}

}  // namespace
}  // namespace relata::openie
