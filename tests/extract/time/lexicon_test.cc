#include "extract/time/lexicon.h"

#include <gtest/gtest.h>

namespace relata::time {
namespace {

TEST(Lexicon, AWordHasASenseForEachOfItsRows) {
  const Lexicon words("# word, class, value\nmay\tMONTH\t5\tdoubtful\nmay\tMODAL\nlast\tDIR\t-1\n");
  ASSERT_NE(words.find("may"), nullptr);
  EXPECT_EQ(words.find("may")->size(), 2u);
  EXPECT_EQ(words.find("may", "MONTH")->value, 5);
  EXPECT_TRUE(words.find("may", "MONTH")->doubtful);
  EXPECT_EQ(words.find("may", "MODAL")->value, 0);
  EXPECT_EQ(words.find("last", "DIR")->value, -1);
  EXPECT_EQ(words.find("last", "MONTH"), nullptr);
  EXPECT_EQ(words.find("army"), nullptr);
}

TEST(Lexicon, OfTheProgramKnowsMonthsDaysAndUnits) {
  EXPECT_EQ(lexicon().find("december", "MONTH")->value, 12);
  EXPECT_EQ(lexicon().find("sunday", "WEEKDAY")->value, 7);
  EXPECT_EQ(lexicon().find("fortnight", "UNIT")->value, kFortnight);
  EXPECT_EQ(lexicon().find("years", "UNIT")->value, kYear);
  EXPECT_TRUE(lexicon().find("march", "MONTH")->doubtful);
}

TEST(WordLists, HoldWhatStandsBesideATime) {
  EXPECT_TRUE(is_listed("modal", "might"));
  EXPECT_TRUE(is_listed("glued_before", "$"));
  EXPECT_FALSE(is_listed("modal", "army"));
  EXPECT_FALSE(is_listed("modal", ""));
  EXPECT_FALSE(is_listed("no such list", "might"));
}

}  // namespace
}  // namespace relata::time
