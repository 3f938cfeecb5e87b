#include "verbs/sorted_lines.h"

#include <gtest/gtest.h>

#include <sstream>

namespace relata::verbs {
namespace {

TEST(SortedLines, LinesComeInTheOrderOfIds) {
  SortedLines output;
  output.add("b", "2\n");
  output.add("a#10", "1b\n");
  output.add("a", "1\n");
  output.add("c", "");
  std::ostringstream out;
  output.write(out);
  EXPECT_EQ(out.str(), "1\n1b\n2\n");
}

TEST(SortedLines, WhatIsTooLargeForMemoryComesBackWhole) {
  SortedLines output;
  const std::string block(20 << 20, 'x');
  std::string expected;
  for (const char* id : {"e", "d", "c", "b", "a"}) output.add(id, id + block);
  for (const char* id : {"a", "b", "c", "d", "e"}) expected += id + block;
  std::ostringstream out;
  output.write(out);
  EXPECT_TRUE(out.str() == expected);
}

}  // namespace
}  // namespace relata::verbs
