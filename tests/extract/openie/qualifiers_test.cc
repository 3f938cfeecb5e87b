// How clauses and what they name are meant: facts beside plans, gerunds, inverted conditions (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::UnorderedElementsAre;

TEST(Qualifiers, WhatIsGivenIsAssertedBesideAPlan) {
  // After buying its rival, the firm wants to move.
  const auto document = annotated(R"(
After after SCONJ IN 2 mark
buying buy VERB VBG 8 advcl
its its PRON PRP$ 4 nmod:poss
rival rival NOUN NN 2 obj
, , PUNCT , 2 punct
the the DET DT 7 det
firm firm NOUN NN 8 nsubj
wants want VERB VBZ 0 root
to to PART TO 10 mark
move move VERB VB 8 xcomp
. . PUNCT . 8 punct)");
  EXPECT_THAT(lines(document),
              UnorderedElementsAre("the firm | buying | its rival", "planned the firm | wants to move"));
}

TEST(Qualifiers, InsteadOfDenies) {
  // Instead of raising taxes, Denmark cut spending.
  const auto document = annotated(R"(
Instead instead ADV RB 3 mark
of of ADP IN 1 fixed
raising raise VERB VBG 7 advcl
taxes tax NOUN NNS 3 obj
, , PUNCT , 3 punct
Denmark Denmark PROPN NNP 7 nsubj B-GPE
cut cut VERB VBD 0 root
spending spending NOUN NN 7 obj
. . PUNCT . 7 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("-Denmark | raising | taxes", "Denmark | cut | spending"));
}

TEST(Qualifiers, WhatIsPreventedIsDeniedOfTheObject) {
  // Officials stopped them from leaving.
  const auto document = annotated(R"(
Officials official NOUN NNS 2 nsubj
stopped stop VERB VBD 0 root
them they PRON PRP 2 obj
from from SCONJ IN 5 mark
leaving leave VERB VBG 2 advcl
. . PUNCT . 2 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Officials | stopped | them", "-them | leaving"));
}

TEST(Qualifiers, AnInvertedClauseIsACondition) {
  // Should the volcano erupt, officials will close the airport.
  const auto document = annotated(R"(
Should should AUX MD 4 aux
the the DET DT 3 det
volcano volcano NOUN NN 4 nsubj
erupt erupt VERB VB 8 advcl
, , PUNCT , 4 punct
officials official NOUN NNS 8 nsubj
will will AUX MD 8 aux
close close VERB VB 0 root
the the DET DT 10 det
airport airport NOUN NN 8 obj
. . PUNCT . 8 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("hypothetical the volcano | Should erupt",
                                                    "hypothetical officials | will close | the airport"));
}

}  // namespace
}  // namespace relata::openie
