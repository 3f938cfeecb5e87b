#include "cli/text_layout.h"

#include <gtest/gtest.h>

namespace relata::cli {
namespace {

TEST(TextLayout, WideLettersTakeTwoColumnsAndMarksNone) {
  EXPECT_EQ(display_width("Kabul"), 5U);
  EXPECT_EQ(display_width("Lōgar"), 5U);
  EXPECT_EQ(display_width("o\xcc\x84"), 1U);
  EXPECT_EQ(display_width("東京"), 4U);
  EXPECT_EQ(display_width(""), 0U);
}

TEST(TextLayout, CutsShowThatTheyAreCuts) {
  EXPECT_EQ(truncated("Kandahar", 8), "Kandahar");
  EXPECT_EQ(truncated("Kandahar", 5), "Kand…");
  EXPECT_EQ(truncated("東京都", 4), "東…");
  EXPECT_EQ(truncated("x", 0), "");
}

TEST(TextLayout, LinesBreakAtBlanks) {
  EXPECT_EQ(wrapped("the fall of the city", 8), (std::vector<std::string>{"the fall", "of the", "city"}));
  EXPECT_EQ(wrapped("abcdefghij k", 4), (std::vector<std::string>{"abcd", "efgh", "ij k"}));
  EXPECT_EQ(wrapped("東京都", 1).size(), 3U) << "a letter that does not fit still ends";
  EXPECT_EQ(paragraph("a b", "  ", 0), "  a b\n");
}

TEST(TextLayout, BrokenBytesAreNoTrouble) { EXPECT_NO_THROW(wrapped("\xff\xfe \xe2\x80", 3)); }

}  // namespace
}  // namespace relata::cli
