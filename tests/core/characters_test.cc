#include "core/characters.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace relata {
namespace {

TEST(CodePoints, AreReadForwardsAndBackwards) {
  constexpr std::string_view kText = "aé—\xF0\x9F\x98\x80";
  std::u32string forwards, backwards;
  for (std::size_t i = 0; i < kText.size(); i += code_point_at(kText, i).bytes)
    forwards += code_point_at(kText, i).value;
  for (std::size_t i = kText.size(); i > 0; i -= code_point_before(kText, i).bytes)
    backwards.insert(backwards.begin(), code_point_before(kText, i).value);
  EXPECT_EQ(forwards, U"aé—\U0001F600");
  EXPECT_EQ(backwards, forwards);
}

TEST(CodePoints, AtTheEndsHaveNoBytes) {
  EXPECT_EQ(code_point_at("a", 1).bytes, 0u);
  EXPECT_EQ(code_point_at("", 0).bytes, 0u);
  EXPECT_EQ(code_point_before("a", 0).bytes, 0u);
  EXPECT_EQ(code_point_before("a", 2).bytes, 0u);
}

TEST(CodePoints, OfBrokenBytesStillAdvance) {
  for (const std::string_view bytes : {"\xFF", "\xC3", "\xE2\x80", "\xF0\x9F\x98", "\x80\x80"})
    for (std::size_t i = 0; i < bytes.size();) {
      const CodePoint c = code_point_at(bytes, i);
      ASSERT_GE(c.bytes, 1u);
      i += c.bytes;
    }
}

TEST(Classes, OfCharactersAreUnicodes) {
  for (const char32_t c : U" \t\n\u00A0\u2003\u200B\uFEFF\u0001\u2028") {
    if (c != 0) {
      EXPECT_TRUE(is_blank(c)) << static_cast<int>(c);
    }
  }
  EXPECT_FALSE(is_blank(U'a'));
  EXPECT_TRUE(is_letter(U'é') && is_letter(U'中') && is_letter(U'\u0301'));
  EXPECT_FALSE(is_letter(U'1') || is_letter(U'-'));
  EXPECT_TRUE(is_digit(U'7'));
  EXPECT_FALSE(is_digit(U'٧')) << "ASCII alone";
  EXPECT_TRUE(is_upper(U'É') && is_lower(U'é'));
  EXPECT_FALSE(is_upper(U'中') || is_lower(U'中'));
}

TEST(Classes, OfMarksTellDashesFromHyphens) {
  EXPECT_TRUE(is_dash(U'–') && is_dash(U'—'));
  EXPECT_FALSE(is_dash(U'-'));
  EXPECT_TRUE(is_hyphen(U'-') && is_hyphen(U'\u2011'));
  EXPECT_TRUE(is_apostrophe(U'’') && is_apostrophe(U'\''));
  EXPECT_TRUE(is_opening(U'“') && is_closing(U'”'));
  EXPECT_FALSE(is_opening(U'"') || is_closing(U'"'));
  EXPECT_TRUE(is_line_end(U'\n') && is_line_end(U'\u2029'));
  EXPECT_FALSE(is_line_end(U' '));
}

TEST(FirstBadByte, IsThatOfIllFormedUtf8OrANul) {
  EXPECT_EQ(first_bad_byte(""), std::nullopt);
  EXPECT_EQ(first_bad_byte("Kabul — é \xF0\x9F\x98\x80"), std::nullopt);
  EXPECT_EQ(first_bad_byte(std::string_view("a\0b", 3)), 1u);
  EXPECT_EQ(first_bad_byte("ab\xFF"), 2u);
  EXPECT_EQ(first_bad_byte("ab\xC3"), 2u) << "cut off";
  for (const char bad : {'\0', '\xFF', '\x80'})
    for (std::size_t at = 0; at < 40; ++at) {
      std::string text(40, '\x7F');
      EXPECT_EQ(first_bad_byte(text), std::nullopt);
      text[at] = bad;
      EXPECT_EQ(first_bad_byte(text), at) << "wherever it stands";
    }
  EXPECT_EQ(first_bad_byte("\xC0\x80"), 0u) << "overlong";
  EXPECT_EQ(first_bad_byte("\xED\xA0\x80"), 0u) << "half a surrogate pair";
  EXPECT_EQ(first_bad_byte("\xF4\x90\x80\x80"), 0u) << "beyond Unicode";
}

}  // namespace
}  // namespace relata
