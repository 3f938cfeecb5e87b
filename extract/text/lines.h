// The lines of a text as they are written, and what each is besides words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::text {

enum class LineKind : std::uint8_t {
  kPlain,
  kItem,        // begins with a bullet or with a number and a stop
  kAlone,       // a Markdown heading, a rule, a link, a line of code: goes on nowhere
  kRow,         // of a table: its cells stand apart by tabs, bars or uneven blanks
  kPageNumber,  // "14", "- 47 -", "Page 3 of 9", "THE LAST YEAR   14"
};

struct WrittenLine {
  Span span;  // its words: no blanks around, no quotation marks of a mail ("> ") or marks of a heading ("## ") before
  std::uint32_t width = 0;   // of these, in characters
  std::uint32_t indent = 0;  // blanks before them
  std::uint32_t gap = 0;     // empty lines before it
  std::uint32_t depth = 0;   // marks of quotation before it
  LineKind kind = LineKind::kPlain;
};

// Its bytes of `text`, which is the one it was found in.
inline std::string_view words_of(std::string_view text, const WrittenLine& line) {
  return text.substr(line.span.begin, line.span.end - line.span.begin);
}

// Those that have words. Ordered.
//   "> On Monday\n>\n> he left" -> {2, 11} and {16, 23}, both of depth 1, an empty line between them
std::vector<WrittenLine> find_lines(std::string_view text);

}  // namespace relata::text
