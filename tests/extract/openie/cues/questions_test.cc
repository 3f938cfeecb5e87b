// What is asked.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(Questions, AQuestionMarkAsksTheMainClause) {
  // The bank failed?
  const auto said = lines(annotated(R"(
The the DET DT 2 det
bank bank NOUN NN 3 nsubj
failed fail VERB VBD 0 root
? ? PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("asked The bank | failed"));
}

TEST(Questions, WhetherIsAsked) {
  // Noor asked whether the bank failed.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
asked ask VERB VBD 0 root
whether whether SCONJ IN 6 mark
the the DET DT 5 det
bank bank NOUN NN 6 nsubj
failed fail VERB VBD 2 ccomp
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("asked the bank | failed @Noor"));
}

TEST(Questions, WhatStandsAfterAColonAlone) {
  // Kunduz falls: a hidden deal?
  const auto said = lines(annotated(R"(
Kunduz Kunduz PROPN NNP 2 nsubj
falls fall VERB VBZ 0 root
: : PUNCT : 6 punct
a a DET DT 6 det
hidden hidden ADJ JJ 6 amod
deal deal NOUN NN 2 appos
? ? PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("Kunduz | falls"));
}

}  // namespace
}  // namespace relata::openie
