// Owners (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(Possession, WhoseIsTheNearestNoun) {
  // Holm whose boat sank fled.
  EXPECT_THAT(lines_of_rule(R"(
Holm Holm PROPN NNP 5 nsubj B-PER
whose whose PRON WP$ 3 nmod:poss
boat boat NOUN NN 4 nsubj
sank sink VERB VBD 1 acl:relcl
fled flee VERB VBD 0 root
. . PUNCT . 5 punct)",
                            "possession"),
              UnorderedElementsAre("Holm | has | boat"));
}

TEST(Possession, OfSomebodyWithoutANameItSaysLittle) {
  // The man 's boat sank.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
man man NOUN NN 4 nmod:poss
's 's PART POS 2 case
boat boat NOUN NN 5 nsubj
sank sink VERB VBD 0 root
. . PUNCT . 5 punct)",
                            "possession"),
              IsEmpty());
}

TEST(Possession, WhoseFounderSomebodyIsIsSaidOfHim) {
  // Orbis 's founder, Holm, fled.
  EXPECT_THAT(lines_of_rule(R"(
Orbis Orbis PROPN NNP 3 nmod:poss B-ORG
's 's PART POS 1 case
founder founder NOUN NN 7 nsubj
, , PUNCT , 5 punct
Holm Holm PROPN NNP 3 appos B-PER
, , PUNCT , 5 punct
fled flee VERB VBD 0 root
. . PUNCT . 7 punct)",
                            "possession"),
              IsEmpty());
}

TEST(Possession, NobodyInParticularOwnsNothing) {
  // Any members' bills failed.
  EXPECT_THAT(lines_of_rule(R"(
Any any DET DT 2 det
members member NOUN NNS 4 nmod:poss
' 's PART POS 2 case
bills bill NOUN NNS 5 nsubj
failed fail VERB VBD 0 root
. . PUNCT . 5 punct)",
                            "possession"),
              IsEmpty());
}

TEST(Possession, NoOneHasAnEvent) {
  // China's collapse shocked Rome.
  EXPECT_THAT(lines_of_rule(R"(
China China PROPN NNP 3 nmod:poss B-GPE
's 's PART POS 1 case
collapse collapse NOUN NN 4 nsubj
shocked shock VERB VBD 0 root
Rome Rome PROPN NNP 4 obj B-GPE
. . PUNCT . 4 punct)",
                            "possession"),
              IsEmpty());
}

TEST(Possession, WhoseLeaderSomebodyIsIsSaidOfHim) {
  // Orbis, whose leader is Holm, fled.
  const char* words = R"(
Orbis Orbis PROPN NNP 8 nsubj B-ORG
, , PUNCT , 6 punct
whose whose PRON WP$ 4 nmod:poss
leader leader NOUN NN 6 nsubj
is be AUX VBZ 6 cop
Holm Holm PROPN NNP 1 acl:relcl B-PER
, , PUNCT , 1 punct
fled flee VERB VBD 0 root
. . PUNCT . 8 punct)";
  EXPECT_THAT(lines_of_rule(words, "possession"), IsEmpty());
  EXPECT_THAT(lines_of_rule(words, "copula"), UnorderedElementsAre("Holm | is leader | Orbis"));
}

}  // namespace
}  // namespace relata::openie
