// Appositions, and what only looks like one (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(Apposition, AnAppositionNamesTheRelationToAnEntity) {
  const auto document = annotated(R"(
Asadabad Asadabad PROPN NNP 8 nsubj B-GPE
, , PUNCT , 4 punct
the the DET DT 4 det
capital capital NOUN NN 1 appos
of of ADP IN 6 case
Kunar Kunar PROPN NNP 4 nmod B-GPE
, , PUNCT , 4 punct
fell fall VERB VBD 0 root)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Asadabad | is capital of | Kunar", "Asadabad | fell"));
  const Statement* capital = find(document, "be capital of");
  ASSERT_TRUE(capital);
  EXPECT_TRUE(capital->relation.implied);
  EXPECT_TRUE(capital->object->cluster);
}

TEST(Apposition, AListIsNoApposition) {
  // The mayor, the governor and the senator flew to Madrid.
  const auto document = annotated(R"(
The the DET DT 2 det
mayor mayor NOUN NN 9 nsubj
, , PUNCT , 5 punct
the the DET DT 5 det
governor governor NOUN NN 2 appos
and and CCONJ CC 8 cc
the the DET DT 8 det
senator senator NOUN NN 2 conj
flew fly VERB VBD 0 root
to to ADP IN 11 case
Madrid Madrid PROPN NNP 9 obl B-GPE
. . PUNCT . 9 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("The mayor | flew to | Madrid", "the governor | flew to | Madrid",
                                                    "the senator | flew to | Madrid"));
}

TEST(Apposition, WhatASpeakerIsIsNotSaidByThatSpeaker) {
  const auto document = annotated(R"(
According accord VERB VBG 3 case
to to ADP IN 1 fixed
Ahmadi Ahmadi PROPN NNP 9 obl B-PER
, , PUNCT , 6 punct
a a DET DT 6 det
legislator legislator NOUN NN 3 appos
, , PUNCT , 6 punct
rebels rebel NOUN NNS 9 nsubj
fled flee VERB VBD 0 root)");
  EXPECT_THAT(lines(document), Contains("Ahmadi | is | a legislator"));
}

TEST(Apposition, AnAliasAnAgeAndAShareAreNone) {
  // The Kurdistan Workers Party (PKK) met.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 4 det
Kurdistan Kurdistan PROPN NNP 4 compound B-ORG
Workers Worker PROPN NNPS 4 compound I-ORG
Party Party PROPN NNP 8 nsubj I-ORG
( ( PUNCT -LRB- 6 punct
PKK PKK PROPN NNP 4 appos B-ORG
) ) PUNCT -RRB- 6 punct
met meet VERB VBD 0 root
. . PUNCT . 8 punct)",
                            "apposition"),
              IsEmpty());
  // Noor, 42, fled.
  EXPECT_THAT(lines_of_rule(R"(
Noor Noor PROPN NNP 5 nsubj B-PER
, , PUNCT , 3 punct
42 42 NUM CD 1 appos
, , PUNCT , 3 punct
fled flee VERB VBD 0 root
. . PUNCT . 5 punct)",
                            "apposition"),
              IsEmpty());
  // Hundreds of people, most of them women, fled.
  EXPECT_THAT(lines_of_rule(R"(
Hundreds hundred NOUN NNS 9 nsubj
of of ADP IN 3 case
people people NOUN NNS 1 nmod
, , PUNCT , 5 punct
most most PRON JJS 1 appos
of of ADP IN 7 case
them they PRON PRP 5 nmod
, , PUNCT , 5 punct
fled flee VERB VBD 0 root
. . PUNCT . 9 punct)",
                            "apposition"),
              IsEmpty());
}

TEST(Apposition, ARegionBehindACityIsNone) {
  // It left Paris, France.
  EXPECT_THAT(lines_of_rule(R"(
It it PRON PRP 2 nsubj
left leave VERB VBD 0 root
Paris Paris PROPN NNP 2 obj B-GPE
, , PUNCT , 5 punct
France France PROPN NNP 3 appos B-GPE
. . PUNCT . 2 punct)",
                            "apposition"),
              IsEmpty());
}

