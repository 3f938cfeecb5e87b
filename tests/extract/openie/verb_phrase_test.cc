// What a verb clause says of its subjects, and where it says nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(VerbPhrase, AnotherNameSaysNothing) {
  // The group, known as Daesh, fled.
  EXPECT_THAT(lines(annotated(R"(
The the DET DT 2 det
group group NOUN NN 8 nsubj
, , PUNCT , 4 punct
known know VERB VBN 2 acl
as as ADP IN 6 case
Daesh Daesh PROPN NNP 4 obl B-ORG
, , PUNCT , 2 punct
fled flee VERB VBD 0 root
. . PUNCT . 8 punct)")),
              UnorderedElementsAre("The group | fled"));
}

TEST(VerbPhrase, AVerbThatLeavesItsWordsToOthersSaysNothing) {
  // I mean, they do.
  EXPECT_THAT(lines(annotated(R"(
I I PRON PRP 2 nsubj
mean mean VERB VBP 5 parataxis
, , PUNCT , 2 punct
they they PRON PRP 5 nsubj
do do AUX VBP 0 root
. . PUNCT . 5 punct)")),
              IsEmpty());
}

TEST(VerbPhrase, NobodyWhoDoesSaysNothingOfDoing) {
  // Nobody who visits Arda returns.
  EXPECT_THAT(lines(annotated(R"(
Nobody nobody PRON NN 5 nsubj
who who PRON WP 3 nsubj
visits visit VERB VBZ 1 acl:relcl
Arda Arda PROPN NNP 3 obj B-GPE
returns return VERB VBZ 0 root
. . PUNCT . 5 punct)")),
              UnorderedElementsAre("-Nobody who visits Arda | returns"));
}

TEST(VerbPhrase, WhatIsSaidBeforeTheReportIsItsObject) {
  // The city had fallen, Noor said.
  EXPECT_THAT(lines(annotated(R"(
The the DET DT 2 det
city city NOUN NN 4 nsubj
had have AUX VBD 4 aux
fallen fall VERB VBN 7 ccomp
, , PUNCT , 4 punct
Noor Noor PROPN NNP 7 nsubj B-PER
said say VERB VBD 0 root
. . PUNCT . 7 punct)")),
              UnorderedElementsAre("Noor | said | The city had fallen", "The city | had fallen @Noor"));
}

TEST(VerbPhrase, NotAndNearlyDeny) {
  // Police have not yet released him.
  EXPECT_THAT(lines(annotated(R"(
Police police NOUN NNS 5 nsubj
have have AUX VBP 5 aux
not not PART RB 5 advmod
yet yet ADV RB 5 advmod
released release VERB VBN 0 root
him he PRON PRP 5 obj
. . PUNCT . 5 punct)")),
              UnorderedElementsAre("-Police | have not released | him"));
  // He nearly drowned.
  EXPECT_THAT(lines(annotated(R"(
He he PRON PRP 3 nsubj
nearly nearly ADV RB 3 advmod
drowned drown VERB VBD 0 root
. . PUNCT . 3 punct)")),
              UnorderedElementsAre("-He | nearly drowned"));
}

}  // namespace
}  // namespace relata::openie
