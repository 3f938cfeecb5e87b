#include "names/sounds.h"

#include <gtest/gtest.h>

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

TEST(Sounds, VowelsAreWhatTransliterationsChange) {
  EXPECT_TRUE(same_consonants("hassan", "hasan"));
  EXPECT_TRUE(same_consonants("abdalla", "abdallah"));
  EXPECT_FALSE(same_consonants("ivan", "van"));
  EXPECT_FALSE(same_consonants("karim", "kazim"));
}

}  // namespace
}  // namespace relata::names
