#include "core/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>

namespace relata {
namespace {

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t position) {
  if (position >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[position]);
  if (byte < 0x80) return {byte, 1};
  const std::size_t window = std::min<std::size_t>(4, text.size() - position);
  const char* const bytes = text.data() + position;
  std::int32_t i = 0;
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, i, static_cast<std::int32_t>(window), c);
  return {static_cast<char32_t>(c), static_cast<std::uint32_t>(i)};
}

CodePoint code_point_before(std::string_view text, std::size_t position) {
  if (position == 0 || position > text.size()) return {};
  std::size_t begin = position - 1;
  while (begin > 0 && position - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return code_point_at(text, begin);
}

bool is_blank(char32_t c) {
  if (c < 0x80) return c <= 0x20 || c == 0x7F;
  return c == 0xFEFF || (c >= 0x80 && c <= 0xA0) || c == 0x200B || c == 0x2060 ||
         u_isUWhiteSpace(static_cast<UChar32>(c));
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0xFEFF || c == 0x2060 || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E);
}

bool is_line_end(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const auto type = static_cast<std::uint32_t>(U_GET_GC_MASK(static_cast<UChar32>(c)));
  return (type & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0;
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_upper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isUUppercase(static_cast<UChar32>(c)) != 0; }
bool is_lower(char32_t c) { return c < 0x80 ? c >= 'a' && c <= 'z' : u_isULowercase(static_cast<UChar32>(c)) != 0; }

bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’' || c == '`'; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_dash(char32_t c) { return c >= 0x2012 && c <= 0x2015; }
bool is_opening(char32_t c) { return is_one_of(c, U"([{“‘„«‹‚"); }
bool is_closing(char32_t c) { return is_one_of(c, U")]}”’»›"); }

std::optional<std::size_t> first_bad_byte(std::string_view bytes) {
  constexpr std::uint64_t kHigh = 0x8080808080808080, kOnes = 0x0101010101010101;
  std::size_t i = 0;
  while (i < bytes.size()) {
    if (i + 8 <= bytes.size()) {  // eight at once where all are ASCII and none is NUL
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data() + i, 8);
      if (((word | (word - kOnes)) & kHigh) == 0) {
        i += 8;
        continue;
      }
    }
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte != 0 && byte < 0x80) {
      ++i;
      continue;
    }
    const char* const from = bytes.data() + i;
    std::int32_t length = 0;
    UChar32 c = 0;
    U8_NEXT(from, length, static_cast<std::int32_t>(std::min<std::size_t>(4, bytes.size() - i)), c);
    if (c <= 0) return i;  // NUL, or below 0: ill-formed
    i += static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

}  // namespace relata
