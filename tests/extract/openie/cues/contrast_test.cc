// What is said of one member of a coordination and denied of the other.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(Contrast, ButAffirmsWhatIsDeniedOfTheFirstAgent) {
  // The treaty was not signed by Norway but by Sweden.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
treaty treaty NOUN NN 5 nsubj:pass
was be AUX VBD 5 aux:pass
not not PART RB 5 advmod
signed sign VERB VBN 0 root
by by ADP IN 7 case
Norway Norway PROPN NNP 5 obl:agent
but but CCONJ CC 10 cc
by by ADP IN 10 case
Sweden Sweden PROPN NNP 7 conj
. . PUNCT . 5 punct)"));
  EXPECT_THAT(said, Contains("-Norway | was not signed by | The treaty"));
  EXPECT_THAT(said, Contains("Sweden | was not signed by | The treaty"));
}

TEST(Contrast, ButAffirmsTheSecondObject) {
  // The court did not blame the pilot but the airline.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
court court NOUN NN 5 nsubj
did do AUX VBD 5 aux
not not PART RB 5 advmod
blame blame VERB VB 0 root
the the DET DT 7 det
pilot pilot NOUN NN 5 obj
but but CCONJ CC 10 cc
the the DET DT 10 det
airline airline NOUN NN 7 conj
. . PUNCT . 5 punct)"));
  EXPECT_THAT(said, Contains("-The court | did not blame | the pilot"));
  EXPECT_THAT(said, Contains("The court | did not blame | the airline"));
}

TEST(Contrast, TheNotOfAnObjectDeniesItAlone) {
  // The thieves stole not the crown but the sword.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
thieves thief NOUN NNS 3 nsubj
stole steal VERB VBD 0 root
not not PART RB 6 advmod
the the DET DT 6 det
crown crown NOUN NN 3 obj
but but CCONJ CC 9 cc
the the DET DT 9 det
sword sword NOUN NN 6 conj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("-The thieves | stole | the crown"));
  EXPECT_THAT(said, Contains("The thieves | stole | the sword"));
}

TEST(Contrast, RatherThanDeniesTheSecondSubject) {
  // Brazil rather than Chile hosted the summit.
  const auto said = lines(annotated(R"(
Brazil Brazil PROPN NNP 5 nsubj
rather rather ADV RB 4 cc
than than ADP IN 2 fixed
Chile Chile PROPN NNP 1 conj
hosted host VERB VBD 0 root
the the DET DT 7 det
summit summit NOUN NN 5 obj
. . PUNCT . 5 punct)"));
  EXPECT_THAT(said, Contains("Brazil | hosted | the summit"));
  EXPECT_THAT(said, Contains("-Chile | hosted | the summit"));
}

TEST(Contrast, RatherThanDeniesTheSecondObject) {
  // The jury blamed the architect rather than the builder.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
jury jury NOUN NN 3 nsubj
blamed blame VERB VBD 0 root
the the DET DT 5 det
architect architect NOUN NN 3 obj
rather rather ADV RB 9 cc
than than ADP IN 6 fixed
the the DET DT 9 det
builder builder NOUN NN 5 conj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("The jury | blamed | the architect"));
  EXPECT_THAT(said, Contains("-The jury | blamed | the builder"));
}

TEST(Contrast, ANotBehindTheCommaDeniesTheSecond) {
  // Fire, not age, destroyed the temple.
  const auto said = lines(annotated(R"(
Fire fire NOUN NN 6 nsubj
, , PUNCT , 4 punct
not not PART RB 4 advmod
age age NOUN NN 1 conj
, , PUNCT , 1 punct
destroyed destroy VERB VBD 0 root
the the DET DT 8 det
temple temple NOUN NN 6 obj
. . PUNCT . 6 punct)"));
  EXPECT_THAT(said, Contains("Fire | destroyed | the temple"));
  EXPECT_THAT(said, Contains("-age | destroyed | the temple"));
}

TEST(Contrast, NotOnlyDeniesNothing) {
  // Noor sold not only the bank but also the mine.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
sold sell VERB VBD 0 root
not not PART RB 6 advmod
only only ADV RB 6 advmod
the the DET DT 6 det
bank bank NOUN NN 2 obj
but but CCONJ CC 10 cc
also also ADV RB 10 advmod
the the DET DT 10 det
mine mine NOUN NN 6 conj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("Noor | sold | not only the bank"));
  EXPECT_THAT(said, Contains("Noor | sold | the mine"));
}

TEST(Contrast, WhatIsOneOfTwoIsPossibleOfEach) {
  // Noor or Dostum is mayor.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 5 nsubj B-PER
or or CCONJ CC 3 cc
Dostum Dostum PROPN NNP 1 conj B-PER
is be AUX VBZ 5 cop
mayor mayor NOUN NN 0 root
. . PUNCT . 5 punct)"));
  EXPECT_THAT(said, Contains("possible Noor | is | mayor"));
  EXPECT_THAT(said, Contains("possible Dostum | is | mayor"));
}

}  // namespace
}  // namespace relata::openie
