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

TEST(Location, NoCountryIsInAnother) {
  // They began a campaign against Chad in Sudan.
  EXPECT_THAT(lines_of_rule(R"(
They they PRON PRP 2 nsubj
began begin VERB VBD 0 root
a a DET DT 4 det
campaign campaign NOUN NN 2 obj
against against ADP IN 6 case
Chad Chad PROPN NNP 4 nmod B-GPE
in in ADP IN 8 case
Sudan Sudan PROPN NNP 6 nmod B-GPE)",
                            "location"),
              IsEmpty());
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

TEST(Location, ATimeIsNowhere) {
  // Rebels took tanks on Friday in Arda: the tree has Arda below Friday.
  const auto document = annotated(R"(
Rebels rebel NOUN NNS 2 nsubj
took take VERB VBD 0 root
tanks tank NOUN NNS 2 obj
on on ADP IN 5 case
Friday Friday PROPN NNP 2 obl
in in ADP IN 7 case
Arda Arda PROPN NNP 5 nmod B-GPE
. . PUNCT . 2 punct)");
  ASSERT_EQ(document.statements.size(), 1u);
  const Statement& took = document.statements.front();
  ASSERT_TRUE(took.place);
  ASSERT_EQ(took.args.size(), 2u);
  EXPECT_EQ(took.args[0].mention, "Friday");
  EXPECT_EQ(took.args.at(*took.place).mention, "Arda");
}

TEST(Location, APlaceIsInTheOneBehindItsComma) {
  // Troops took Tefé, Amazonas.
  const auto document = annotated(R"(
Troops troops NOUN NNS 2 nsubj
took take VERB VBD 0 root
Tefé Tefé PROPN NNP 2 obj B-GPE
, , PUNCT , 5 punct
Amazonas Amazonas PROPN NNP 3 appos B-GPE
. . PUNCT . 2 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Troops | took | Tefé", "Tefé | is | Amazonas"));
  const Statement* is_in = find(document, "be in");
  ASSERT_TRUE(is_in);
  EXPECT_TRUE(is_in->relation.implied);
  EXPECT_TRUE(is_in->subject.cluster && is_in->object->cluster);
}

TEST(Location, AListOfPlacesIsNoAddress) {
  const auto places = [](const std::string& first, const std::string& last) {
    return lines_of_rule(first + " x PROPN NNP 0 root B-GPE\n, , PUNCT , 3 punct\n" + last, "location");
  };
  EXPECT_THAT(places("Norway", "Denmark Denmark PROPN NNP 1 appos B-GPE"), IsEmpty());
  EXPECT_THAT(places("Lund", "Arda Arda PROPN NNP 1 conj B-GPE"), IsEmpty());
  EXPECT_THAT(
      places("Lund", "Arda Arda PROPN NNP 1 appos B-GPE\nand and CCONJ CC 5 cc\nOslo Oslo PROPN NNP 3 conj B-GPE"),
      IsEmpty());
  EXPECT_THAT(places("Lund", "Holm Holm PROPN NNP 1 appos B-PER"), IsEmpty());
}

}  // namespace
}  // namespace relata::openie
