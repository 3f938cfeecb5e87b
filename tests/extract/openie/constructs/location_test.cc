// Things in places (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(Location, AThingIsInPlacesAlone) {
  const auto document = annotated(R"(
Friends friend NOUN NNS 0 root
in in ADP IN 3 case
Arda Arda PROPN NNP 1 nmod B-GPE
and and CCONJ CC 5 cc
NATO NATO PROPN NNP 3 conj B-ORG)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Friends | is in | Arda"));
}

TEST(Location, WhatNeedNotBeThereIsNowhere) {
  // They cannot win a war in Asia.
  EXPECT_THAT(lines_of_rule(R"(
They they PRON PRP 4 nsubj
can can AUX MD 4 aux
not not PART RB 4 advmod
win win VERB VB 0 root
a a DET DT 6 det
war war NOUN NN 4 obj
in in ADP IN 8 case
Asia Asia PROPN NNP 6 nmod B-LOC
. . PUNCT . 4 punct)",
                            "location"),
              IsEmpty());
}

}  // namespace
}  // namespace relata::openie
