// The document's date is 2021-08-11, a Wednesday.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::UnorderedElementsAre;

// "relation: text = value", of each statement; "-" for none.
std::vector<std::string> times(std::string_view table, std::optional<std::string> date = "2021-08-11") {
  ExtractedDocument document = annotated(table);
  document.document.date = date;
  extract_statements(document);
  std::vector<std::string> lines;
  for (const Statement& statement : document.statements) {
    lines.push_back(statement.relation.text);
    lines.back().append(": ").append(statement.time ? statement.time->text : "-");
    if (statement.time) lines.back().append(" = ").append(statement.time->value.value_or("?"));
  }
  return lines;
}

constexpr std::string_view kReport = R"(
Noor Noor PROPN NNP 2 nsubj B-PER
said say VERB VBD 0 root
on on ADP IN 4 case
Monday Monday PROPN NNP 2 obl
rebels rebel NOUN NNS 6 nsubj
took take VERB VBD 2 ccomp
Arda Arda PROPN NNP 6 obj B-GPE
on on ADP IN 9 case
Saturday Saturday PROPN NNP 6 obl)";

TEST(EventTime, SayingAndContentHaveTheirOwnTimes) {
  EXPECT_THAT(times(kReport), UnorderedElementsAre("said: Monday = 2021-08-09", "took: Saturday = 2021-08-07"));
}

TEST(EventTime, WithoutAnAnchorTheTextStaysAndTheValueIsOpen) {
  EXPECT_THAT(times(kReport, std::nullopt), UnorderedElementsAre("said: Monday = ?", "took: Saturday = ?"));
}

TEST(EventTime, ASubordinateClauseKeepsItsTime) {
  EXPECT_THAT(times(R"(
When when SCONJ WRB 3 advmod
rebels rebel NOUN NNS 3 nsubj
left leave VERB VBD 8 advcl
in in ADP IN 5 case
July July PROPN NNP 3 obl
, , PUNCT , 8 punct
Noor Noor PROPN NNP 8 nsubj B-PER
took take VERB VBD 0 root
Arda Arda PROPN NNP 8 obj B-GPE)"),
              UnorderedElementsAre("left: July = 2021-07", "took: -"));
}

TEST(EventTime, WhatStandsOnTheCalendarComesBeforeADuration) {
  EXPECT_THAT(times(R"(
Rebels rebel NOUN NNS 2 nsubj
fought fight VERB VBD 0 root
for for ADP IN 5 case
two two NUM CD 5 nummod
days day NOUN NNS 2 obl
in in ADP IN 7 case
May May PROPN NNP 2 obl)"),
              UnorderedElementsAre("fought: May = 2021-05"));
}

TEST(EventTime, ADayComesBeforeAPeriod) {
  EXPECT_THAT(times(R"(
Last last ADJ JJ 2 amod
year year NOUN NN 4 obl
rebels rebel NOUN NNS 4 nsubj
won win VERB VBD 0 root
on on ADP IN 6 case
May May PROPN NNP 4 obl
5 5 NUM CD 6 nummod
2020 2020 NUM CD 6 nummod)"),
              UnorderedElementsAre("won: May 5 2020 = 2020-05-05"));
}

TEST(EventTime, ADurationIsKeptAsSuch) {
  ExtractedDocument document = annotated(R"(
Rebels rebel NOUN NNS 2 nsubj
fought fight VERB VBD 0 root
for for ADP IN 5 case
11 11 NUM CD 5 nummod
months month NOUN NNS 2 obl)");
  ASSERT_EQ(document.statements.size(), 1u);
  ASSERT_TRUE(document.statements[0].time);
  EXPECT_EQ(document.statements[0].time->value, "P11M");
  EXPECT_EQ(document.statements[0].time->start, std::nullopt);
  EXPECT_EQ(document.statements[0].args[0].role, Role::kTime);
}

TEST(EventTime, HowLongAfterIsNoTimeOfEither) {
  EXPECT_THAT(times(R"(
Rebels rebel NOUN NNS 2 nsubj
won win VERB VBD 0 root
two two NUM CD 4 nummod
weeks week NOUN NNS 8 obl
after after SCONJ IN 8 mark
the the DET DT 7 det
army army NOUN NN 8 nsubj
fled flee VERB VBD 2 advcl)"),
              UnorderedElementsAre("won: -", "fled: -"));
}

TEST(EventTime, ADayUnderAThingIsTheEventsAndUnderAnEventItsOwn) {
  constexpr std::string_view kThing = R"(
Rebels rebel NOUN NNS 2 nsubj
took take VERB VBD 0 root
towns town NOUN NNS 2 obj
on on ADP IN 5 case
Sunday Sunday PROPN NNP 3 nmod)";
  EXPECT_THAT(times(kThing), UnorderedElementsAre("took: Sunday = 2021-08-08"));
}

TEST(EventTime, APredicateNounLendsItsPeriod) {
  EXPECT_THAT(times(R"(
Noor Noor PROPN NNP 3 nsubj B-PER
was be AUX VBD 3 cop
governor governor NOUN NN 0 root
from from ADP IN 5 case
2004 2004 NUM CD 3 obl
to to ADP IN 7 case
2014 2014 NUM CD 5 nmod)"),
              UnorderedElementsAre("was: 2004 to 2014 = 2004/2014"));
}

TEST(EventTime, ADeadlineBehindANounOfAnEventIsThatEvents) {
  EXPECT_THAT(times(R"(
Noor Noor PROPN NNP 2 nsubj B-PER
approved approve VERB VBD 0 root
the the DET DT 4 det
withdrawal withdrawal NOUN NN 2 obj
by by ADP IN 6 case
September September PROPN NNP 2 obl)"),
              UnorderedElementsAre("approved: -"));
}

TEST(EventTime, TheYearOfWhatSomethingComesAfterIsNotItsOwn) {
  EXPECT_THAT(times(R"(
It it PRON PRP 5 nsubj
was be AUX VBD 5 cop
after after ADP IN 5 case
the the DET DT 5 det
withdrawal withdrawal NOUN NN 0 root
in in ADP IN 7 case
1989 1989 NUM CD 5 nmod)"),
              UnorderedElementsAre("was after: -"));
}

TEST(EventTime, TheIdDoesNotHangOnTheDate) {
  ExtractedDocument dated = annotated(kReport), open = dated;
  dated.document.date = "2021-08-11";
  extract_statements(dated);
  extract_statements(open);
  ASSERT_EQ(dated.statements.size(), open.statements.size());
  for (std::size_t s = 0; s < dated.statements.size(); ++s) EXPECT_EQ(dated.statements[s].id, open.statements[s].id);
}

}  // namespace
}  // namespace relata::openie
