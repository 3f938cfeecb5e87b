#include "extract/text/table_rows.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "core/characters.h"
#include "extract/text/regular_expression.h"

namespace relata::text {
namespace {

constexpr std::size_t kLongestBarred = 2000;  // bytes of a line between bars
constexpr std::size_t kLongestSpaced = 300;   // ... of one whose cells blanks part
constexpr std::size_t kLongestCell = 48;      // ... of a cell of two
constexpr std::size_t kGap = 3;               // blanks that part two cells, at least

// A line of two cells, and where they stand in it.
struct Pair {
  std::size_t left = 0, gap = 0, width = 0;  // characters of the first cell, between the two, of both and between
  bool tab = false;
};

bool says_something(std::string_view line) {
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint c = code_point_at(line, i);
    if (is_letter(c.value) || is_digit(c.value)) return true;
    i += c.bytes;
  }
  return false;
}

// Rows by themselves, whatever stands around them.
bool is_row(std::string_view line) {
  static const RE2 barred(R"(\|.*\|)", RE2::Quiet);
  static const RE2 wide_first(R"(\S+(?: \S+)*(?:\t| {3,})\S+(?: \S+)*(?:(?:\t| {2,})\S+(?: \S+)*)+)", RE2::Quiet);
  static const RE2 wide_last(R"(\S+(?: \S+)*(?:(?:\t| {2,})\S+(?: \S+)*)+(?:\t| {3,})\S+(?: \S+)*)", RE2::Quiet);
  if (line.size() <= kLongestBarred && RE2::FullMatch(string_piece(line), barred)) return true;
  return line.size() <= kLongestSpaced &&
         (RE2::FullMatch(string_piece(line), wide_first) || RE2::FullMatch(string_piece(line), wide_last));
}

std::size_t characters_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// Short, of more than a bullet or number if it is the first, and no sentence.
bool is_cell(std::string_view words) {
  constexpr std::string_view kStops = ".?!:;,\"'";
  const bool stops = kStops.find(words.back()) != std::string_view::npos || words.ends_with("”");
  return words.size() > 1 && words.size() <= kLongestCell && !stops;
}

std::optional<Pair> pair_of(std::string_view line) {
  static const RE2 two(R"((\pL\S*(?: \S+)*)(\t+| {3,})(\S+(?: \S+)*))", RE2::Quiet);
  re2::StringPiece left, gap, right;
  if (line.size() > kLongestSpaced || !RE2::FullMatch(string_piece(line), two, &left, &gap, &right)) return {};
  const std::string_view first(left.data(), left.size()), second(right.data(), right.size());
  if (!is_cell(first) || (!is_cell(second) && second.size() != 1)) return {};
  return Pair{characters_of(first), gap.size(), characters_of(line), gap[0] == '\t'};
}

// Both are set by tabs; or their second cells begin, or end, one below the other, or stand as far from the first.
bool are_alike(const std::optional<Pair>& a, const std::optional<Pair>& b) {
  if (!a || !b || a->tab != b->tab) return false;
  return a->tab || a->left + a->gap == b->left + b->gap || a->width == b->width || a->gap == b->gap;
}

// "--- | :---:", below the header of a table whose rows need no bars at their ends (GitHub Flavored Markdown).
bool is_barred_rule(std::string_view line) {
  return line.find("--") != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of("-|: \t") == std::string_view::npos;
}

}  // namespace

std::vector<bool> find_table_rows(std::string_view text, std::span<const Span> paragraphs) {
  std::vector<bool> rows(paragraphs.size());
  std::optional<Pair> above;  // of the paragraph `last`
  std::string_view above_line;
  bool barred = false;  // below a rule as "---|---"
  std::size_t last = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::string_view line = text.substr(paragraphs[i].begin, paragraphs[i].end - paragraphs[i].begin);
    if (!says_something(line)) {  // a rule between two rows
      if (!is_barred_rule(line)) continue;
      barred = true;
      if (above_line.find('|') != std::string_view::npos) rows[last] = true;
      continue;
    }
    const std::optional<Pair> pair = pair_of(line);
    barred = barred && line.find('|') != std::string_view::npos;
    rows[i] = barred || is_row(line);
    if (are_alike(above, pair)) rows[last] = rows[i] = true;
    above = pair, above_line = line, last = i;
  }
  return rows;
}

}  // namespace relata::text
