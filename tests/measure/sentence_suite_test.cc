// Lines of a suite of sentences, and statements held against them.
#include "measure/sentence_suite.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::measure {
namespace {

Phrase phrase(const std::string& words) {
  Phrase result;
  result.mention = words;
  return result;
}

// "The rebels captured the old port on Sunday", denied or not.
Statement captured(Polarity polarity = Polarity::kPositive) {
  Statement statement;
  statement.subject = phrase("The rebels");
  statement.relation.lemma = "capture";
  statement.object = phrase("the old port");
  Argument day;
  day.mention = "Sunday";
  day.preposition = "on";
  day.role = Role::kTime;
  statement.args.push_back(day);
  statement.polarity = polarity;
  return statement;
}

bool holds(const std::string& line, const Statement& statement = captured()) {
  return matches(statement, read_expectation(line));
}

TEST(SentenceSuite, PassagesHaveSectionsDatesAndBreaks) {
  const auto passages = read_passages(
      "# a comment\n[passive]\n\n@ 2023-03-07\nThe port fell.⏎It rained.\n+ port | fall | -\n! port | rain | *\n\n"
      "Kim left.\n= Kim | Kim Lee\n",
      "s.txt");
  ASSERT_EQ(passages.size(), 2u);
  EXPECT_EQ(passages[0].section, "passive");
  EXPECT_EQ(passages[0].date, "2023-03-07");
  EXPECT_EQ(passages[0].text, "The port fell.\nIt rained.");
  ASSERT_EQ(passages[0].expectations.size(), 2u);
  EXPECT_FALSE(passages[0].expectations[1].required);
  EXPECT_FALSE(passages[1].date);
  EXPECT_TRUE(passages[1].names.at(0).same);
}

TEST(SentenceSuite, WhatIsNoLineIsNamedByFileAndLine) {
  const auto message = [](const std::string& text) {
    try {
      read_passages(text, "s.txt");
    } catch (const InputError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(message("\n+ a | b | c\n"), "s.txt:2: a statement without a sentence above it");
  EXPECT_EQ(message("A b.\n+ a | b\n"), "s.txt:2: want SUBJECT | RELATION | OBJECT");
  EXPECT_EQ(message("A b.\n+ a | b | c | colour=red\n"), "s.txt:2: unknown key 'colour'");
  EXPECT_EQ(message("A b.\nC d.\n"), "s.txt:2: a second sentence: want an empty line before it");
}

TEST(SentenceSuite, EndsHoldTheWordsAskedFor) {
  EXPECT_TRUE(holds("+ rebels | capture | port"));
  EXPECT_TRUE(holds("+ rebels | seize / capture | *"));
  EXPECT_TRUE(holds("+ rebels | capture on | Sunday"));
  EXPECT_TRUE(holds("+ rebels | capture | =old port | arg=on:Sunday"));
  EXPECT_FALSE(holds("+ rebels | capture | =port"));
  EXPECT_FALSE(holds("+ army | capture | port"));
  EXPECT_FALSE(holds("+ rebels | capture | -"));
}

TEST(SentenceSuite, WhatIsNotAskedForIsPositiveAndAsserted) {
  const Statement denied = captured(Polarity::kNegative);
  EXPECT_FALSE(holds("! rebels | capture | port", denied));
  EXPECT_TRUE(holds("+ rebels | capture | port | polarity=-", denied));
  EXPECT_FALSE(holds("+ rebels | capture | port | modality=planned"));
}

TEST(SentenceSuite, APassageIsScoredByItsLines) {
  const auto passages = read_passages(
      "The rebels captured the old port on Sunday.\n+ rebels | capture | port\n"
      "+ rebels | flee | *\n! rebels | capture | port\n! rebels | burn | port\n",
      "s.txt");
  ExtractedDocument document;
  document.statements.push_back(captured());
  const SuiteScore score = score_passage(passages.at(0), document);
  EXPECT_EQ(score.required, (Count{2, 0, 1}));
  EXPECT_EQ(score.forbidden, (Count{2, 0, 1}));
  EXPECT_EQ(score.misses, (std::vector<std::string>{"+ rebels | flee | *", "! rebels | capture | port"}));
}

}  // namespace
}  // namespace relata::measure
