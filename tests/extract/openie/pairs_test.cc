// "Respectively".
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::UnorderedElementsAre;

TEST(Pairs, RespectivelyPairsSubjectsAndNumbers) {
  // Smith and Jones scored twelve and fifteen points respectively.
  const auto document = annotated(R"(
Smith Smith PROPN NNP 4 nsubj B-PER
and and CCONJ CC 3 cc
Jones Jones PROPN NNP 1 conj B-PER
scored score VERB VBD 0 root
twelve twelve NUM CD 8 nummod
and and CCONJ CC 7 cc
fifteen fifteen NUM CD 5 conj
points point NOUN NNS 4 obj
respectively respectively ADV RB 4 advmod
. . PUNCT . 4 punct)");
  EXPECT_THAT(lines(document),
              UnorderedElementsAre("Jones | scored | fifteen points", "Smith | scored | twelve points"));
}

TEST(Pairs, RespectivelyPairsArguments) {
  // Smith and Jones came from Leeds and York respectively.
  EXPECT_THAT(lines(annotated(R"(
Smith Smith PROPN NNP 4 nsubj B-PER
and and CCONJ CC 3 cc
Jones Jones PROPN NNP 1 conj B-PER
came come VERB VBD 0 root
from from ADP IN 6 case
Leeds Leeds PROPN NNP 4 obl B-GPE
and and CCONJ CC 8 cc
York York PROPN NNP 6 conj B-GPE
respectively respectively ADV RB 4 advmod
. . PUNCT . 4 punct)")),
              UnorderedElementsAre("Smith | came from | Leeds", "Jones | came from | York"));
}

}  // namespace
}  // namespace relata::openie
