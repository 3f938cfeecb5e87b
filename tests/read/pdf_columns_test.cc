#include "read/pdf_columns.h"

#include <gtest/gtest.h>

namespace relata::read {
namespace {

struct Block {
  std::string name;
  double left, top, right;
  int lines = 3;
};

// The names of the blocks in reading order.
std::string order(const std::vector<Block>& blocks) {
  std::vector<PdfLine> lines;
  for (std::size_t b = 0; b < blocks.size(); ++b)
    for (int i = 0; i < blocks[b].lines; ++i) {
      const double top = blocks[b].top + 12 * i;
      lines.push_back({blocks[b].left, top, blocks[b].right, top + 10, b, blocks[b].name});
    }
  std::vector<const PdfLine*> given;
  for (const PdfLine& line : lines) given.push_back(&line);
  std::string names;
  const PdfLine* last = nullptr;
  for (const PdfLine* line : in_reading_order(given)) {
    if (!last || last->block != line->block) names += line->text;
    last = line;
  }
  return names;
}

TEST(PdfColumns, AColumnIsReadToItsEnd) {
  EXPECT_EQ(order({{"c", 310, 100, 540}, {"a", 60, 110, 290}, {"d", 310, 200, 540}, {"b", 60, 250, 290}}), "abcd");
  EXPECT_EQ(order({{"e", 410, 100, 540}, {"c", 210, 100, 390}, {"a", 60, 100, 190}, {"b", 60, 200, 190}}), "abce");
}

TEST(PdfColumns, WhatStandsAcrossPartsThePage) {
  EXPECT_EQ(order({{"h", 60, 50, 540, 1},
                   {"b", 310, 100, 540},
                   {"a", 60, 100, 290},
                   {"d", 310, 300, 540},
                   {"m", 60, 200, 540, 2},
                   {"c", 60, 300, 290}}),
            "habmcd");
}

TEST(PdfColumns, WithoutAGutterTheOrderStays) {
  EXPECT_EQ(order({{"b", 60, 300, 540}, {"a", 60, 100, 540}}), "ba");
  EXPECT_EQ(order({{"b", 310, 100, 320, 1}, {"a", 60, 100, 290}}), "ba") << "a number beside the text is no column";
  EXPECT_EQ(order({}), "");
}

}  // namespace
}  // namespace relata::read
