#include "extract/text/paragraphs.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "core/characters.h"
#include "extract/text/line_break.h"
#include "extract/text/lines.h"
#include "extract/text/wrapping.h"

namespace relata::text {
namespace {

// Two lines with an empty one between them are one text if the first is at least this wide, in characters.
constexpr std::uint32_t kWide = 40;
// Lines of double space are hardly wider: those are paragraphs.
constexpr std::uint32_t kWidestPage = 110;

// Lines that follow one another without an empty one between them, or each after as many empty ones; [begin, end).
struct Block {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class ParagraphFinder {
 public:
  explicit ParagraphFinder(std::string_view text) : text_(text), lines_(find_lines(text)), joined_(lines_.size()) {}

  Paragraphs find() {
    for (const Block& block : blocks()) join(block);
    join_over_spaces();
    join_over_pages();
    Paragraphs paragraphs;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (skipped(i)) continue;
      if (i == 0 || !joined_[i - 1]) paragraphs.spans.push_back(lines_[i].span);
      else extend(paragraphs, lines_[i].span);
    }
    return paragraphs;
  }

 private:
  std::vector<Block> blocks() const {
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i == 0 || lines_[i].gap > 0 || lines_[i].depth != lines_[i - 1].depth) blocks.push_back({i, i});
      blocks.back().end = i + 1;
    }
    return blocks;
  }

  void join(const Block& block) {
    const auto wraps = find_wraps(text_, std::span(lines_).subspan(block.begin, block.end - block.begin));
    std::copy(wraps.begin(), wraps.end(), joined_.begin() + static_cast<std::ptrdiff_t>(block.begin));
  }

  // Double space: a run of single lines, each after as many empty ones, a good part of which go on in the next.
  void join_over_spaces() {
    for (std::size_t begin = 0; begin + 1 < lines_.size();) {
      std::size_t end = begin + 1;
      const std::uint32_t gap = lines_[end].gap;
      const auto follows = [&](std::size_t i) {
        return lines_[i].gap == gap && lines_[i].depth == lines_[begin].depth && is_plain(i);
      };
      while (gap > 0 && is_plain(begin) && end < lines_.size() && follows(end)) ++end;
      if (end < lines_.size() && lines_[end].gap == 0) --end;  // the first of a block
      if (end > begin + 1 && is_double_spaced(begin, end)) join({begin, end});
      begin = std::max(begin + 1, end);
    }
  }

  LineBreak break_after(std::size_t i, std::size_t next) const {
    return line_break(words_of(text_, lines_[i]), words_of(text_, lines_[next]), lines_[i].width);
  }

  bool is_plain(std::size_t i) const { return lines_[i].kind == LineKind::kPlain; }

  // Lines of a page's width go on where their next word had not fitted; of two lines alone the first is wide, or ends
  // as no sentence does.
  bool is_double_spaced(std::size_t begin, std::size_t end) const {
    std::uint32_t widest = 0;
    for (std::size_t i = begin; i < end; ++i) widest = std::max(widest, lines_[i].width);
    std::size_t going_on = 0, full = 0;
    for (std::size_t i = begin; i + 1 < end; ++i) {
      const LineBreak b = break_after(i, i + 1);
      going_on += b.runs_on() && b.next != Beginning::kStarter;
      full += b.runs_on() && b.wanted * 4 > widest * 3;
    }
    if (widest > kWidestPage || full * 5 < going_on * 4) return false;
    if (end == begin + 2) return going_on == 1 && (break_after(begin, begin + 1).unfinished || widest >= kWide);
    return going_on * 4 >= end - begin - 1;
  }

  // A sentence that a page ends in goes on after the number, which is of no paragraph then.
  void join_over_pages() {
    for (std::size_t i = 0; i + 2 < lines_.size(); ++i) {
      if (lines_[i + 1].kind != LineKind::kPageNumber || lines_[i + 1].gap + lines_[i + 2].gap == 0) continue;
      const bool prose = (i > 0 && joined_[i - 1]) || joined_[i + 2];
      if (prose && is_plain(i) && is_plain(i + 2) && break_after(i, i + 2).runs_on())
        joined_[i] = joined_[i + 1] = true;
    }
  }

  // A page number within a paragraph.
  bool skipped(std::size_t i) const {
    return lines_[i].kind == LineKind::kPageNumber && i > 0 && joined_[i - 1] && joined_[i] && lines_[i].gap > 0;
  }

  void extend(Paragraphs& paragraphs, const Span& line) const {
    Span& last = paragraphs.spans.back();
    // All that stands between the two but blanks, from its first byte up to the line.
    std::uint32_t begin = last.end;
    while (begin < line.begin && is_blank(code_point_at(text_, begin).value))
      begin += code_point_at(text_, begin).bytes;
    if (begin < line.begin) paragraphs.left_out.push_back({begin, line.begin});
    last.end = line.end;
  }

  std::string_view text_;
  std::vector<WrittenLine> lines_;
  std::vector<bool> joined_;  // line i with the next
};

}  // namespace

Paragraphs find_paragraphs(std::string_view text) { return ParagraphFinder(text).find(); }

}  // namespace relata::text
