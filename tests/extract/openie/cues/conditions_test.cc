// Both halves of a condition, and what stands beside it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(Conditions, BothHalvesAreHypothetical) {
  // If the city falls, Noor will leave the country.
  const auto said = lines(annotated(R"(
If if SCONJ IN 4 mark
the the DET DT 3 det
city city NOUN NN 4 nsubj
falls fall VERB VBZ 8 advcl
, , PUNCT , 4 punct
Noor Noor PROPN NNP 8 nsubj
will will AUX MD 8 aux
leave leave VERB VB 0 root
the the DET DT 10 det
country country NOUN NN 8 obj
. . PUNCT . 8 punct)"));
  EXPECT_THAT(said, Contains("hypothetical the city | falls"));
  EXPECT_THAT(said, Contains("hypothetical Noor | will leave | the country"));
}

TEST(Conditions, AnInvertedAuxiliaryIsACondition) {
  // Should the city fall, Noor will leave the country.
  const auto said = lines(annotated(R"(
Should should AUX MD 4 aux
the the DET DT 3 det
city city NOUN NN 4 nsubj
fall fall VERB VB 8 advcl
, , PUNCT , 4 punct
Noor Noor PROPN NNP 8 nsubj
will will AUX MD 8 aux
leave leave VERB VB 0 root
the the DET DT 10 det
country country NOUN NN 8 obj
. . PUNCT . 8 punct)"));
  EXPECT_THAT(said, Contains("hypothetical Noor | will leave | the country"));
}

TEST(Conditions, UnlessIsACondition) {
  // Noor will leave the country unless the bank pays the rent.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 3 nsubj
will will AUX MD 3 aux
leave leave VERB VB 0 root
the the DET DT 5 det
country country NOUN NN 3 obj
unless unless SCONJ IN 9 mark
the the DET DT 8 det
bank bank NOUN NN 9 nsubj
pays pay VERB VBZ 3 advcl
the the DET DT 11 det
rent rent NOUN NN 9 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("hypothetical the bank | pays | the rent"));
}

}  // namespace
}  // namespace relata::openie
