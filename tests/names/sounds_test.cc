#include "names/sounds.h"

#include <gtest/gtest.h>

#include <random>

#include "core/edits.h"

namespace relata::names {
namespace {

TEST(Sounds, TransliterationsShareACode) {
  EXPECT_EQ(sound_code("zhukov"), sound_code("jukow"));
  EXPECT_EQ(sound_code("vladimir"), sound_code("wladimir"));
  EXPECT_EQ(sound_code("khrushchev"), sound_code("chruschtschow"));
  EXPECT_EQ(sound_code("qasim"), sound_code("ghasem"));
  EXPECT_EQ(sound_code("christian"), sound_code("kristian"));
  EXPECT_NE(sound_code("keqiang"), sound_code("qiang"));
  EXPECT_EQ(sound_code(""), "");
}

TEST(Sounds, EditsAreCountedWithSwaps) {
  EXPECT_EQ(edit_distance("", "abc"), 3);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3);
  EXPECT_EQ(edit_distance("asasd", "assad"), 1);
  EXPECT_EQ(edit_distance(std::string(500, 'a'), ""), static_cast<int>(kLongestWord));
}

TEST(Sounds, LikenessIsOneOfEqualsAndZeroOfStrangers) {
  EXPECT_EQ(likeness("", ""), 1);
  EXPECT_EQ(likeness("abc", "abc"), 1);
  EXPECT_EQ(likeness("abc", "xyz"), 0);
  EXPECT_NEAR(jaro_winkler("martha", "marhta"), 0.9611, 1e-4);
  EXPECT_NEAR(jaro_winkler("dixon", "dicksonx"), 0.8133, 1e-4);
  EXPECT_EQ(jaro_winkler("", "a"), 0);
}

TEST(Sounds, LengthsTellWhatCannotBeAlike) {
  EXPECT_TRUE(may_be_alike(8, 7, 0.84)) << "one edit of eight letters";
  EXPECT_FALSE(may_be_alike(8, 6, 0.84));
  EXPECT_FALSE(may_be_alike(2, 8, 0.84)) << "whichever is longer";
  EXPECT_TRUE(may_be_alike(0, 0, 1));
  EXPECT_TRUE(may_be_alike(4, 5, 0.8)) << "at the bound itself";
  EXPECT_TRUE(may_be_alike(10, kLongestWord + 1, 0.84)) << "what is cut off before it is compared is not told";
}

TEST(Sounds, VowelsAreWhatTransliterationsChange) {
  EXPECT_TRUE(same_consonants("hassan", "hasan"));
  EXPECT_TRUE(same_consonants("abdalla", "abdallah"));
  EXPECT_FALSE(same_consonants("ivan", "van"));
  EXPECT_FALSE(same_consonants("karim", "kazim"));
}

// The table of the definition: what is inserted, left out, put for another or swapped with its neighbour counts one.
int edits_by_the_table(std::string_view a, std::string_view b) {
  std::vector<std::vector<int>> rows(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      int& cell = rows[i][j];
      cell = static_cast<int>(i == 0 ? j : j == 0 ? i : SIZE_MAX / 2);
      if (i == 0 || j == 0) continue;
      cell = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cell = std::min(cell, rows[i - 2][j - 2] + 1);
    }
  return rows[a.size()][b.size()];
}

TEST(Sounds, EditDistanceIsThatOfTheTable) {
  std::mt19937 random(7);
  const auto word = [&](std::size_t longest) {
    std::string letters;
    for (std::size_t left = random() % (longest + 1); left > 0; --left)
      letters += "ab\xC3z"[random() % 4];  // few letters, so that swaps and runs are many
    return letters;
  };
  for (int round = 0; round < 3000; ++round) {
    const std::string a = word(round % 3 == 0 ? 64 : 9), b = word(round % 5 == 0 ? 64 : 9);
    EXPECT_EQ(edit_distance(a, b), edits_by_the_table(a, b)) << a << " " << b;
  }
}

}  // namespace
}  // namespace relata::names
