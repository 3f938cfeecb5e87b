// Nouns that say what something is of what.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::UnorderedElementsAre;

TEST(PredicateNoun, AnOfPhraseIsTheObjectAndEachOfItsNamesToo) {
  // Turkey, a member of NATO and the Council, left.
  EXPECT_THAT(lines_of_rule(R"(
Turkey Turkey PROPN NNP 11 nsubj B-GPE
, , PUNCT , 4 punct
a a DET DT 4 det
member member NOUN NN 1 appos
of of ADP IN 6 case
NATO NATO PROPN NNP 4 nmod B-ORG
and and CCONJ CC 9 cc
the the DET DT 9 det
Council Council PROPN NNP 6 conj B-ORG
, , PUNCT , 4 punct
left leave VERB VBD 0 root
. . PUNCT . 11 punct)",
                            "apposition"),
              UnorderedElementsAre("Turkey | is member of | NATO", "Turkey | is member of | the Council"));
}

TEST(PredicateNoun, OneIsOfAPeopleAndNotOfItsCountry) {
  // The ethnic Uzbek leader Dostum fled.
  EXPECT_THAT(lines(annotated(R"(
The the DET DT 4 det
ethnic ethnic ADJ JJ 4 amod
Uzbek Uzbek ADJ JJ 4 amod B-NORP
leader leader NOUN NN 6 nsubj
Dostum Dostum PROPN NNP 4 appos B-PER
fled flee VERB VBD 0 root
. . PUNCT . 6 punct)")),
              UnorderedElementsAre("Dostum | is | ethnic Uzbek leader", "The ethnic Uzbek leader Dostum | fled"));
}

TEST(PredicateNoun, ADemonymIsTheCountryOfTheOffice) {
  // French President Emmanuel Macron left.
  EXPECT_THAT(
      lines(annotated(R"(
French French ADJ JJ 2 amod B-NORP
President President PROPN NNP 3 nmod:desc
Emmanuel Emmanuel PROPN NNP 5 nsubj B-PER
Macron Macron PROPN NNP 3 flat I-PER
left leave VERB VBD 0 root
. . PUNCT . 5 punct)")),
      UnorderedElementsAre("Emmanuel Macron | is President | French", "French President Emmanuel Macron | left"));
}

TEST(PredicateNoun, WhatAnOfficeIsOfBelongsToItsName) {
  // Dahlbank's head of research, Berg, left.
  const auto document = annotated(R"(
Dahlbank Dahlbank PROPN NNP 3 nmod:poss B-ORG
's 's PART POS 1 case
head head NOUN NN 9 nsubj
of of ADP IN 5 case
research research NOUN NN 3 nmod
, , PUNCT , 7 punct
Berg Berg PROPN NNP 3 appos B-PER
, , PUNCT , 7 punct
left leave VERB VBD 0 root)");
  EXPECT_TRUE(find(document, "be head of research of"));
  EXPECT_FALSE(find(document, "be head of"));
}

TEST(PredicateNoun, APortfolioIsNoBody) {
  // Defence Secretary Ben Wallace resigned.
  EXPECT_THAT(lines(annotated(R"(
Defence defence NOUN NN 2 compound
Secretary Secretary PROPN NNP 3 nmod:desc
Ben Ben PROPN NNP 5 nsubj B-PER
Wallace Wallace PROPN NNP 3 flat I-PER
resigned resign VERB VBD 0 root
. . PUNCT . 5 punct)")),
              UnorderedElementsAre("Ben Wallace | is | Defence Secretary", "Defence Secretary Ben Wallace | resigned"));
}

TEST(PredicateNoun, AnAmbassadorIsOfOneCountryToAnother) {
  // The Danish ambassador to Chile, Mette Lund, left.
  const auto document = annotated(R"(
The the DET DT 3 det
Danish Danish ADJ JJ 3 amod B-NORP
ambassador ambassador NOUN NN 10 nsubj
to to ADP IN 5 case
Chile Chile PROPN NNP 3 nmod B-GPE
, , PUNCT , 7 punct
Mette Mette PROPN NNP 3 appos B-PER
Lund Lund PROPN NNP 7 flat I-PER
, , PUNCT , 3 punct
left leave VERB VBD 0 root)");
  const Statement* office = find(document, "be ambassador of");
  ASSERT_TRUE(office && office->object && office->object->name);
  EXPECT_EQ(*office->object->name, "Denmark");
  ASSERT_EQ(office->args.size(), 1U);
  EXPECT_EQ(office->args[0].mention, "Chile");
  EXPECT_EQ(office->args[0].preposition, "to");
}

TEST(PredicateNoun, HowManyTheyAreIsNoOffice) {
  // Two analysts Berg of Orbis left.
  const auto document = annotated(R"(
Two two NUM CD 2 nummod
analysts analyst NOUN NNS 3 nmod:desc
Berg Berg PROPN NNP 6 nsubj B-PER
of of ADP IN 5 case
Orbis Orbis PROPN NNP 3 nmod B-ORG
left leave VERB VBD 0 root)");
  EXPECT_TRUE(find(document, "be analyst of"));
}

}  // namespace
}  // namespace relata::openie
