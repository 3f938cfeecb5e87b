#include "extract/text/break_features.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/text/sentence_breaks.h"

namespace relata::text {
namespace {

// The features of the place behind piece `i` of a paragraph.
BreakFeatures features(std::string_view text, std::size_t i) {
  const std::vector<Piece> pieces = tokenize(text, 0, text.size());
  return BreakContext(text, pieces, rule_ends(text, pieces)).features(i);
}

std::size_t differing(const BreakFeatures& a, const BreakFeatures& b) {
  std::size_t count = 0;
  for (std::size_t f = 0; f < a.size(); ++f) count += a[f] != b[f];
  return count;
}

TEST(BreakFeatures, OfOnePlaceAreAlwaysTheSame) {
  EXPECT_EQ(features("The port fell. They left.", 3), features("The port fell. They left.", 3));
}

TEST(BreakFeatures, WordsAreComparedWithoutTheirCase) {
  // "fell" and "FELL" are of one form and two shapes.
  const auto small = features("the port fell . they left .", 2), large = features("the port FELL . they left .", 2);
  EXPECT_EQ(small[1], large[1]) << "the form of the word before the place";
  EXPECT_NE(small[7], large[7]) << "its shape";
}

TEST(BreakFeatures, WhatStandsFarAwayDoesNotCount) {
  const auto one = features("Rebels won and the port fell . They left at once , on foot .", 5);
  const auto other = features("Rebels won and the port fell . They left at once , by sea .", 5);
  EXPECT_EQ(differing(one, other), 0u);
  EXPECT_GT(differing(one, features("Rebels won and the port fell ! They left at once , on foot .", 5)), 3u);
}

TEST(BreakFeatures, LongWordsCountByTheirShapeAlone) {
  const std::string a(20, 'a'), b(20, 'b');
  EXPECT_EQ(differing(features(a + " fell . They left", 0), features(b + " fell . They left", 0)), 0u);
}

TEST(BreakFeatures, ABracketThatIsOpenCounts) {
  EXPECT_GT(differing(features("He left ( so they say . Nobody knows ) at once", 6),
                      features("He left , so they say . Nobody knows , at once", 6)),
            0u);
}

TEST(BreakFeatures, StandInTheTableWhateverTheText) {
  for (const char* text : {"a b", ". . . .", "\xF0\x9F\x98\x80 \xF0\x9F\x98\x80", "( ( (", "1 2 3 4", "é É ß"})
    for (std::size_t i = 0; i + 1 < tokenize(text, 0, std::string(text).size()).size(); ++i)
      for (const std::uint32_t cell : features(text, i)) ASSERT_LT(cell, 1u << kBreakFeatureBits) << text;
}

}  // namespace
}  // namespace relata::text
