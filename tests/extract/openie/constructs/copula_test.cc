// Nouns, places and clauses that a copula says of its subject (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

TEST(Copula, WhatStandsBeforeTheCopulaIsNoPartOfThePredicate) {
  const auto document = annotated(R"(
Given give VERB VBN 3 case
the the DET DT 3 det
delay delay NOUN NN 8 obl
, , PUNCT , 3 punct
Arda Arda PROPN NNP 8 nsubj B-GPE
is be AUX VBZ 8 cop
a a DET DT 8 det
loss loss NOUN NN 0 root
. . PUNCT . 8 punct)");
  ASSERT_FALSE(document.statements.empty());
  EXPECT_EQ(document.statements[0].object->mention, "a loss");
}

TEST(Copula, ARelationalNounLeadsToWhatItIsOf) {
  // Noor is a former governor of Balkh.
  EXPECT_THAT(lines_of_rule(R"(
Noor Noor PROPN NNP 5 nsubj B-PER
is be AUX VBZ 5 cop
a a DET DT 5 det
former former ADJ JJ 5 amod
governor governor NOUN NN 0 root
of of ADP IN 7 case
Balkh Balkh PROPN NNP 5 nmod B-GPE
. . PUNCT . 5 punct)",
                            "copula"),
              UnorderedElementsAre("Noor | is a former governor of | Balkh"));
  // Turkey is a member of both NATO and the Council.
  EXPECT_THAT(lines_of_rule(R"(
Turkey Turkey PROPN NNP 4 nsubj B-GPE
is be AUX VBZ 4 cop
a a DET DT 4 det
member member NOUN NN 0 root
of of ADP IN 7 case
both both CCONJ CC 7 cc:preconj
NATO NATO PROPN NNP 4 nmod B-ORG
and and CCONJ CC 10 cc
the the DET DT 10 det
Council Council PROPN NNP 7 conj B-ORG
. . PUNCT . 4 punct)",
                            "copula"),
              UnorderedElementsAre("Turkey | is a member of | NATO", "Turkey | is a member of | the Council"));
}

TEST(Copula, APrepositionIsPartOfTheRelation) {
  // The king is in Paris.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
king king NOUN NN 5 nsubj
is be AUX VBZ 5 cop
in in ADP IN 5 case
Paris Paris PROPN NNP 0 root B-GPE
. . PUNCT . 5 punct)",
                            "copula"),
              UnorderedElementsAre("The king | is in | Paris"));
}

TEST(Copula, AListOfWhatTheyAreIsOneObject) {
  // The causes were fever and hunger.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
causes cause NOUN NNS 4 nsubj
were be AUX VBD 4 cop
fever fever NOUN NN 0 root
and and CCONJ CC 6 cc
hunger hunger NOUN NN 4 conj
. . PUNCT . 4 punct)",
                            "copula"),
              UnorderedElementsAre("The causes | were | fever and hunger"));
}

TEST(Copula, WhatSeveralAreTogetherNoneIsAlone) {
  // Fever and headaches were effects.
  EXPECT_THAT(lines_of_rule(R"(
Fever fever NOUN NN 5 nsubj
and and CCONJ CC 3 cc
headaches headache NOUN NNS 1 conj
were be AUX VBD 5 cop
effects effect NOUN NNS 0 root
. . PUNCT . 5 punct)",
                            "copula"),
              UnorderedElementsAre("Fever and headaches | were | effects"));
}

TEST(Copula, AStateWithoutDeterminerIsTheRelationsOwn) {
  // The clerk is in litigation with the mayor.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
clerk clerk NOUN NN 5 nsubj
is be AUX VBZ 5 cop
in in ADP IN 5 case
litigation litigation NOUN NN 0 root
with with ADP IN 8 case
the the DET DT 8 det
mayor mayor NOUN NN 5 nmod
. . PUNCT . 5 punct)"));
  EXPECT_THAT(said, Contains("The clerk | is in litigation with | the mayor"));
}

TEST(Copula, AStateOnAThingWithADeterminerIsAPhrase) {
  // The clerk is in the house with the mayor.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
clerk clerk NOUN NN 6 nsubj
is be AUX VBZ 6 cop
in in ADP IN 6 case
the the DET DT 6 det
house house NOUN NN 0 root
with with ADP IN 9 case
the the DET DT 9 det
mayor mayor NOUN NN 6 nmod
. . PUNCT . 6 punct)"));
  EXPECT_THAT(said, Not(Contains("The clerk | is in house with | the mayor")));
}

}  // namespace
}  // namespace relata::openie
