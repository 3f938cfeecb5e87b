#include "cli/near_words.h"

#include <gtest/gtest.h>

namespace relata::cli {
namespace {

TEST(NearWords, TheNearestIsTakenIfItIsNear) {
  const std::vector<std::string> known = {"build", "rank", "why", "communities"};
  EXPECT_EQ(near_word("biuld", known), "build");
  EXPECT_EQ(near_word("comunitys", {}), "");
  EXPECT_EQ(near_word("communitis", known), "communities");
  EXPECT_EQ(near_word("comm", known), "communities");  // begins so
  EXPECT_EQ(near_word("run", known), "");              // half of it is another word
  EXPECT_EQ(near_word("co", known), "");
  EXPECT_EQ(near_word(std::string(1000, 'b'), known), "");
  EXPECT_EQ(did_you_mean("biuld", known), ": did you mean 'build'?");
  EXPECT_EQ(did_you_mean("zebra", known), "");
}

}  // namespace
}  // namespace relata::cli
