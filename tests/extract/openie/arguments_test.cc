#include "extract/openie/arguments.h"

#include <gtest/gtest.h>

#include "tests/extract/openie/sentences.h"
#include "tests/extract/openie/viewed.h"

namespace relata::openie {
namespace {

// "to | Kabul other; on | Sunday time": of the clause with this predicate, agents and clauses marked.
std::string arguments(const Viewed& s, std::string_view predicate) {
  std::string all;
  for (const Clause& clause : find_clauses(s.view)) {
    if (clause.predicate != s.at(predicate)) continue;
    for (const ClauseArgument& argument : find_arguments(s.view, clause)) {
      all += all.empty() ? "" : "; ";
      if (!argument.preposition_text.empty()) all += argument.preposition_text + " | ";
      all += to_argument(s.view, argument).mention + " " + std::string(to_string(argument.role));
      if (argument.agent) all += " agent";
      if (argument.clausal) all += " clause";
    }
  }
  return all;
}

TEST(Arguments, PlacesAndTimesHaveTheirRoles) {
  EXPECT_EQ(arguments(Viewed(kGovernor), "fled"), "to | Kabul other; on | Sunday time");
}

TEST(Arguments, WhoDidItIsTheAgentAndUntilWhenIsNot) {
  EXPECT_EQ(arguments(Viewed(kDefeated), "defeated"), "by | the rebels other agent; by | Sunday time");
}

TEST(Arguments, ByHowMuchIsNoAgent) {
  EXPECT_EQ(arguments(Viewed("Bill bill NOUN NN 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\npassed pass VERB VBN 0 root\n"
                             "by by ADP IN 6 case\n52 52 NUM CD 6 nummod\nvotes vote NOUN NNS 3 obl\n"),
                      "passed"),
            "by | 52 votes other");
}

TEST(Arguments, AnAdverbialClauseIsCutWithoutItsConjunctionAndMeasure) {
  const Viewed s(
      R"(
The the DET DT 2 det
army army NOUN NN 3 nsubj
handed hand VERB VBD 0 root
control control NOUN NN 3 obj
of of ADP IN 7 case
the the DET DT 7 det
city city NOUN NN 4 nmod
to to ADP IN 10 case
the the DET DT 10 det
insurgents insurgent NOUN NNS 3 obl
two two NUM CD 12 nummod
weeks week NOUN NNS 16 obl:unmarked
after after SCONJ IN 16 mark
the the DET DT 15 det
president president NOUN NN 16 nsubj
fled flee VERB VBD 3 advcl
)");
  EXPECT_EQ(arguments(s, "handed"), "to | the insurgents recipient; after | the president fled time clause");
  EXPECT_EQ(arguments(s, "fled"), "");  // how long after says nothing of when it fled
}

TEST(Arguments, WhereGivesThePlaceOfARelativeClause) {
  EXPECT_EQ(arguments(Viewed(R"(
Officials official NOUN NNS 2 nsubj
met meet VERB VBD 0 root
in in ADP IN 4 case
Samarkand Samarkand PROPN NNP 2 obl B-GPE
, , PUNCT , 10 punct
where where ADV WRB 10 advmod
the the DET DT 8 det
leaders leader NOUN NNS 10 nsubj
are be AUX VBP 10 aux
meeting meet VERB VBG 4 acl:relcl
)"),
                      "meeting"),
            "Samarkand place");
}

TEST(Arguments, TheDirectObjectIsNone) { EXPECT_EQ(arguments(Viewed(kBoats), "bought"), ""); }

TEST(Arguments, ConjunctsAreApartWithAPrepositionOfTheirOwn) {
  EXPECT_EQ(arguments(Viewed(R"(
He he PRON PRP 2 nsubj
went go VERB VBD 0 root
near near ADP IN 4 case
Kabul Kabul PROPN NNP 2 obl B-GPE
and and CCONJ CC 7 cc
in in ADP IN 7 case
Kunar Kunar PROPN NNP 4 conj B-GPE
)"),
                      "went"),
            "near | Kabul place; in | Kunar place");
}

TEST(Arguments, WhatNotDeniesIsNone) {
  EXPECT_EQ(arguments(Viewed(R"(
He he PRON PRP 2 nsubj
voted vote VERB VBD 0 root
not not PART RB 5 advmod
for for ADP IN 5 case
peace peace NOUN NN 2 obl
)"),
                      "voted"),
            "");
}

TEST(Arguments, AccordingToIsASpeakersNotAnArgument) {
  EXPECT_EQ(arguments(Viewed(R"(
Kunduz Kunduz PROPN NNP 2 nsubj B-GPE
fell fall VERB VBD 0 root
according accord VERB VBG 5 case
to to ADP IN 3 fixed
Noor Noor PROPN NNP 2 obl B-PER
)"),
                      "fell"),
            "");
}

TEST(Arguments, ATimeIsOneByItsWordsNumbersOrExpression) {
  const Viewed s(R"(
It it PRON PRP 2 nsubj
ended end VERB VBD 0 root
in in ADP IN 4 case
2001 2001 NUM CD 2 obl
at at ADP IN 7 case
the the DET DT 7 det
end end NOUN NN 2 obl
of of ADP IN 9 case
August August PROPN NNP 7 nmod
in in ADP IN 11 case
Kabul Kabul PROPN NNP 2 obl B-GPE
)");
  EXPECT_TRUE(is_time(s.view, s.at("2001")));
  EXPECT_TRUE(is_time(s.view, s.at("end")));
  EXPECT_FALSE(is_time(s.view, s.at("Kabul")));
  EXPECT_FALSE(is_time(s.view, s.at("ended")));
}

TEST(Arguments, AVerbAloneHasNone) { EXPECT_EQ(arguments(Viewed("Go go VERB VB 0 root\n"), "Go"), ""); }

}  // namespace
}  // namespace relata::openie
