#include "cli/text_layout.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace relata::cli {
namespace {

// The code point at `i`, which moves behind it; U+FFFD for a broken one.
UChar32 next(std::string_view text, std::size_t& i) {
  UChar32 c = 0;
  auto position = static_cast<int32_t>(i);
  U8_NEXT_OR_FFFD(reinterpret_cast<const uint8_t*>(text.data()), position, static_cast<int32_t>(text.size()), c);
  i = static_cast<std::size_t>(position);
  return c;
}

std::size_t width_of(UChar32 c) {
  if (c >= 0x20 && c < 0x7f) return 1;
  const int category = u_charType(c);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR ||
      category == U_CONTROL_CHAR)
    return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// The bytes of `text` that take at most `width` columns.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t used = 0, end = 0;
  for (std::size_t i = 0; i < text.size(); end = i) {
    used += width_of(next(text, i));
    if (used > width) return end;
  }
  return text.size();
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) width += width_of(next(text, i));
  return width;
}

std::string truncated(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  return width == 0 ? "" : std::string(text.substr(0, fitting(text, width - 1))) + "…";
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  width = std::max<std::size_t>(width, 1);
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    std::string_view word = text.substr(0, blank);
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    const std::size_t gap = lines.back().empty() ? 0 : 1;
    if (used + gap + display_width(word) > width && gap > 0) lines.emplace_back(), used = 0;
    else if (gap > 0) lines.back() += ' ', ++used;
    while (used + display_width(word) > width) {
      std::size_t one_letter = 0;
      next(word, one_letter);
      const std::size_t bytes = std::max(fitting(word, width), one_letter);
      lines.back() += word.substr(0, bytes);
      word.remove_prefix(bytes);
      if (word.empty()) break;
      lines.emplace_back();
      used = 0;
    }
    lines.back() += word;
    used += display_width(word);
  }
  return lines;
}

std::string paragraph(std::string_view text, std::string_view indent, std::size_t width) {
  std::string result;
  const std::size_t room = width == 0                           ? SIZE_MAX
                           : width > display_width(indent) + 10 ? width - display_width(indent)
                                                                : 10;
  for (const std::string& line : wrapped(text, room)) result += std::string(indent) + line + "\n";
  return result;
}

}  // namespace relata::cli
