// Modals, adverbs and denial around one verb.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(Auxiliaries, OneDeniedModalHoldsForTwoVerbs) {
  // The board can never accept the bid and sell the mine.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
board board NOUN NN 5 nsubj
can can AUX MD 5 aux
never never ADV RB 5 advmod
accept accept VERB VB 0 root
the the DET DT 7 det
bid bid NOUN NN 5 obj
and and CCONJ CC 9 cc
sell sell VERB VB 5 conj
the the DET DT 11 det
mine mine NOUN NN 9 obj
. . PUNCT . 5 punct)"));
  EXPECT_THAT(said, Contains("-possible The board | can never accept | the bid"));
  EXPECT_THAT(said, Contains("-possible The board | sell | the mine"));
}

// "The board meets on Friday" of a document, a Thursday, with another first word and another last token.
std::string meets(const std::string& verb, const std::string& time, const std::string& last = ". . PUNCT . 3 punct") {
  ExtractedDocument document = annotated("The the DET DT 2 det\nboard board NOUN NN 3 nsubj\n" + verb +
                                         " 0 root\non on ADP IN 5 case\n" + time + " 3 obl\n" + last);
  document.document.date = "2021-08-12";
  explain_statements(document);
  return std::string(to_string(document.statements.front().modality));
}

TEST(Auxiliaries, APresentWithADateThatIsAheadIsPlanned) {
  EXPECT_EQ(meets("meets meet VERB VBZ", "Friday Friday PROPN NNP"), "planned");
  EXPECT_EQ(meets("met meet VERB VBD", "Friday Friday PROPN NNP"), "asserted");
  EXPECT_EQ(meets("meets meet VERB VBZ", "Mondays Mondays PROPN NNPS"), "asserted") << "how often is no date";
  EXPECT_EQ(meets("meets meet VERB VBZ", "Friday Friday PROPN NNP", ""), "asserted") << "a headline tells what is over";
  EXPECT_EQ(meets("meets meet VERB VBZ", "Friday Friday PROPN NNP", "now now ADV RB 3 advmod\n. . PUNCT . 3 punct"),
            "asserted")
      << "what is so already";
}

TEST(Auxiliaries, AConjunctWithATenseOfItsOwnIsNotDenied) {
  // The driver did not stop and hit the wall.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
driver driver NOUN NN 5 nsubj
did do AUX VBD 5 aux
not not PART RB 5 advmod
stop stop VERB VB 0 root
and and CCONJ CC 7 cc
hit hit VERB VB 5 conj
the the DET DT 9 det
wall wall NOUN NN 7 obj
. . PUNCT . 5 punct)"));
}

TEST(Auxiliaries, AnotherTenseAfterButIsNotDenied) {
  // The army did not stop but drove to Kabul.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
army army NOUN NN 5 nsubj
did do AUX VBD 5 aux
not not PART RB 5 advmod
stop stop VERB VB 0 root
but but CCONJ CC 7 cc
drove drive VERB VBD 5 conj
to to ADP IN 9 case
Kabul Kabul PROPN NNP 7 obl
. . PUNCT . 5 punct)"));
  EXPECT_THAT(said, Contains("The army | drove"));
}

TEST(Auxiliaries, AlmostIsNot) {
  // The fire almost destroyed the library.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
fire fire NOUN NN 4 nsubj
almost almost ADV RB 4 advmod
destroyed destroy VERB VBD 0 root
the the DET DT 6 det
library library NOUN NN 4 obj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("-The fire | almost destroyed | the library"));
}

TEST(Auxiliaries, AllButIsNot) {
  // The scandal all but ended his career.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
scandal scandal NOUN NN 5 nsubj
all all ADV RB 5 advmod
but but ADV RB 5 advmod
ended end VERB VBD 0 root
his his PRON PRP$ 7 nmod:poss
career career NOUN NN 5 obj
. . PUNCT . 5 punct)"));
  EXPECT_THAT(said, Contains("-The scandal | ended | his career"));
}

TEST(Auxiliaries, AlmostAllIsAll) {
  // Almost all members backed the plan.
  const auto said = lines(annotated(R"(
Almost almost ADV RB 3 advmod
all all DET DT 3 det
members member NOUN NNS 4 nsubj
backed back VERB VBD 0 root
the the DET DT 6 det
plan plan NOUN NN 4 obj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("Almost all members | backed | the plan"));
}

TEST(Auxiliaries, WouldHaveDidNot) {
  // Noor would have paid the rent.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 4 nsubj
would would AUX MD 4 aux
have have AUX VB 4 aux
paid pay VERB VBN 0 root
the the DET DT 6 det
rent rent NOUN NN 4 obj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("hypothetical Noor | would have paid | the rent"));
}

TEST(Auxiliaries, WillProbablyIsPossible) {
  // Noor will probably pay the rent.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 4 nsubj
will will AUX MD 4 aux
probably probably ADV RB 4 advmod
pay pay VERB VB 0 root
the the DET DT 6 det
rent rent NOUN NN 4 obj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("possible Noor | will pay | the rent"));
}

TEST(Auxiliaries, APresentWithAFutureDateIsPlanned) {
  // The work starts next month.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
work work NOUN NN 3 nsubj
starts start VERB VBZ 0 root
next next ADJ JJ 5 amod
month month NOUN NN 3 obl:unmarked
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("planned The work | starts"));
}

TEST(Auxiliaries, SpokeToNoOneIsDenied) {
  // Noor spoke to no one.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
spoke speak VERB VBD 0 root
to to ADP IN 5 case
no no DET DT 5 det
one one PRON NN 2 obl
. . PUNCT . 2 punct)"));
}

TEST(Auxiliaries, NoLongerIsDenied) {
  // Noor no longer owns the bank.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 4 nsubj
no no ADV RB 3 advmod
longer long ADV RBR 4 advmod
owns own VERB VBZ 0 root
the the DET DT 6 det
bank bank NOUN NN 4 obj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("-Noor | owns | the bank"));
}

TEST(Auxiliaries, InsteadOfIsDenied) {
  // Noor fled instead of paying the rent.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
fled flee VERB VBD 0 root
instead instead ADV RB 5 mark
of of SCONJ IN 3 fixed
paying pay VERB VBG 2 advcl
the the DET DT 7 det
rent rent NOUN NN 5 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("-Noor | paying | the rent"));
}

}  // namespace
}  // namespace relata::openie
