#include "extract/model/misspelling.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace relata::model {
namespace {

bool near(std::string_view word, std::string_view other) {
  const auto words = words_one_slip_from(word);
  return std::find(words.begin(), words.end(), other) != words.end();
}

TEST(WordsOneSlipFrom, LackOrHaveALetterOrSwapTwo) {
  EXPECT_TRUE(near("becuse", "because"));
  EXPECT_TRUE(near("prefere", "prefer"));
  EXPECT_TRUE(near("eather", "either"));
  EXPECT_TRUE(near("becuase", "because"));
  EXPECT_FALSE(near("becuse", "becuse"));
  EXPECT_FALSE(near("ecause", "because")) << "the first letter stays";
  EXPECT_FALSE(near("bcuse", "because")) << "two slips";
}

TEST(WordsOneSlipFrom, NoneOfOtherCharacters) {
  EXPECT_TRUE(words_one_slip_from("café").empty());
  EXPECT_TRUE(words_one_slip_from("Becuse").empty());
  EXPECT_TRUE(words_one_slip_from("").empty());
}

}  // namespace
}  // namespace relata::model
