#include "read/line_reader.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace relata::read {
namespace {

std::vector<Line> lines(const std::string& bytes, std::size_t limit = 100) {
  std::istringstream in(bytes);
  LineReader reader(in, limit);
  std::vector<Line> all;
  for (Line line; reader.next(line);) all.push_back(line);
  return all;
}

TEST(LineReader, ALastLineWithoutEndCountsAndNothingAfterALastEndDoes) {
  EXPECT_EQ(lines("").size(), 0u);
  EXPECT_EQ(lines("a").size(), 1u);
  EXPECT_EQ(lines("a\n").size(), 1u);
  EXPECT_EQ(lines("a\n\n").size(), 2u);
  EXPECT_EQ(lines("a\nb").at(1).bytes, "b");
  EXPECT_EQ(lines("a\nb").at(1).number, 2u);
}

TEST(LineReader, TellsWhereEachLineBeginsInTheStream) {
  const std::string long_one(200'000, 'x');  // more than it takes from the stream at once
  const auto read = lines("ab\r\n\n" + long_one + "\ncd", 300'000);
  ASSERT_EQ(read.size(), 4u);
  EXPECT_EQ(read[1].offset, 4u);
  EXPECT_EQ(read[2].offset, 5u);
  EXPECT_EQ(read[2].bytes, long_one);
  EXPECT_EQ(read[3].offset, 6u + long_one.size());
}

TEST(LineReader, TakesTheLineEndsOfUnixAndWindows) {
  EXPECT_EQ(lines("a\r\nb\r\n").at(0).bytes, "a");
  EXPECT_EQ(lines("a\r\nb\r\n").at(1).bytes, "b");
  EXPECT_EQ(lines("a\rb\n").at(0).bytes, "a\rb") << "a carriage return inside is none";
  EXPECT_EQ(lines("\r\n").at(0).bytes, "");
}

TEST(LineReader, ALineOfTheLimitIsWholeAndALongerOneIsPassedOver) {
  const auto read = lines("12345\n123456\n12345\r\n1234567890\r\nab", 5);
  ASSERT_EQ(read.size(), 5u);
  EXPECT_FALSE(read[0].too_long);
  EXPECT_TRUE(read[1].too_long);
  EXPECT_EQ(read[1].bytes, "12345");
  EXPECT_FALSE(read[2].too_long) << "its end does not count";
  EXPECT_TRUE(read[3].too_long);
  EXPECT_EQ(read[4].bytes, "ab");
  EXPECT_EQ(read[4].number, 5u);
}

TEST(LineReader, KeepsBytesThatAreNoText) {
  EXPECT_EQ(lines(std::string("a\0b\xFF\n", 5)).at(0).bytes, std::string("a\0b\xFF", 4));
}

}  // namespace
}  // namespace relata::read
