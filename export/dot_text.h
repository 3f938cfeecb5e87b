// Text as Graphviz and the other readers of DOT want it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace relata::exporter {

// For labels and tooltips (escString): backslashes doubled, line ends kept as "\n", other control signs and what XML
// cannot hold blank, and "&name;" kept from being read as a sign.
std::string dot_escaped(std::string_view text);

// For HTML-like labels.
std::string html_escaped(std::string_view text);

// dot_escaped lines of at most `width` signs, a Chinese, Japanese or Korean one counted twice, where blanks, hyphens
// and these signs allow; a longer word stands on a line alone, one of more than twice the width is cut into lines.
std::string dot_wrapped(std::string_view text, std::size_t width);
// The same line by line.
std::vector<std::string> dot_lines(std::string_view text, std::size_t width);

// Ids joined by ",", for an attribute that no reader of DOT understands differently: what would break the list or a
// string stands as its bytes' %XX (RFC 3986): a comma, a backslash, a control sign, and a % where it would look like
// one.
//   "a b#1", "c,d\", "100%", "%41" -> a b#1,c%2Cd%5C,100%,%2541
std::string dot_listed(const std::vector<std::string>& ids);

// At most `length` signs, with "…" where something was cut.
std::string shortened(std::string_view text, std::size_t length);

}  // namespace relata::exporter
