#include "extract/text/lines.h"

#include <algorithm>
#include <cstddef>

#include "core/characters.h"
#include "extract/text/regular_expression.h"

namespace relata::text {
namespace {

constexpr std::size_t kLongestFigure = 24;  // bytes of a line with a page number
constexpr std::size_t kLongestHeader = 90;  // ... with the name of a chapter in capitals, too
constexpr std::uint32_t kCell = 3;          // blanks that part two cells, at least

bool is_bullet(char32_t c) {
  return c == '-' || c == '*' || c == '+' || c == U'•' || c == U'◦' || c == U'‣' || c == U'▪' || c == U'●' || c == U'·';
}

// "- ", "* ", "1. ", "12) ", "(a) ", "b) ".
bool is_item(std::string_view line) {
  static const RE2 numbered(
      R"((?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)|\d{1,3}\.|[a-z]\.)[ \t]|\d{1,2}(?:\.\d{1,2})+\.?[ \t]+\p{Lu})",
      RE2::Quiet);
  const CodePoint first = code_point_at(line, 0);
  if (is_bullet(first.value) && is_blank(code_point_at(line, first.bytes).value)) return true;
  re2::StringPiece rest = string_piece(line);
  return RE2::Consume(&rest, numbered);
}

bool is_page_number(std::string_view line) {
  static const RE2 number(R"((?i)[-–—\[( ]*(?:page |p\. ?)?\d{1,4}(?: of \d{1,4}|/\d{1,4})?[-–—\]) ]*)", RE2::Quiet);
  static const RE2 header(R"(\d{1,4}[ \t|]{2,}[^\p{Ll}\d]+|[^\p{Ll}\d]+[ \t|]{2,}\d{1,4})", RE2::Quiet);
  if (line.size() <= kLongestFigure && RE2::FullMatch(string_piece(line), number)) return true;
  return line.size() <= kLongestHeader && RE2::FullMatch(string_piece(line), header);
}

bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of("-=_*~#+ ") == std::string_view::npos;
}

// Cells apart by a tab, bars on both sides, or blanks that are many in one place and few in another: a justified line
// has them even.
bool is_row(std::string_view line) {
  if (line.find('\t') != std::string_view::npos) return true;
  if (line.front() == '|' && line.size() > 1 && line.back() == '|') return true;
  std::uint32_t least = ~0u, most = 0, run = 0;
  for (const char c : line) {
    if (c == ' ') {
      ++run;
      continue;
    }
    if (run > 0) {
      least = std::min(least, run);
      most = std::max(most, run);
    }
    run = 0;
  }
  return most >= kCell && (most > least + 1 || line.find(' ') + most == line.rfind(' ') + 1);
}

// As programs are written, and not sentences.
bool is_code(std::string_view line) {
  static const RE2 code(R"(.*(?:[{}]|\)[:;]|\];|\w ?[-+*/]?= ?[^=]*;)|(?:return|break|continue)\b.*;|)"
                        R"((?://|#include|/\*|\$ |>>> ).*)",
                        RE2::Quiet);
  return RE2::FullMatch(string_piece(line), code);
}

// A link and no more.
bool is_address(std::string_view line) {
  return line.find("://") != std::string_view::npos && line.find(' ') == std::string_view::npos;
}

LineKind kind_of(std::string_view line) {
  if (is_rule(line) || is_code(line) || is_address(line)) return LineKind::kAlone;
  if (is_page_number(line)) return LineKind::kPageNumber;
  if (is_item(line)) return LineKind::kItem;
  return is_row(line) ? LineKind::kRow : LineKind::kPlain;
}

// Code points, marks that combine apart.
std::uint32_t width_of(std::string_view line) {
  std::uint32_t width = 0;
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint c = code_point_at(line, i);
    width += !(c.value >= 0x300 && c.value < 0x370) && c.value != 0xAD;
    i += c.bytes;
  }
  return width;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<WrittenLine> read() {
    for (std::size_t i = 0; i < text_.size();) {
      std::size_t end = i;
      CodePoint c = code_point_at(text_, end);
      while (c.bytes != 0 && !is_line_end(c.value)) {
        end += c.bytes;
        c = code_point_at(text_, end);
      }
      add(i, end);
      i = end + c.bytes;
      if (c.value == '\r' && code_point_at(text_, i).value == '\n') ++i;
    }
    return std::move(lines_);
  }

 private:
  void add(std::size_t begin, std::size_t end) {
    WrittenLine line;
    begin = past_blanks(begin, end);
    while (begin < end && text_[begin] == '>') {
      ++line.depth;
      begin = past_blanks(begin + 1, end);
    }
    line.indent = indent_;
    while (end > begin && is_blank(code_point_before(text_, end).value)) end -= code_point_before(text_, end).bytes;
    if (begin == end) {
      ++gap_;
      return;
    }
    std::string_view words = text_.substr(begin, end - begin);
    const bool fence = words.starts_with("```") || words.starts_with("~~~");
    const std::size_t marks = fenced_ ? 0 : heading_marks(words);
    words.remove_prefix(marks);
    line.span = {static_cast<std::uint32_t>(begin + marks), static_cast<std::uint32_t>(end)};
    line.width = width_of(words);
    line.gap = lines_.empty() ? std::max(gap_, 1u) : gap_;
    line.kind = fenced_ || fence || marks > 0 ? LineKind::kAlone : kind_of(words);
    if (fence) fenced_ = !fenced_;
    lines_.push_back(line);
    gap_ = 0;
  }

  std::size_t past_blanks(std::size_t begin, std::size_t end) {
    indent_ = 0;
    for (CodePoint c = code_point_at(text_, begin); begin < end && is_blank(c.value); c = code_point_at(text_, begin)) {
      begin += c.bytes;
      ++indent_;
    }
    return begin;
  }

  // Bytes of "## ".
  static std::size_t heading_marks(std::string_view line) {
    const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
    if (marks == 0 || marks > 6) return 0;
    const std::size_t words = line.find_first_not_of(" \t", marks);
    return words == std::string_view::npos || words == marks ? 0 : words;
  }

  std::string_view text_;
  std::vector<WrittenLine> lines_;
  std::uint32_t gap_ = 0, indent_ = 0;
  bool fenced_ = false;
};

}  // namespace

std::vector<WrittenLine> find_lines(std::string_view text) { return Reader(text).read(); }

}  // namespace relata::text
