// Span: [begin, end) in bytes. Spans: the pieces of a phrase whose words stand apart, ordered, not touching.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relata {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  auto operator<=>(const Span&) const = default;
};

using Spans = std::vector<Span>;

// Whether no more than blanks and what cannot be seen stands between two words of `text`, the first before the second.
//   "the [old](a.html) town": not between "old" and "town"
bool are_neighbours(std::string_view text, const Span& first, const Span& second);

// The words under `spans`: their pieces joined by one blank.
//   cut("took it over", {{0, 4}, {8, 12}}) -> "took over"
// Asserts that the spans lie inside `text`.
std::string cut(std::string_view text, const Spans& spans);

}  // namespace relata
