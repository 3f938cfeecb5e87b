#include "extract/time/grammar.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/time/matcher.h"

namespace relata::time {
namespace {

TEST(Grammar, APartIsAWordAClassANameOrANative) {
  const Grammar grammar("@md\tdate\tmonth:MONTH the? day:<daynum>\n@time\tin edge=3\tlate|later ] a:@md +'s?\n");
  const auto& rule = grammar.rules(grammar.start()).at(0);
  EXPECT_EQ(rule.made.operation, Operation::kIn);
  EXPECT_EQ(rule.made.get(Field::kEdge), 3);
  EXPECT_EQ(rule.prefix, 1u) << "what stands before ] is no part of the phrase";
  ASSERT_EQ(rule.parts.size(), 3u);
  EXPECT_EQ(rule.parts[0].words, (std::vector<std::string>{"late", "later"}));
  EXPECT_EQ(rule.parts[1].type, Part::Type::kName);
  EXPECT_EQ(rule.parts[1].store, Part::Store::kA);
  EXPECT_TRUE(rule.parts[2].glued);
  EXPECT_TRUE(rule.parts[2].optional);

  const auto& named = grammar.rules(rule.parts[1].name).at(0);
  EXPECT_EQ(named.parts[0].type, Part::Type::kClass);
  EXPECT_EQ(named.parts[0].word, "MONTH");
  EXPECT_EQ(named.parts[0].field, Field::kMonth);
  EXPECT_EQ(named.parts[2].type, Part::Type::kNative);
  EXPECT_EQ(named.parts[2].word, "daynum");
}

TEST(Grammar, SignsOfTheNotationMayStandForThemselves) {
  const Grammar grammar("@time\tdate\tday:<daynum> : +? month:MONTH\n");
  EXPECT_EQ(grammar.rules(grammar.start())[0].parts[1].words, (std::vector<std::string>{":"}));
}

TEST(Grammar, NamesMayBeUsedBeforeTheirRules) {
  const Grammar grammar("@time\tsame\ta:@later\n@later\tdate\tmonth:MONTH\n");
  EXPECT_EQ(grammar.names(), 2u);
  EXPECT_EQ(grammar.rules(grammar.rules(grammar.start())[0].parts[0].name)[0].parts[0].word, "MONTH");
}

TEST(Grammar, OfTheProgramIsWellFormed) { EXPECT_GT(grammar().names(), 10u); }

TEST(Matcher, GivesTheLongestReadingFirst) {
  Sentence sentence;
  for (const char* form : {"in", "June", "2021", "they", "left"}) {
    Token token;
    token.form = form;
    sentence.tokens.push_back(token);
  }
  const std::vector<Atom> atoms = atoms_of(sentence);
  Matcher matcher(sentence, atoms);
  const auto& parses = matcher.at(1);
  ASSERT_GE(parses.size(), 2u);
  EXPECT_EQ(parses[0].end, 3u);
  EXPECT_EQ(parses[0].node->get(Field::kMonth), 6);
  EXPECT_EQ(parses[0].node->get(Field::kYear), 2021);
  EXPECT_EQ(parses[1].end, 2u);
  EXPECT_TRUE(matcher.at(3).empty());
  EXPECT_TRUE(matcher.at(99).empty());
}

}  // namespace
}  // namespace relata::time
