// Markdown's markup within a paragraph (CommonMark, and GitHub's tables and notes).
#pragma once

#include <string>
#include <string_view>

namespace relata::read {

// The words of a line or paragraph as they are read: without emphasis, marks of code, images, notes' marks and HTML; of
// a link its text. What only looks like markup stays (5 * 3 * 2, snake_case).
//   "**Rebels** took [the port](https://a.example) of `Varesh`.[^1]" -> "Rebels took the port of Varesh."
std::string markdown_words(std::string_view text);

}  // namespace relata::read
