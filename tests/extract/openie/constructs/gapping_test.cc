// Verbs that stand once for two clauses (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(Gapping, TheVerbOfAGapIsTheFirstOnes) {
  // Kenya won gold and Ethiopia silver.
  const auto document = annotated(R"(
Kenya Kenya PROPN NNP 2 nsubj B-GPE
won win VERB VBD 0 root
gold gold NOUN NN 2 obj
and and CCONJ CC 6 cc
Ethiopia Ethiopia PROPN NNP 6 compound B-GPE
silver silver NOUN NN 2 conj
. . PUNCT . 2 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Kenya | won | gold", "Ethiopia | won | silver"));
}

TEST(Gapping, APrepositionStandsForItsVerb) {
  // Ali flew to Rome and Omar to Madrid.
  EXPECT_THAT(lines_of_rule(R"(
Ali Ali PROPN NNP 2 nsubj B-PER
flew fly VERB VBD 0 root
to to ADP IN 4 case
Rome Rome PROPN NNP 2 obl B-GPE
and and CCONJ CC 6 cc
Omar Omar PROPN NNP 2 conj B-PER
to to ADP IN 8 case
Madrid Madrid PROPN NNP 6 orphan B-GPE
. . PUNCT . 2 punct)",
                            "gapping"),
              UnorderedElementsAre("Omar | flew to | Madrid"));
}

TEST(Gapping, AnotherNameBeforeTheSecondObjectIsItsSubject) {
  // Warsaw will send tanks, Prague helicopters.
  EXPECT_THAT(lines_of_rule(R"(
Warsaw Warsaw PROPN NNP 3 nsubj B-GPE
will will AUX MD 3 aux
send send VERB VB 0 root
tanks tank NOUN NNS 3 obj
, , PUNCT , 7 punct
Prague Prague PROPN NNP 7 compound B-GPE
helicopters helicopter NOUN NNS 4 conj
. . PUNCT . 3 punct)",
                            "gapping"),
              UnorderedElementsAre("planned Prague | will send | helicopters"));
}

TEST(Gapping, ANameOfAnotherKindIsNoSubject) {
  // Ali bought apples and Apple shares.
  EXPECT_THAT(lines_of_rule(R"(
Ali Ali PROPN NNP 2 nsubj B-PER
bought buy VERB VBD 0 root
apples apple NOUN NNS 2 obj
and and CCONJ CC 6 cc
Apple Apple PROPN NNP 6 compound B-ORG
shares share NOUN NNS 3 conj
. . PUNCT . 2 punct)",
                            "gapping"),
              IsEmpty());
}

}  // namespace
}  // namespace relata::openie
