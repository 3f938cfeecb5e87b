#include "extract/text/paragraphs.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "core/characters.h"
#include "extract/text/broken_words.h"

namespace relata::text {
namespace {

// Wrapped lines are this wide: narrower ones are lists and headings, wider ones paragraphs of their own.
constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kWidest = 100;
// With words broken at their ends, so are narrow columns.
constexpr std::size_t kNarrowestBroken = 20;

struct WrittenLine {
  Span span;                 // without blanks around
  bool after_blank = false;  // an empty line stands before it
};

std::vector<WrittenLine> find_lines(std::string_view text) {
  std::vector<WrittenLine> lines;
  bool gap = true;
  std::size_t i = 0;
  while (i < text.size()) {
    std::size_t begin = i, end = i;
    bool any = false;
    CodePoint c = code_point_at(text, i);
    for (; c.bytes != 0 && !is_line_end(c.value); c = code_point_at(text, i)) {
      if (!is_blank(c.value)) {
        if (!any) begin = i;
        any = true;
        end = i + c.bytes;
      }
      i += c.bytes;
    }
    i += c.bytes;
    if (c.value == '\r' && code_point_at(text, i).value == '\n') ++i;
    if (any) lines.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, gap});
    gap = !any;
  }
  return lines;
}

std::size_t width(const WrittenLine& line) { return line.span.end - line.span.begin; }

bool ends_sentence(std::string_view line) {
  std::size_t i = line.size();
  CodePoint last = code_point_before(line, i);
  while (is_closing(last.value) || last.value == '"' || last.value == '\'') {
    i -= last.bytes;
    last = code_point_before(line, i);
  }
  return last.value == '.' || last.value == '!' || last.value == '?' || last.value == ':';
}

std::size_t first_word(std::string_view line) { return std::min(line.find(' '), line.size()); }

// Whether a block of lines was broken at a fixed width: each line but the last is as full as its next word allows.
bool is_wrapped(std::string_view text, std::span<const WrittenLine> block) {
  std::size_t widest = 0;
  for (const WrittenLine& line : block) widest = std::max(widest, width(line));
  if (block.size() < 2 || widest < kNarrowestBroken || widest > kWidest) return false;
  std::size_t full = 0, runs_on = 0;
  bool any_broken = false;
  for (std::size_t i = 0; i + 1 < block.size(); ++i) {
    const std::string_view line = text.substr(block[i].span.begin, width(block[i]));
    const std::string_view next = text.substr(block[i + 1].span.begin, width(block[i + 1]));
    const bool broken = is_broken_between(line, next);
    if (broken || width(block[i]) + 1 + first_word(next) > widest) ++full;
    if (broken || (!ends_sentence(line) && is_lower(code_point_at(next, 0).value))) ++runs_on;
    any_broken = any_broken || broken;
  }
  if (widest < kNarrowest && !any_broken) return false;
  const std::size_t breaks = block.size() - 1;
  // Two lines prove little by their width: the second must go on in lower case.
  return full * 10 >= breaks * 9 && runs_on * 3 >= breaks;
}

// As a paragraph of its own, unless the one before ends within a word on the line before.
void add_line(std::string_view text, const WrittenLine& line, std::vector<Span>& paragraphs) {
  const std::string_view next = text.substr(line.span.begin, width(line));
  if (!line.after_blank && !paragraphs.empty()) {
    Span& last = paragraphs.back();
    if (is_broken_between(text.substr(last.begin, last.end - last.begin), next)) {
      last.end = line.span.end;
      return;
    }
  }
  paragraphs.push_back(line.span);
}

}  // namespace

std::vector<Span> find_paragraphs(std::string_view text) {
  const std::vector<WrittenLine> lines = find_lines(text);
  std::vector<Span> paragraphs;
  std::size_t i = 0;
  while (i < lines.size()) {
    std::size_t end = i + 1;
    while (end < lines.size() && !lines[end].after_blank) ++end;
    const std::span<const WrittenLine> block(lines.data() + i, end - i);
    if (is_wrapped(text, block)) {
      paragraphs.push_back({block.front().span.begin, block.back().span.end});
    } else {
      for (const WrittenLine& line : block) add_line(text, line, paragraphs);
    }
    i = end;
  }
  return paragraphs;
}

}  // namespace relata::text
