#include "extract/openie/coordination.h"

#include <gtest/gtest.h>

#include "extract/openie/relative_clause.h"
#include "tests/extract/openie/sentences.h"
#include "tests/extract/openie/viewed.h"

namespace relata::openie {
namespace {

std::string members(std::string_view table, std::string_view head) {
  const Viewed s(table);
  return s.phrases(distributed(s.view, s.at(head)));
}

TEST(Coordination, EachConjunctIsSaidTheSame) {
  EXPECT_EQ(members(kBothFled, "Noor"), "Noor, Dostum");
  EXPECT_EQ(members(kMayors, "mayor"), "The mayor, the governor, the senator");
}

TEST(Coordination, ExamplesAreSaidTheSame) {
  EXPECT_EQ(members(kCities, "cities"), "Large cities such as Herat and Kunduz, Herat, Kunduz");
}

TEST(Coordination, WhatStandsBetweenTwoHoldsOfBothTogether) {
  EXPECT_EQ(members(kTalks, "army"), "the army and the rebels");
}

TEST(Coordination, OneNumberCountsAllTogether) {
  EXPECT_EQ(members("43 43 NUM CD 2 nummod\nengineers engineer NOUN NNS 5 nsubj\nand and CCONJ CC 4 cc\n"
                    "workers worker NOUN NNS 2 conj\nleft leave VERB VBD 0 root\n",
                    "engineers"),
            "43 engineers and workers");
  EXPECT_EQ(members("43 43 NUM CD 2 nummod\nengineers engineer NOUN NNS 6 nsubj\nand and CCONJ CC 5 cc\n"
                    "12 12 NUM CD 5 nummod\nworkers worker NOUN NNS 2 conj\nleft leave VERB VBD 0 root\n",
                    "engineers"),
            "43 engineers, 12 workers");
}

TEST(Coordination, WhatIsDeniedOfAConjunctIsNotSaidOfIt) {
  const Viewed s(kBoats);
  EXPECT_EQ(s.phrases(distributed(s.view, s.at("boats"))), "boats");
  EXPECT_TRUE(is_negated_conjunct(s.view, s.at("promises")));
  EXPECT_FALSE(is_negated_conjunct(s.view, s.at("boats")));
}

TEST(Coordination, TheFirstConjunctIsFoundFromAnyOther) {
  const Viewed s(kBothFled);
  EXPECT_EQ(s.form(first_conjunct(s.view, s.at("Dostum"))), "Noor");
  EXPECT_EQ(s.form(first_conjunct(s.view, s.at("fled"))), "fled");
}

TEST(Coordination, ARelativePronounIsItsAntecedent) { EXPECT_EQ(members(kWhoFled, "who"), "The rebels"); }

TEST(RelativeClause, ItsPronounStandsForTheNounThatAgrees) {
  const Viewed s(R"(
The the DET DT 2 det
release release NOUN NN 9 nsubj:pass
of of ADP IN 5 case
the the DET DT 5 det
fighters fighter NOUN NNS 2 nmod
that that PRON WDT 7 nsubj
follows follow VERB VBZ 5 acl:relcl
is be AUX VBZ 9 aux:pass
planned plan VERB VBN 0 root
)");
  ASSERT_TRUE(is_relative_pronoun(s.view, s.at("that")));
  EXPECT_EQ(s.form(antecedent(s.view, s.at("that")).head), "release");
}

TEST(RelativeClause, WhoIsAPersonRightBeforeTheComma) {
  const Viewed s(R"(
He he PRON PRP 2 nsubj
gave give VERB VBD 0 root
control control NOUN NN 2 obj
to to ADP IN 6 case
the the DET DT 6 det
insurgents insurgent NOUN NNS 3 nmod
, , PUNCT , 9 punct
who who PRON WP 9 nsubj
won win VERB VBD 3 acl:relcl
)");
  EXPECT_EQ(s.form(antecedent(s.view, s.at("who")).head), "insurgents");
}

TEST(RelativeClause, ACleftIsAboutItsFocus) {
  const Viewed s(R"(
It it PRON PRP 3 expl
was be AUX VBD 3 cop
Senegal Senegal PROPN NNP 0 root B-GPE
that that PRON WDT 5 nsubj
won win VERB VBD 3 advcl:relcl
the the DET DT 7 det
cup cup NOUN NN 5 obj
)");
  EXPECT_EQ(s.form(antecedent(s.view, s.at("that")).head), "Senegal");
}

TEST(RelativeClause, AComplementizerIsNoRelativePronoun) {
  const Viewed s(
      "He he PRON PRP 2 nsubj\nsaid say VERB VBD 0 root\nthat that SCONJ IN 5 mark\n"
      "Noor Noor PROPN NNP 5 nsubj B-PER\nfled flee VERB VBD 2 ccomp\n");
  EXPECT_FALSE(is_relative_pronoun(s.view, s.at("that")));
  EXPECT_FALSE(is_relative_pronoun(s.view, s.at("Noor")));
  EXPECT_EQ(antecedent(s.view, s.at("that")).head, kNone);
}

}  // namespace
}  // namespace relata::openie
