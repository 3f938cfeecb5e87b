#include "copies/copy_keys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/copies/made_up_texts.h"

namespace relata::copies {
namespace {

using testing::MadeUpTexts;
using testing::text_of;

TEST(CopyKeys, OfFewerThanFourWordsThereAreNone) {
  EXPECT_TRUE(keys_of({}).empty());
  EXPECT_TRUE(keys_of(text_of("alpha bravo charlie").words).empty());
  EXPECT_EQ(keys_of(text_of("alpha bravo charlie delta").words).size(), 1u);
}

TEST(CopyKeys, AreTheSmallestAndAscend) {
  const std::vector<std::uint32_t> keys = keys_of(text_of(MadeUpTexts(1).original(400)).words);
  EXPECT_EQ(keys.size(), kMostKeys);
  EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
}

TEST(CopyKeys, ACutTextSharesSomeWithItsOriginal) {
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    MadeUpTexts texts(seed);
    const std::string original = texts.original(200);
    const std::vector<std::uint32_t> whole = keys_of(text_of(original).words),
                                     cut = keys_of(text_of(texts.copy(original, 30, 50)).words);
    std::vector<std::uint32_t> both;
    std::set_intersection(whole.begin(), whole.end(), cut.begin(), cut.end(), std::back_inserter(both));
    EXPECT_FALSE(both.empty()) << seed;
  }
}

}  // namespace
}  // namespace relata::copies
