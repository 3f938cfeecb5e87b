// CaRB's figures, worked out by hand.
#include "measure/tuple_score.h"

#include <gtest/gtest.h>

namespace relata::measure {
namespace {

const char* const kSentence = "Rebels captured the old port on Sunday .";

TupleGold gold_of(const std::string& rows) { return read_tuple_gold(rows); }

TupleScore score(const std::string& rows, const std::vector<Fact>& facts) {
  return score_tuples(gold_of(rows), {{kSentence, facts}});
}

const std::string kRow = std::string(kSentence) + "\tcaptured\tRebels\tthe old port\ton Sunday\n";

TEST(TupleScore, TheGoldItselfIsAllRight) {
  const TupleScore all = score(kRow, {{"captured", {"Rebels", "the old port", "on Sunday"}, .9}});
  EXPECT_DOUBLE_EQ(all.f1, 1);
  EXPECT_DOUBLE_EQ(all.auc, 1);
}

// Gold: 1 + 1 + 5 words. Fact: captured, Rebels, the port, 4 words, all of them right.
TEST(TupleScore, WordsCountWithinTheirSides) {
  const TupleScore some = score(kRow, {{"captured", {"Rebels", "the port"}, .9}});
  EXPECT_DOUBLE_EQ(some.precision, 1);
  EXPECT_DOUBLE_EQ(some.recall, 4. / 7);
  const TupleScore elsewhere = score(kRow, {{"captured", {"the old port", "Rebels"}, .9}});
  EXPECT_DOUBLE_EQ(elsewhere.precision, 1. / 5) << "only the relation";
}

TEST(TupleScore, WithoutAWordOfTheRelationNothingMatches) {
  EXPECT_DOUBLE_EQ(score(kRow, {{"took", {"Rebels", "the old port", "on Sunday"}, .9}}).f1, 0);
  EXPECT_DOUBLE_EQ(score(kRow, {{"captured", {"Rebels", ""}, .9}}).f1, 0) << "a side is missing";
}

TEST(TupleScore, ALoneBeIsAnyFormOfIt) {
  const std::string row = std::string(kSentence) + "\tis\tport\told\n";
  EXPECT_DOUBLE_EQ(score(row, {{"be", {"port", "old"}, .9}}).f1, 1);
}

TEST(TupleScore, WhatIsSaidMayStandOnEitherSide) {
  const std::string row = std::string(kSentence) + "\tsaid\the\tit fell\n";
  EXPECT_DOUBLE_EQ(score(row, {{"said", {"it fell", "he"}, .9}}).f1, 1);
}

// A second fact that repeats the first has no gold fact left: precision 1/2. Above .5 only the first stands.
TEST(TupleScore, EachGoldFactBacksOneFactAndTheBestCutOffCounts) {
  const Fact fact = {"captured", {"Rebels", "the old port", "on Sunday"}, .9};
  Fact twin = fact;
  twin.confidence = .5;
  const TupleScore both = score(kRow, {fact, twin});
  EXPECT_DOUBLE_EQ(both.f1, 1);
  EXPECT_DOUBLE_EQ(both.f1_of_all, 2 * .5 / 1.5);
  EXPECT_EQ(both.given, 2u);
  // the curve: (precision 1/2, recall 1), (1, 1), and the end (1, 0)
  EXPECT_DOUBLE_EQ(both.auc, 1);
}

TEST(TupleScore, SentencesMeetWithoutPunctuationAndContextIsLeftOut) {
  const TupleGold gold = gold_of("A ( b ) c\tis\tA\tc\tC: someone said\nonly one column\n");
  EXPECT_EQ(gold.count, 1u);
  EXPECT_EQ(gold.sentences, "A ( b ) c\n");
  EXPECT_DOUBLE_EQ(score_tuples(gold, {{"A -LRB- b -RRB- c .", {{"is", {"A", "c"}, 1}}}}).f1, 1);
  const TupleScore none = score_tuples(gold, {{"Another one", {{"is", {"A", "c"}, 1}}}});
  EXPECT_EQ(none.given, 0u);
  EXPECT_DOUBLE_EQ(none.f1, 0);
}

}  // namespace
}  // namespace relata::measure
