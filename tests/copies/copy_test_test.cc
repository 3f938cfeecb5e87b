#include "copies/copy_test.h"

#include <gtest/gtest.h>

#include "tests/copies/made_up_texts.h"

namespace relata::copies {
namespace {

using testing::MadeUpTexts;
using testing::text_of;

// Asked both ways, which must not matter.
bool are_copies(const Text& a, const Text& b) {
  const bool copies = CopyTest(a).is_copy(b);
  EXPECT_EQ(CopyTest(b).is_copy(a), copies);
  return copies;
}

class CopyTests : public ::testing::Test {
 protected:
  MadeUpTexts texts{7};
  const std::string lead = texts.original(40), middle = texts.original(60), end = texts.original(60);
  const std::string story = lead + middle + end;
};

TEST_F(CopyTests, AReprintThatWasCutAndEditedIsACopy) {
  EXPECT_TRUE(are_copies(text_of(story), text_of(story)));
  EXPECT_TRUE(are_copies(text_of(story), text_of(lead + middle)));
  EXPECT_TRUE(are_copies(text_of(story), text_of(lead + end)));
  EXPECT_TRUE(are_copies(text_of(story), text_of(texts.copy(story, 25, 100))));
  EXPECT_TRUE(are_copies(text_of(story), text_of("By Ada Lindberg\n" + texts.copy(story, 40, 60))));
  EXPECT_TRUE(are_copies(text_of(story), text_of(lead + texts.original(12) + middle + end)));
}

TEST_F(CopyTests, AFollowUpIsNoCopy) {
  const std::string follow_up = texts.original(70) + story;  // the whole story is its background
  EXPECT_FALSE(are_copies(text_of(story), text_of(follow_up)));
  EXPECT_FALSE(are_copies(text_of(story), text_of(texts.original(60) + middle + end)));
  EXPECT_FALSE(are_copies(text_of(story), text_of(texts.original(60) + middle)));
}

TEST_F(CopyTests, ANewLeadOfNearlyTheSameTextIsACopy) {
  EXPECT_TRUE(are_copies(text_of(story), text_of(texts.original(10) + story)));
}

TEST_F(CopyTests, OtherTextsAreNone) {
  EXPECT_FALSE(are_copies(text_of(story), text_of(texts.original(160))));
  EXPECT_FALSE(are_copies(text_of(story), text_of("")));
}

TEST_F(CopyTests, ReportsOfOneFormAreNone) {
  // Every fifth word is another one: most pairs are the same, no passage is.
  std::string form[2];
  for (int word = 0; word < 150; ++word) {
    const std::string same = texts.word() + " ";
    for (std::string& text : form) text += word % 5 == 0 ? texts.word() + " " : same;
  }
  EXPECT_FALSE(are_copies(text_of(form[0]), text_of(form[1])));
}

TEST_F(CopyTests, TheSamePassagesWithOtherNumbersAreNone) {
  std::string report[2];
  for (int part = 0; part < 6; ++part) {
    const std::string same = texts.original(20);
    for (int i = 0; i < 2; ++i) report[i] += same + std::to_string(100 * part + 7 * i) + " ";
  }
  EXPECT_FALSE(are_copies(text_of(report[0]), text_of(report[1])));
}

TEST_F(CopyTests, OfAShortTextOnlyTheVerySameIsACopy) {
  const std::string notice = "Harbour closed until Monday because workers repair gates";
  EXPECT_TRUE(are_copies(text_of(notice), text_of(notice, 9)));
  EXPECT_FALSE(are_copies(text_of(notice), text_of(notice + " tonight")));
}

TEST_F(CopyTests, FarApartMoreHasToBeShared) {
  const Text original = text_of(story, 1000), edited = text_of(texts.copy(story, 11, 100), 1003);
  EXPECT_TRUE(are_copies(original, edited));
  EXPECT_FALSE(are_copies(original, {edited.words, 1100}));
  EXPECT_TRUE(are_copies(original, {edited.words, 0}));
  EXPECT_TRUE(are_copies(original, {original.words, 9000}));
}

TEST(Day, CountsFromTheFirstOfTheYearOne) {
  EXPECT_EQ(day_of("0001-01-01"), 1u);
  EXPECT_EQ(day_of("2021-08-14"), day_of("2021-08-13") + 1);
  EXPECT_EQ(day_of("2024-03-01"), day_of("2024-02-28") + 2);
  EXPECT_EQ(day_of("2023-03-01T19:30"), day_of("2023-02-28") + 1);
  EXPECT_EQ(day_of("2021-08"), 0u);
  EXPECT_EQ(day_of("14 August 2021"), 0u);
  EXPECT_EQ(day_of(""), 0u);
}

}  // namespace
}  // namespace relata::copies
