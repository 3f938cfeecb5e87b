#include <gtest/gtest.h>

#include <random>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

TEST(Plausible, VerbsAndCountsAreNone) {
  for (const char* text :
       {"It may fall.", "You may not!", "They march on.", "He asked 1,800 of them.", "It costs $2000.",
        "The second man ran.", "It scored 4:3.", "He is 19 years old.", "A two-year-old boy ran.",
        "Two thirds, or 2/3, agreed.", "Call +86 2010-2015-86.", "The fall of Arda was swift.",
        "It is kept up-to-date.", "The sun was hot.", "More than 2000 of them left."})
    EXPECT_EQ(value(text), "none") << text;
}

TEST(Plausible, ATagTellsAVerbFromAMonth) {
  const Sentence verb = tree("It PRON PRP 3 nsubj\nMay AUX MD 3 aux\nfall VERB VB 0 root");
  EXPECT_TRUE(find_expressions(verb, "2021-08-15").empty());
  const Sentence month = tree("It PRON PRP 2 nsubj\nfell VERB VBD 0 root\nin ADP IN 4 case\nMay PROPN NNP 2 obl");
  ASSERT_EQ(find_expressions(month, "2021-08-15").size(), 1u);
  EXPECT_EQ(find_expressions(month, "2021-08-15")[0].value, "2021-05");
}

TEST(Plausible, APersonsNameIsNoTime) {
  Sentence named = tree("Friday PROPN NNP 3 nsubj\nOkoro PROPN NNP 1 flat\nmet VERB VBD 0 root");
  ASSERT_EQ(find_expressions(named, "2021-08-15").size(), 1u) << "without a name it is the day";
  named.tokens[0].ner = "B-PER";
  named.tokens[1].ner = "I-PER";
  EXPECT_TRUE(find_expressions(named, "2021-08-15").empty());
}

TEST(Plausible, ATagTellsACountFromAYear) {
  const Sentence count =
      tree("If SCONJ IN 4 mark\n1800 NUM CD 3 nummod\nmilitants NOUN NNS 4 nsubj\nreturn VERB VBP 0 root");
  EXPECT_TRUE(find_expressions(count, "2021-08-15").empty());
  const Sentence year = tree("the DET DT 3 det\n2020 NUM CD 3 nummod\nagreement NOUN NN 0 root");
  ASSERT_EQ(find_expressions(year, "2021-08-15").size(), 1u);
  EXPECT_EQ(find_expressions(year, "2021-08-15")[0].value, "2020");
}

TEST(Plausible, DaysThatDoNotExistHaveNoValue) {
  EXPECT_EQ(value("It fell on 31 February 2020."), "?");
  EXPECT_EQ(value("It fell on Feb. 30."), "?");
  EXPECT_EQ(value("It fell on the fifth Monday of February 2021."), "?");
}

TEST(Plausible, NumbersWithoutEndAreNone) {
  EXPECT_EQ(value("It fell in " + std::string(100'000, '9') + "."), "none");
  EXPECT_EQ(value("It fell 99999999999999999999 years ago."), "?") << "long ago, and nobody can count it";
  EXPECT_EQ(value("It fell 9999 centuries ago."), "?");
}

TEST(Plausible, StrangeBytesAreNone) {
  Sentence sentence;
  for (const std::string& form :
       {std::string("\xff\xfe"), std::string("\x00\x01", 2), std::string("\xe2\x80"), std::string(),
        std::string("\xf0\x9f\x95\x9b"), std::string("-"), std::string("'s")}) {
    Token token;
    token.form = form;
    sentence.tokens.push_back(token);
  }
  EXPECT_TRUE(find_expressions(sentence, "2021-08-15").empty());
  EXPECT_TRUE(find_expressions(Sentence(), "2021-08-15").empty());
}

TEST(Plausible, AnyWordsOfTimeInAnyOrderDoNoHarm) {
  const std::vector<std::string> words = {
      "1",    "day", "and",  "from",  "to",    "2021", "-",      "May",    "5",     ",",     "the",
      "last", "of",  "week", "in",    "next",  "ago",  "mid",    "half",   "a",     "p.m.",  "7:30",
      "'s",   "on",  "Q3",   "1990s", "since", "or",   "Monday", "before", "after", "until", "fiscal"};
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    Sentence sentence;
    for (int t = 0; t < 60; ++t) {
      Token token;
      token.form = words[random() % words.size()];
      sentence.tokens.push_back(token);
    }
    std::uint32_t at = 0;
    for (const Expression& expression : find_expressions(sentence, round % 2 == 0 ? "2021-08-15" : "0001")) {
      EXPECT_LE(at, expression.first);
      EXPECT_LE(expression.first, expression.phrase);
      EXPECT_LT(expression.phrase, expression.last);
      at = expression.last;
    }
    EXPECT_LE(at, sentence.tokens.size());
  }
}

// Ten times the tokens cost ten times the work; a test of seconds would be one of the machine, so this only ends.
TEST(Plausible, ThousandsOfTokensAreRead) {
  Sentence sentence;
  for (int t = 0; t < 20'000; ++t)
    for (const char* form : {"1", "day", "and"}) {
      Token token;
      token.form = form;
      sentence.tokens.push_back(token);
    }
  EXPECT_FALSE(find_expressions(sentence, "2021-08-15").empty());
}

}  // namespace
}  // namespace relata::time
