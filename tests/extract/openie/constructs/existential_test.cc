// "There is" (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::UnorderedElementsAre;

TEST(Existential, NoDoubtIsNoThing) {
  const auto document = annotated(R"(
There there PRON EX 2 expl
is be VERB VBZ 0 root
no no DET DT 4 det
doubt doubt NOUN NN 2 nsubj
that that SCONJ IN 7 mark
Arda Arda PROPN NNP 7 nsubj B-GPE
fell fall VERB VBD 4 acl)");
  ASSERT_EQ(document.statements.size(), 1u);
  EXPECT_EQ(document.statements[0].relation.lemma, "fall");
}

TEST(Existential, ThePlaceMayHangOnTheThing) {
  // There remain prisons near Kabul.
  EXPECT_THAT(lines_of_rule(R"(
There there PRON EX 2 expl
remain remain VERB VBP 0 root
prisons prison NOUN NNS 2 nsubj
near near ADP IN 5 case
Kabul Kabul PROPN NNP 3 nmod B-GPE
. . PUNCT . 2 punct)",
                            "existential"),
              UnorderedElementsAre("prisons | remain near | Kabul"));
}

TEST(Existential, NoDenies) {
  // There is no prison in Arda.
  EXPECT_THAT(lines_of_rule(R"(
There there PRON EX 2 expl
is be VERB VBZ 0 root
no no DET DT 4 det
prison prison NOUN NN 2 nsubj
in in ADP IN 6 case
Arda Arda PROPN NNP 4 nmod B-GPE
. . PUNCT . 2 punct)",
                            "existential"),
              UnorderedElementsAre("-prison | is in | Arda"));
}

}  // namespace
}  // namespace relata::openie
