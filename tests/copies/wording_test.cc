#include "copies/wording.h"

#include <gtest/gtest.h>

#include <string>

#include "copies/copy_rows.h"

namespace relata::copies {
namespace {

Wording words_of(std::string_view text) {
  Wording words;
  add_words(text, words);
  return words;
}

TEST(Wording, LeavesOutPunctuationCaseAndShortWords) {
  EXPECT_EQ(words_of("KABUL, Aug. 14 - The Taliban's 2,000 fighters fled"),
            words_of("Kabul 14 taliban 2000 FIGHTERS fled"));
  EXPECT_EQ(words_of("KABUL, Aug. 14 - The Taliban's 2,000 fighters fled").size(), 6u);
}

TEST(Wording, KnowsQuotesAndDashesOfUnicode) {
  EXPECT_EQ(words_of("“Kunduz”—said\u00a0Noor’s"), words_of("Kunduz said Noor"));
  EXPECT_EQ(words_of("Herāt").size(), 1u);
  EXPECT_NE(words_of("Herāt"), words_of("Her t"));
}

TEST(Wording, CountsLettersNotBytes) { EXPECT_TRUE(words_of("čaj żuk").empty()); }

TEST(Wording, KeepsThePointWithinANumber) {
  EXPECT_NE(words_of("4.31"), words_of("431"));
  EXPECT_EQ(words_of("4.31."), words_of("4.31"));
  EXPECT_TRUE(has_digit(words_of("B52").front()));
  EXPECT_FALSE(has_digit(words_of("bomber").front()));
}

TEST(Wording, TakesAnyBytes) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  for (std::size_t cut = 0; cut <= bytes.size(); ++cut) words_of(bytes.substr(cut));
  words_of("\xe2");
  words_of("\xe2\x80");
  words_of("abcd\xc2");
}

TEST(Wording, StopsAtItsLimit) {
  std::string text;
  for (std::size_t i = 0; i < kMostWords + 10; ++i) text += "word ";
  EXPECT_EQ(words_of(text).size(), kMostWords);
}

TEST(Wording, ContentTellsOrderAndWords) {
  EXPECT_EQ(id_of({words_of("Taliban captured Kunduz"), 0}), id_of({words_of("taliban CAPTURED kunduz"), 0}));
  EXPECT_NE(id_of({words_of("Taliban captured Kunduz"), 0}), id_of({words_of("Kunduz captured Taliban"), 0}));
}

}  // namespace
}  // namespace relata::copies
