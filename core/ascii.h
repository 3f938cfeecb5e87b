// ASCII letters, blanks and lists of words. Bytes beyond ASCII are left as they are, so any UTF-8 is safe; what needs
// Unicode (letter case of names, slugs) is ICU's and stands in core/entity.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relata {

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
// A blank, a tab, a line end, a form feed or a vertical tab.
constexpr bool is_ascii_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

// "Kunduz" -> "kunduz"; "Écija" -> "Écija".
std::string ascii_lower(std::string_view text);
// Without the blanks around it; a view of `text`.
std::string_view trimmed(std::string_view text);
// The parts of `text` between `separator`s without the blanks around them, empty ones left out; views of `text`.
//   split("a | b||c", '|') -> "a", "b", "c"
std::vector<std::string_view> split(std::string_view text, char separator);
// Without the blanks around it, each gap inside made one blank. "the  old\ntown " -> "the old town"
std::string single_blanks(std::string_view text);
// joined({"a", "b"}, ", ") -> "a, b"
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

// A confidence or score with two decimals and without a locale: 93 -> "0.93", 100 -> "1.00".
std::string hundredths_text(std::uint8_t hundredths);

}  // namespace relata
