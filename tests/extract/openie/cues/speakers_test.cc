// Who says so where no clause reports it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(Speakers, ReportedlyHasASpeakerWithoutWords) {
  // Noor reportedly left the city.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 3 nsubj
reportedly reportedly ADV RB 3 advmod
left leave VERB VBD 0 root
the the DET DT 5 det
city city NOUN NN 3 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("Noor | left | the city @(reportedly)"));
}

TEST(Speakers, AccordingToAtTheEndGoesForTheWhole) {
  // The bank failed and the mayor fled, according to officials.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
bank bank NOUN NN 3 nsubj
failed fail VERB VBD 0 root
and and CCONJ CC 7 cc
the the DET DT 6 det
mayor mayor NOUN NN 7 nsubj
fled flee VERB VBD 3 conj
, , PUNCT , 11 punct
according accord VERB VBG 11 case
to to ADP IN 9 fixed
officials official NOUN NNS 3 obl
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("The bank | failed @officials"));
}

TEST(Speakers, ThePassiveOfSayingHasASpeakerWithoutWords) {
  // Noor is said to have left the city.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 3 nsubj:pass
is be AUX VBZ 3 aux:pass
said say VERB VBN 0 root
to to PART TO 6 mark
have have AUX VB 6 aux
left leave VERB VBN 3 xcomp
the the DET DT 8 det
city city NOUN NN 6 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("Noor | is said to have left | the city @(said)"));
}

TEST(Speakers, AnAlthoughClauseIsNotTheSources) {
  // According to officials, the bank failed although Noor paid the rent.
  const auto said = lines(annotated(R"(
According accord VERB VBG 3 case
to to ADP IN 1 fixed
officials official NOUN NNS 7 obl
, , PUNCT , 3 punct
the the DET DT 6 det
bank bank NOUN NN 7 nsubj
failed fail VERB VBD 0 root
although although SCONJ IN 10 mark
Noor Noor PROPN NNP 10 nsubj
paid pay VERB VBD 7 advcl
the the DET DT 12 det
rent rent NOUN NN 10 obj
. . PUNCT . 7 punct)"));
  EXPECT_THAT(said, Contains("the bank | failed @officials"));
  EXPECT_THAT(said, Contains("Noor | paid | the rent"));
}

TEST(Speakers, WhoseViewItIsSaysSo) {
  // In Noor's view Orbis fell.
  const auto said = lines(annotated(R"(
In in ADP IN 4 case
Noor Noor PROPN NNP 4 nmod:poss B-PER
's 's PART POS 2 case
view view NOUN NN 6 obl
Orbis Orbis PROPN NNP 6 nsubj B-ORG
fell fall VERB VBD 0 root)"));
  EXPECT_THAT(said, ::testing::Contains("Orbis | fell @Noor"));
}

}  // namespace
}  // namespace relata::openie
