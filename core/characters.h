// Code points of UTF-8 text and the classes of them that reading and segmentation ask for. All text here is valid UTF-8
// but for what first_bad_byte is asked about. Pure functions; any thread may call.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace relata {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 0;  // 0 at the end of the text
};

// The code point that begins at `position`; {0, 0} at or past the end.
CodePoint code_point_at(std::string_view text, std::size_t position);
// The code point that ends at `position`; {0, 0} at the beginning.
CodePoint code_point_before(std::string_view text, std::size_t position);

bool is_blank(char32_t c);  // blanks, line ends, control characters, byte order marks
// Soft hyphens and characters without width, some of which are blanks.
bool is_invisible(char32_t c);
bool is_line_end(char32_t c);  // \n \v \f \r, U+0085, U+2028, U+2029
bool is_letter(char32_t c);    // with combining marks
bool is_digit(char32_t c);     // ASCII digits
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_apostrophe(char32_t c);  // ' ’ and `
bool is_hyphen(char32_t c);      // - and U+2010, U+2011
bool is_dash(char32_t c);        // – — ―
bool is_opening(char32_t c);     // ( [ { “ ‘ „ «
bool is_closing(char32_t c);     // ) ] } ” ’ »

// Where `bytes` stop being UTF-8 without NUL; absent if they are all well.
std::optional<std::size_t> first_bad_byte(std::string_view bytes);

}  // namespace relata
