// "the port city of Mombasa" (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::IsEmpty;

TEST(PlaceOf, ACapitalOfIsAnother) {
  // The capital of Peru fell.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
capital capital NOUN NN 5 nsubj
of of ADP IN 4 case
Peru Peru PROPN NNP 2 nmod B-GPE
fell fall VERB VBD 0 root
. . PUNCT . 5 punct)",
                            "place_of"),
              IsEmpty());
}

TEST(PlaceOf, AnOwnedKindIsSaidByItsOwner) {
  // Peru's city of Lima fell.
  EXPECT_THAT(lines_of_rule(R"(
Peru Peru PROPN NNP 3 nmod:poss B-GPE
's 's PART POS 1 case
city city NOUN NN 6 nsubj
of of ADP IN 5 case
Lima Lima PROPN NNP 3 nmod B-GPE
fell fall VERB VBD 0 root
. . PUNCT . 6 punct)",
                            "place_of"),
              IsEmpty());
}

}  // namespace
}  // namespace relata::openie
