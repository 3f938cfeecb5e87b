#include "extract/entity/descriptions.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/linked.h"

namespace relata::entity {
namespace {

const std::string kNames =
    "Chad Chad PROPN NNP 5 nsubj B-GPE place\n"
    ", , PUNCT , 3 punct\n"
    "Kabul Kabul PROPN NNP 1 conj B-GPE place\n"
    "Noor Noor PROPN NNP 1 conj B-PER person\n"
    "met meet VERB VBD 0 root\n"
    "the the DET DT 7 det\n"
    "country country NOUN NN 5 obj _ place\n"
    "the the DET DT 9 det\n"
    "city city NOUN NN 5 obj _ place\n"
    "the the DET DT 11 det\n"
    "militants militant NOUN NNS 5 obj _ person\n"
    "the the DET DT 13 det\n"
    "plan plan NOUN NN 5 obj _ abstract\n";

TEST(Sorts, AHeadTellsTheSortOfADescriptionAndANameHasNone) {
  const Unlinked d(kNames);
  EXPECT_EQ(d.sorts.of_description(d.of("country")), Sort::kState);
  EXPECT_EQ(d.sorts.of_description(d.of("city")), Sort::kCity);
  EXPECT_EQ(d.sorts.of_description(d.of("militants")), Sort::kFighters);
  EXPECT_EQ(d.sorts.of_description(d.of("plan")), Sort::kUnknown);
  EXPECT_EQ(d.sorts.of_description(d.of("chad")), Sort::kUnknown);
}

TEST(Sorts, StatesAndOtherPlacesAreKeptApart) {
  const Unlinked d(kNames);
  EXPECT_TRUE(d.sorts.may_name(Sort::kState, d.of("chad")));
  EXPECT_FALSE(d.sorts.may_name(Sort::kState, d.of("kabul")));
  EXPECT_TRUE(d.sorts.may_name(Sort::kCity, d.of("kabul")));
  EXPECT_FALSE(d.sorts.may_name(Sort::kCity, d.of("noor")));
  EXPECT_FALSE(d.sorts.may_name(Sort::kFighters, d.of("noor")));
  EXPECT_TRUE(d.sorts.may_name(Sort::kUnknown, d.of("noor")));
  EXPECT_FALSE(d.sorts.names(Sort::kRegion, d.of("kabul")));
}

TEST(Sorts, ABodyFightsIfATableOrTheDocumentSaysSo) {
  const Unlinked d(
      "Hamas Hamas PROPN NNP 2 nsubj B-ORG organization\n"
      "fought fight VERB VBD 0 root\n"
      "Varesh Varesh PROPN NNP 4 compound B-ORG organization\n"
      "rebels rebel NOUN NNS 2 obj _ person\n"
      "and and CCONJ CC 6 cc\n"
      "Nordline Nordline PROPN NNP 4 conj B-ORG organization\n");
  EXPECT_TRUE(d.sorts.names(Sort::kFighters, d.of("hamas")));
  EXPECT_TRUE(d.sorts.names(Sort::kFighters, d.of("varesh")));
  EXPECT_FALSE(d.sorts.names(Sort::kFighters, d.of("nordline")));
}

TEST(Sorts, AGroupSaysOnlyWhatTheNameBeforeItIs) {
  const Unlinked d(
      "the the DET DT 3 det\n"
      "Hamas Hamas PROPN NNP 3 compound B-ORG organization\n"
      "group group NOUN NN 4 nsubj _ organization\n"
      "fought fight VERB VBD 0 root\n"
      "rebels rebel NOUN NNS 4 obj _ person\n");
  EXPECT_TRUE(d.sorts.only_says_kind(d.of("group")));
  EXPECT_FALSE(d.sorts.only_says_kind(d.of("rebels")));
  EXPECT_FALSE(d.sorts.only_says_kind(d.of("hamas")));
}

}  // namespace
}  // namespace relata::entity
