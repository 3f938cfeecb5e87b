#include "extract/text/lines.h"

#include <gtest/gtest.h>

namespace relata::text {
namespace {

LineKind kind(std::string_view text) { return find_lines(text).at(0).kind; }

TEST(Lines, HaveWidthIndentAndTheEmptyLinesBefore) {
  const auto lines = find_lines("One\n\n\n  “Zwölf” \n");
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[1].width, 7u) << "characters, not bytes";
  EXPECT_EQ(lines[1].indent, 2u);
  EXPECT_EQ(lines[1].gap, 2u);
}

TEST(Lines, AreReadBehindMarksOfQuotation) {
  const std::string_view text = "> On Monday\n>\n>> he left";
  const auto lines = find_lines(text);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(words_of(text, lines[0]), "On Monday");
  EXPECT_EQ(words_of(text, lines[1]), "he left");
  EXPECT_EQ(lines[0].depth, 1u);
  EXPECT_EQ(lines[1].depth, 2u);
  EXPECT_EQ(lines[1].gap, 1u);
}

TEST(Lines, OfListsBeginWithBulletsAndNumbers) {
  for (const char* item :
       {"- apples", "* apples", "• apples", "1. apples", "12) apples", "(a) apples", "4.2 The apples"})
    EXPECT_EQ(kind(item), LineKind::kItem) << item;
  for (const char* plain : {"-apples", "1.5 kilos", "a man", "2014 was", "apples"})
    EXPECT_EQ(kind(plain), LineKind::kPlain) << plain;
}

TEST(Lines, OfTablesHaveUnevenBlanks) {
  for (const char* row : {"| Year | Head |", "Harwick Town   12     27", "Demirel     Chairman", "a\tb"})
    EXPECT_EQ(kind(row), LineKind::kRow) << row;
  EXPECT_EQ(kind("The   army   left the  town"), LineKind::kRow);
  EXPECT_EQ(kind("The  army  left  the town"), LineKind::kPlain) << "justified";
}

TEST(Lines, ThatGoOnNowhere) {
  for (const char* alone : {"## The well", "-----", "int main() {", "  return 0;", "x = f(y);", "https://a.example/b"})
    EXPECT_EQ(kind(alone), LineKind::kAlone) << alone;
  EXPECT_EQ(find_lines("```\nThe code\n```\nThe text").at(1).kind, LineKind::kAlone);
  EXPECT_EQ(find_lines("```\nThe code\n```\nThe text").at(3).kind, LineKind::kPlain);
}

TEST(Lines, WithPageNumbers) {
  for (const char* number : {"14", "- 47 -", "Page 3 of 9", "p. 12", "[ 5 ]", "THE LAST YEAR    14"})
    EXPECT_EQ(kind(number), LineKind::kPageNumber) << number;
  for (const char* plain : {"14 men", "12345", "July 14"}) EXPECT_EQ(kind(plain), LineKind::kPlain) << plain;
}

}  // namespace
}  // namespace relata::text