TEST(Apposition, TwoNamesBesideEachOtherAreTwo) {
  // They want the dismissal of Oscar Lund, Ana Roth: the tree has the second for what the first is.
  const auto list = annotated(R"(
Oscar Oscar PROPN NNP 5 nsubj B-PER
Lund Lund PROPN NNP 1 flat I-PER
, , PUNCT , 4 punct
Ana Ana PROPN NNP 1 appos B-PER
fled flee VERB VBD 0 root)");
  EXPECT_THAT(lines(list), UnorderedElementsAre("Oscar Lund | fled"));
  const auto alias = annotated(R"(
Oscar Oscar PROPN NNP 5 nsubj B-PER
, , PUNCT , 4 punct
alias alias NOUN NN 4 compound
Falcon Falcon PROPN NNP 1 appos B-PER
fled flee VERB VBD 0 root)");
  EXPECT_THAT(lines(alias), Contains("Oscar | is | alias Falcon"));
}

TEST(Apposition, WhoHoldsAnOfficeOfABodyIsNotTheBody) {
  // The president of the Harbour Union, Anton Roth, resigned: the tree hangs him on the union.
  const auto document = annotated(R"(
The the DET DT 2 det
president president NOUN NN 9 nsubj
of of ADP IN 6 case
the the DET DT 6 det
Harbour Harbour PROPN NNP 6 compound B-ORG
Union union PROPN NNP 2 nmod I-ORG
, , PUNCT , 8 punct
Anton Anton PROPN NNP 6 appos B-PER
resigned resign VERB VBD 0 root)");
  EXPECT_THAT(lines(document), Contains("Anton | is president of | the Harbour Union"));
}

TEST(Apposition, APeopleBeforeANameIsNoOneOfItsOwn) {
  // His coach, Italian Renzo Baldi, left.
  const auto document = annotated(R"(
His he PRON PRP$ 2 nmod:poss
coach coach NOUN NN 7 nsubj
, , PUNCT , 4 punct
Italian Italian PROPN NNP 2 appos B-NORP
Renzo Renzo PROPN NNP 4 flat B-PER
Baldi Baldi PROPN NNP 5 flat I-PER
left leave VERB VBD 0 root)");
  for (const std::string& line : lines(document)) EXPECT_FALSE(line.starts_with("Italian |")) << line;
}

TEST(Apposition, ThePlaceBeforeTheCommaIsDescribed) {
  // Residents of Zemo Kari, a village of 800, fled.
  EXPECT_THAT(lines_of_rule(R"(
Residents resident NOUN NNS 11 nsubj
of of ADP IN 3 case
Zemo Zemo PROPN NNP 1 nmod B-GPE
Kari Kari PROPN NNP 3 flat I-GPE
, , PUNCT , 7 punct
a a DET DT 7 det
village village NOUN NN 1 appos
of of ADP IN 9 case
800 800 NUM CD 7 nmod
, , PUNCT , 1 punct
fled flee VERB VBD 0 root
. . PUNCT . 11 punct)",
                            "apposition"),
              UnorderedElementsAre("Zemo Kari | is | a village of 800"));
}

TEST(Apposition, TheLastOfAListIsDescribed) {
  // Goiter and cretinism, a condition, spread.
  EXPECT_THAT(lines_of_rule(R"(
Goiter goiter NOUN NN 7 nsubj
and and CCONJ CC 3 cc
cretinism cretinism NOUN NN 1 conj
, , PUNCT , 6 punct
a a DET DT 6 det
condition condition NOUN NN 1 appos
spread spread VERB VBD 0 root
. . PUNCT . 7 punct)",
                            "apposition"),
              UnorderedElementsAre("cretinism | is | a condition"));
}

TEST(Apposition, AnEventIsNoThing) {
  // The fall of Arda, the seat of the province, shocked Rome.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
fall fall NOUN NN 12 nsubj
of of ADP IN 4 case
Arda Arda PROPN NNP 2 nmod B-GPE
, , PUNCT , 7 punct
the the DET DT 7 det
seat seat NOUN NN 4 appos
of of ADP IN 10 case
the the DET DT 10 det
province province NOUN NN 7 nmod
, , PUNCT , 2 punct
shocked shock VERB VBD 0 root
Rome Rome PROPN NNP 12 obj B-GPE
. . PUNCT . 12 punct)",
                            "apposition"),
              UnorderedElementsAre("Arda | is | the seat of the province"));
}

