#include "core/ascii.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(Ascii, LowerLeavesOtherBytesAsTheyAre) {
  EXPECT_EQ(ascii_lower("Kunduz, ÉCIJA [@Z`{]"), "kunduz, Écija [@z`{]");
  EXPECT_EQ(ascii_lower(""), "");
}

TEST(Ascii, TrimmedLosesAllKindsOfBlanksAtBothEnds) {
  EXPECT_EQ(trimmed(" \t\r\n\f\va b\n"), "a b");
  EXPECT_EQ(trimmed(" \n "), "");
  EXPECT_EQ(trimmed("\xC2\xA0x"), "\xC2\xA0x");  // a no-break space is no ASCII blank
}

TEST(Ascii, SplitLeavesOutEmptyParts) {
  EXPECT_EQ(split("a | b||c", '|'), (std::vector<std::string_view>{"a", "b", "c"}));
  EXPECT_EQ(split("one", '|'), (std::vector<std::string_view>{"one"}));
  EXPECT_TRUE(split("", '|').empty());
  EXPECT_TRUE(split(" | |", '|').empty());
}

TEST(Ascii, JoinedIsTheInverseOfSplit) {
  EXPECT_EQ(joined({"a", "b", "c"}, ", "), "a, b, c");
  EXPECT_EQ(joined({"a"}, ", "), "a");
  EXPECT_EQ(joined({}, ", "), "");
}

TEST(Ascii, BlanksAreMadeSingle) {
  EXPECT_EQ(single_blanks(" the \t old\n\ntown\v"), "the old town");
  EXPECT_EQ(single_blanks("  "), "");
  EXPECT_EQ(single_blanks("Écija"), "Écija");
}

TEST(Ascii, HundredthsHaveTwoDecimals) {
  EXPECT_EQ(hundredths_text(100), "1.00");
  EXPECT_EQ(hundredths_text(93), "0.93");
  EXPECT_EQ(hundredths_text(5), "0.05");
  EXPECT_EQ(hundredths_text(0), "0.00");
}

}  // namespace
}  // namespace relata
