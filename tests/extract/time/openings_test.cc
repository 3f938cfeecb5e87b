#include "extract/time/openings.h"

#include <gtest/gtest.h>

#include <string>

namespace relata::time {
namespace {

Atom atom(const std::string& text) {
  Atom made;
  made.text = text;
  made.senses = lexicon().find(text);
  made.number = !text.empty() && text.find_first_not_of("0123456789") == text.npos;
  return made;
}

bool may_begin(const Grammar& grammar, const std::string& first, const std::string& second) {
  const Openings openings(grammar);
  const std::vector<Atom> atoms = {atom(first), atom(second)};
  const RuleSet admitted = openings.admitted(openings.fit(atoms, 0), second.empty() ? Fit() : openings.fit(atoms, 1));
  return (admitted & openings.rules(grammar.start())).any();
}

TEST(Openings, ARuleIsTriedOnlyWhereItMayBegin) {
  const Grammar grammar("@md\tdate\tthe? month:MONTH\n@time\tsame\ta:@md\n@time\tdate\t<weekno> today\n");
  EXPECT_TRUE(may_begin(grammar, "the", "june")) << "an optional part";
  EXPECT_TRUE(may_begin(grammar, "june", "")) << "and what follows it, through a name";
  EXPECT_TRUE(may_begin(grammar, "7", "today")) << "a native where it reads something";
  EXPECT_FALSE(may_begin(grammar, "today", ""));
  EXPECT_FALSE(may_begin(grammar, "monday", "june"));
}

TEST(Openings, ARuleIsTriedOnlyWhereItsSecondAtomFits) {
  const Grammar grammar("@md\tdate\tmonth:MONTH of?\n@time\tsame\tthe? a:@md 's?\n@time\tdate\ton <clock> today\n");
  EXPECT_TRUE(may_begin(grammar, "the", "june"));
  EXPECT_TRUE(may_begin(grammar, "june", "of"));
  EXPECT_TRUE(may_begin(grammar, "june", "'s")) << "the name may be over";
  EXPECT_TRUE(may_begin(grammar, "june", "army")) << "so may the rule";
  EXPECT_TRUE(may_begin(grammar, "june", ""));
  EXPECT_TRUE(may_begin(grammar, "on", "noon"));
  EXPECT_FALSE(may_begin(grammar, "on", "monday"));
  const Grammar open("@time\tdate\tthe month:MONTH\n@time\tdate\t<number> today\n");
  EXPECT_FALSE(may_begin(open, "the", "army"));
  EXPECT_FALSE(may_begin(open, "the", ""));
  EXPECT_FALSE(may_begin(open, "7", "army"));
  EXPECT_TRUE(may_begin(open, "7", "today"));
  EXPECT_TRUE(may_begin(open, "twenty", "one")) << "what is behind a native of two atoms is not looked at";
}

TEST(Openings, WhatMayFollowDependsOnWhatIsFirst) {
  const Grammar grammar("@day\tdate\tthe? weekday:WEEKDAY\n@time\tsame\ta:@day morning?\n");
  EXPECT_TRUE(may_begin(grammar, "monday", "army"));
  EXPECT_TRUE(may_begin(grammar, "the", "monday"));
  EXPECT_FALSE(may_begin(grammar, "the", "army"));
  EXPECT_FALSE(may_begin(grammar, "the", "morning"));
}

TEST(Openings, OfANameThatIsUsedBeforeItsRulesAreItsRules) {
  const Grammar grammar("@time\tsame\ta:@later\n@later\tdate\tmonth:MONTH\n");
  EXPECT_TRUE(may_begin(grammar, "may", ""));
}

TEST(Openings, OfTheProgramAreTheWordsOfTime) {
  EXPECT_TRUE(may_begin(grammar(), "yesterday", ""));
  EXPECT_FALSE(may_begin(grammar(), "army", "yesterday"));
  EXPECT_FALSE(may_begin(grammar(), "of", "army"));
  EXPECT_EQ(&openings(), &openings());
}

}  // namespace
}  // namespace relata::time
