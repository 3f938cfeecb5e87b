#include "extract/text/words.h"

#include <gtest/gtest.h>

namespace relata::text {
namespace {

TEST(Words, AreKnownByTheirKind) {
  EXPECT_TRUE(is_word(WordKind::kAbbreviationBefore, "Gen."));
  EXPECT_TRUE(is_word(WordKind::kAbbreviation, "Inc."));
  EXPECT_TRUE(is_word(WordKind::kAbbreviationNumber, "No."));
  EXPECT_TRUE(is_word(WordKind::kPrefix, "non"));
  EXPECT_TRUE(is_word(WordKind::kUnit, "km"));
  EXPECT_TRUE(is_word(WordKind::kDomain, "com"));
  EXPECT_TRUE(is_word(WordKind::kFile, "pdf"));
  EXPECT_TRUE(is_word(WordKind::kStarter, "The"));
  EXPECT_TRUE(is_word(WordKind::kSpeech, "said"));
  EXPECT_TRUE(is_word(WordKind::kEmoticon, ":-)"));
}

TEST(Words, OfOneKindAreNotOfAnother) {
  EXPECT_FALSE(is_word(WordKind::kAbbreviation, "Gen."));
  EXPECT_FALSE(is_word(WordKind::kUnit, "Gen."));
  EXPECT_FALSE(is_word(WordKind::kAbbreviationBefore, "gen."));
  EXPECT_FALSE(is_word(WordKind::kAbbreviationBefore, ""));
}

TEST(Words, ContractionsSayWhereTheirSecondWordBegins) {
  EXPECT_EQ(first_of_contraction("cannot"), 3u);
  EXPECT_EQ(first_of_contraction("gonna"), 3u);
  EXPECT_EQ(first_of_contraction("kabul"), std::nullopt);
  EXPECT_EQ(first_of_contraction(""), std::nullopt);
}

}  // namespace
}  // namespace relata::text
