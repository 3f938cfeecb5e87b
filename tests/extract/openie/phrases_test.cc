#include "extract/openie/phrases.h"

#include <gtest/gtest.h>

#include "tests/extract/openie/sentences.h"
#include "tests/extract/openie/viewed.h"

namespace relata::openie {
namespace {

std::string phrase(const Viewed& s, std::string_view head, bool collective = false) {
  return s.words(phrase_tokens(s.view, {.head = s.at(head), .collective = collective}));
}

TEST(Phrases, AnAppositionIsNoPartOfWhatItStandsBeside) {
  const Viewed s(kGovernor);
  EXPECT_EQ(phrase(s, "Atta"), "Atta Noor");
  EXPECT_EQ(phrase(s, "governor"), "the governor of Balkh");
}

TEST(Phrases, APrepositionStandsOutside) {
  const Viewed s(kGovernor);
  EXPECT_EQ(phrase(s, "Kabul"), "Kabul");
  EXPECT_EQ(phrase_of(s.view, {.head = s.at("Kabul")}).cluster, s.view.cluster_of(s.at("Kabul")));
}

TEST(Phrases, AMarkOfAFootnoteLeaves) {
  const Viewed s(R"(
About about ADV RB 2 advmod
1,800 1800 NUM CD 3 nummod
prisoners prisoner NOUN NNS 7 nsubj
of of ADP IN 6 case
the the DET DT 6 det
Taliban Taliban PROPN NNP 3 nmod B-ORG
escaped escape VERB VBD 0 root
from from ADP IN 9 case
jail jail NOUN NN 7 obl
in in ADP IN 11 case
Herat Herat PROPN NNP 7 obl B-GPE
[ [ PUNCT -LRB- 13 punct
22 22 NUM CD 7 dep
] ] PUNCT -RRB- 13 punct
)");
  EXPECT_EQ(phrase(s, "prisoners"), "About 1,800 prisoners of the Taliban");
  EXPECT_EQ(phrase(s, "Herat"), "Herat");
  const Phrase counted = phrase_of(s.view, {.head = s.at("prisoners")});
  ASSERT_TRUE(counted.quantity.has_value());
  EXPECT_EQ(counted.quantity->value, 1800);
  EXPECT_TRUE(counted.quantity->approximate);
}

TEST(Phrases, ARelativeClauseAfterACommaLeavesAndOthersStay) {
  const Viewed apart(kWhoFled);
  EXPECT_EQ(phrase(apart, "rebels"), "The rebels");
  const Viewed within(kBesieging);
  EXPECT_EQ(phrase(within, "rebels"), "The rebels besieging Kunduz");
  EXPECT_EQ(within.words(phrase_tokens(within.view, {.head = within.at("rebels"), .without = within.at("besieging")})),
            "The rebels");
}

TEST(Phrases, ConjunctsStayOnlyInACollective) {
  const Viewed s(kTalks);
  EXPECT_EQ(phrase(s, "army"), "the army");
  EXPECT_EQ(phrase(s, "army", true), "the army and the rebels");
  EXPECT_EQ(phrase(s, "rebels"), "the rebels");
}

TEST(Phrases, ANegativeDeterminerIsTheStatementsNotThePhrases) {
  const Viewed s(kOfficers);
  EXPECT_TRUE(phrase(s, "soldiers").starts_with("soldiers from Chad"));
}

TEST(Phrases, ACommentOnTheClauseIsNoPartOfIt) {
  const Viewed s(kMove);
  EXPECT_EQ(phrase(s, "all"), "all of Logar");
  EXPECT_EQ(s.words(clause_tokens(s.view, s.at("seized"))), "Rebels seized all of Logar");
}

TEST(Phrases, AClauseLeavesOutItsMarkAndWhatItIsToldToLeaveOut) {
  const Viewed s(R"(
Officials official NOUN NNS 2 nsubj
said say VERB VBD 0 root
that that SCONJ IN 5 mark
Kunduz Kunduz PROPN NNP 5 nsubj B-GPE
fell fall VERB VBD 2 ccomp
on on ADP IN 7 case
Sunday Sunday PROPN NNP 5 obl
)");
  EXPECT_EQ(s.words(clause_tokens(s.view, s.at("fell"))), "Kunduz fell on Sunday");
  EXPECT_EQ(s.words(clause_tokens(s.view, s.at("fell"), s.at("Sunday"))), "Kunduz fell");
  EXPECT_EQ(clause_phrase(s.view, s.at("fell")).mention, "Kunduz fell on Sunday");
}

TEST(Phrases, SpansRunTogetherOverNeighboursOnly) {
  const Viewed s(kGovernor);
  EXPECT_EQ(spans_of(s.view, {0, 1}), (Spans{{0, 9}}));
  EXPECT_EQ(spans_of(s.view, {3, 0}), (Spans{{0, 4}, {12, 15}}));
  EXPECT_TRUE(spans_of(s.view, {}).empty());
  EXPECT_EQ(phrase_of_tokens(s.view, {0, 1, 4}).mention, "Atta Noor governor");
}

TEST(Phrases, ABracketThatIsNotClosedEndsThePhrase) {
  const Viewed s(R"(
Semantics semantics NOUN NN 4 nsubj
( ( PUNCT -LRB- 3 punct
1976 1976 NUM CD 1 nmod
fell fall VERB VBD 0 root
)");
  EXPECT_EQ(phrase(s, "Semantics"), "Semantics");
}

TEST(Phrases, WhatHangsOnANounFromBeyondOtherWordsLeaves) {
  const Viewed s(R"(
troops troop NOUN NNS 2 nsubj
left leave VERB VBD 0 root
from from ADP IN 4 case
Chad Chad PROPN NNP 1 nmod B-GPE
)");
  EXPECT_EQ(phrase(s, "troops"), "troops");
}

TEST(Phrases, APhraseOfOneTokenAndOfMarksAloneIsThatToken) {
  const Viewed one("Noor Noor PROPN NNP 0 root B-PER\n");
  EXPECT_EQ(phrase(one, "Noor"), "Noor");
  const Viewed marks("( ( PUNCT -LRB- 0 root\n, , PUNCT , 1 punct\n");
  EXPECT_EQ(phrase(marks, "("), "(");
}

TEST(Phrases, ANameIsWholeWhateverTheTreeMakesOfIt) {
  const Viewed s(R"(
Atta Atta PROPN NNP 3 nsubj B-PER
Noor Noor PROPN NNP 3 obj I-PER
fled flee VERB VBD 0 root
)");
  EXPECT_EQ(phrase(s, "Atta"), "Atta Noor");
}

TEST(Phrases, CompanyLeavesThePhrase) {
  for (const char* words : {"along with", "together with", "as well as"}) EXPECT_TRUE(is_comitative(words)) << words;
  EXPECT_FALSE(is_comitative("with"));
  EXPECT_FALSE(is_comitative(""));
}

TEST(Phrases, WhereAPersonIsFromLeavesBehindAComma) {
  const auto of = [](const char* mark) {
    const Viewed s(std::string(R"(
Ann Ann PROPN NNP 6 nsubj B-PER
Berg Berg PROPN NNP 1 flat I-PER
)") + mark + R"(
of of ADP IN 5 case
Lund Lund PROPN NNP 1 nmod B-GPE
left leave VERB VBD 0 root
)");
    return phrase(s, "Ann");
  };
  EXPECT_EQ(of(", , PUNCT , 5 punct"), "Ann Berg");
  EXPECT_EQ(of("late late ADV RB 5 advmod"), "Ann Berg late of Lund");
}

}  // namespace
}  // namespace relata::openie
