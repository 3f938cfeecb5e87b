// Text on a terminal: how wide it is, cut and wrapped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace relata::cli {

// Columns that `text` takes: wide letters of East Asia two, combining marks none.
std::size_t display_width(std::string_view text);

// At most `width` columns, the cut shown by "…".
std::string truncated(std::string_view text, std::size_t width);

// Lines of at most `width` columns, broken at blanks, within a word only where it is longer than a line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// wrapped() with `indent` before each line and a line end after it. `width` counts the indent; 0: one line.
std::string paragraph(std::string_view text, std::string_view indent, std::size_t width);

}  // namespace relata::cli
