#include "extract/model/name_decoder.h"

#include <gtest/gtest.h>

#include <array>

namespace relata::model {
namespace {

constexpr std::array<std::string_view, 5> kTags = {"O", "B-PER", "I-PER", "B-ORG", "I-ORG"};

TEST(NameDecoder, NeverBeginsInside) {
  const std::array<float, 5> scores = {0, 1, 9, 2, 5};
  EXPECT_EQ(NameDecoder(kTags).best_tags(scores.data(), 5, 1), std::vector<std::uint32_t>{3});
}

TEST(NameDecoder, KeepsOneTypeWithinAName) {
  // word by word the best tags would be B-PER I-ORG
  const std::array<float, 10> scores = {0, 5, 0, 4, 0,  //
                                        0, 0, 1, 0, 6};
  const std::vector<std::uint32_t> expected = {3, 4};
  EXPECT_EQ(NameDecoder(kTags).best_tags(scores.data(), 5, 2), expected);
}

TEST(NameDecoder, ReadsRowsAtTheirStride) {
  const std::array<float, 16> scores = {9, 0, 0, 0, 0, 99, 99, 99, 0, 9, 0, 0, 0, 99, 99, 99};
  const std::vector<std::uint32_t> expected = {0, 1};
  EXPECT_EQ(NameDecoder(kTags).best_tags(scores.data(), 8, 2), expected);
}

TEST(NameDecoder, OfNoWordsIsEmpty) { EXPECT_TRUE(NameDecoder(kTags).best_tags(nullptr, 5, 0).empty()); }

}  // namespace
}  // namespace relata::model