TEST(Apposition, OneOfSeveralIsNotAll) {
  // He left its largest cities, Kandahar and Herat.
  EXPECT_THAT(lines_of_rule(R"(
He he PRON PRP 2 nsubj
left leave VERB VBD 0 root
its its PRON PRP$ 5 nmod:poss
largest large ADJ JJS 5 amod
cities city NOUN NNS 2 obj
, , PUNCT , 7 punct
Kandahar Kandahar PROPN NNP 5 appos B-GPE
and and CCONJ CC 9 cc
Herat Herat PROPN NNP 7 conj B-GPE
. . PUNCT . 2 punct)",
                            "apposition"),
              IsEmpty());
}

TEST(Apposition, NobodyIsHisOwnMurder) {
  const std::string rows = R"(
murder murder NOUN NN 6 nsubj
of of ADP IN 3 case
Union Union PROPN NNP 1 nmod B-ORG
candidate candidate NOUN NN 5 nmod:desc
Berg Berg PROPN NNP 1 appos B-PER
shocked shock VERB VBD 0 root
us we PRON PRP 6 obj)";
  EXPECT_FALSE(find(annotated(rows), "be murder of"));
  std::string founder = rows;
  founder.replace(founder.find("murder murder"), 13, "leader leader");
  EXPECT_TRUE(find(annotated(founder), "be leader of"));
}

TEST(Apposition, OfAListOfNamesOneDescriptionIsTheLastOnes) {
  // Ann Berg, Bo Lind and Ida Moe, a teacher, left.
  const auto document = [](const char* noun) {
    return lines_of_rule(std::string(R"(
Ann Ann PROPN NNP 12 nsubj B-PER
Berg Berg PROPN NNP 1 flat I-PER
, , PUNCT , 4 punct
Bo Bo PROPN NNP 1 conj B-PER
Lind Lind PROPN NNP 4 flat I-PER
and and CCONJ CC 7 cc
Ida Ida PROPN NNP 1 conj B-PER
Moe Moe PROPN NNP 7 flat I-PER
, , PUNCT , 11 punct
a a DET DT 11 det
)") + noun + " " + noun + R"( NOUN NN 1 appos
left leave VERB VBD 0 root
. . PUNCT . 12 punct)",
                         "apposition");
  };
  EXPECT_THAT(document("teacher"), UnorderedElementsAre("Ida Moe | is | a teacher"));
  EXPECT_THAT(document("team"), UnorderedElementsAre("Ann Berg | is | a team"));
}

TEST(Apposition, TwoOfficesAreOfOneBody) {
  // Orbis's founder and chief, Ann Berg, left.
  EXPECT_THAT(lines_of_rule(R"(
Orbis Orbis PROPN NNP 3 nmod:poss B-ORG
's 's PART POS 1 case
founder founder NOUN NN 10 nsubj
and and CCONJ CC 5 cc
chief chief NOUN NN 3 conj
, , PUNCT , 7 punct
Ann Ann PROPN NNP 3 appos B-PER
Berg Berg PROPN NNP 7 flat I-PER
, , PUNCT , 3 punct
left leave VERB VBD 0 root
. . PUNCT . 10 punct)",
                            "apposition"),
              UnorderedElementsAre("Ann Berg | is founder | Orbis", "Ann Berg | is chief | Orbis"));
}

TEST(Apposition, NoRelationIsDenied) {
  // Bo Lind, no relation to Ann Berg, left.
  const auto document = annotated(R"(
Bo Bo PROPN NNP 10 nsubj B-PER
Lind Lind PROPN NNP 1 flat I-PER
, , PUNCT , 5 punct
no no DET DT 5 det
relation relation NOUN NN 1 appos
to to ADP IN 7 case
Ann Ann PROPN NNP 5 nmod B-PER
Berg Berg PROPN NNP 7 flat I-PER
, , PUNCT , 1 punct
left leave VERB VBD 0 root)");
  const Statement* relation = find(document, "be");
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->polarity, Polarity::kNegative);
}

TEST(Apposition, WhenSomebodyLivedIsNotWhatHeIs) {
  const auto of = [](const char* type) {
    return lines_of_rule(std::string("Sand Sand PROPN NNP 6 nsubj B-") + type + R"(
( ( PUNCT -LRB- 4 punct
May May PROPN NNP 4 compound
1880 1880 NUM CD 1 appos
) ) PUNCT -RRB- 4 punct
fled flee VERB VBD 0 root
. . PUNCT . 6 punct)",
                         "apposition");
  };
  EXPECT_THAT(of("PER"), IsEmpty());
}

}  // namespace
}  // namespace relata::openie
