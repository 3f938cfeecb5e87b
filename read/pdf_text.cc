#include "read/pdf_text.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "core/ascii.h"
#include "core/characters.h"
#include "read/pdf_columns.h"

namespace relata::read {
namespace {

// A share of the page's height in which heads and page numbers stand.
constexpr double kMargin = 0.13;

enum class Zone { kText, kHead, kFoot };

Zone zone_of(const PdfLine& line, const PdfPage& page) {
  if (line.bottom < kMargin * page.height) return Zone::kHead;
  return line.top > (1 - kMargin) * page.height ? Zone::kFoot : Zone::kText;
}

// "The Wire  No. 12" -> "the wire no. #": what is the same on every page.
std::string running_key(const PdfLine& line) {
  std::string key;
  for (const char c : ascii_lower(line.text)) {
    if (!is_ascii_digit(c)) key += c;
    else if (!key.ends_with('#')) key += '#';
  }
  return key;
}

bool is_page_number(const std::string& key) {
  static const RE2 pattern(R"(\W*(?:page |p\. ?|seite )?(?:#|[ivxl]{1,6})(?: ?(?:of|/|\|) ?#)?\W*)", RE2::Quiet);
  return RE2::FullMatch(key, pattern);
}

// The same in letters of one size: a title is no running head of its own paper.
std::pair<Zone, std::string> margin_key(Zone zone, const PdfLine& line) {
  return {zone, running_key(line) + ' ' + std::to_string(std::lround(line.height()))};
}

// What stands in a margin, and on how many pages.
using MarginCounts = std::map<std::pair<Zone, std::string>, std::size_t>;

MarginCounts count_margins(const PdfLayout& layout) {
  MarginCounts pages_with;
  for (const PdfPage& page : layout.pages) {
    std::set<std::pair<Zone, std::string>> here;
    for (const PdfLine& line : page.lines)
      if (const Zone zone = zone_of(line, page); zone != Zone::kText) here.insert(margin_key(zone, line));
    for (const auto& key : here) ++pages_with[key];
  }
  return pages_with;
}

// The lines of a page's head or foot, from the edge up to the first one that is of the text.
void find_running(const PdfPage& page, Zone zone, const MarginCounts& pages_with, std::size_t enough,
                  std::set<const PdfLine*>& running) {
  std::vector<const PdfLine*> lines;
  for (const PdfLine& line : page.lines)
    if (zone_of(line, page) == zone) lines.push_back(&line);
  std::stable_sort(lines.begin(), lines.end(), [&](const PdfLine* a, const PdfLine* b) {
    return zone == Zone::kHead ? a->top < b->top : a->bottom > b->bottom;
  });
  for (const PdfLine* line : lines) {
    if (!is_page_number(running_key(*line)) && pages_with.at(margin_key(zone, *line)) < enough) return;
    running.insert(line);
  }
}

// The lines of the text itself, in order.
std::vector<const PdfLine*> text_lines(const PdfLayout& layout) {
  const MarginCounts pages_with = count_margins(layout);
  const std::size_t enough = layout.pages.size() <= 4 ? 2 : 3;
  std::vector<const PdfLine*> lines;
  for (const PdfPage& page : layout.pages) {
    std::set<const PdfLine*> running;
    for (const Zone zone : {Zone::kHead, Zone::kFoot}) find_running(page, zone, pages_with, enough, running);
    std::vector<const PdfLine*> own;
    for (const PdfLine& line : page.lines)
      if (!running.contains(&line)) own.push_back(&line);
    own = in_reading_order(own);
    lines.insert(lines.end(), own.begin(), own.end());
  }
  return lines;
}

double median_height(const std::vector<const PdfLine*>& lines) {
  std::vector<double> heights;
  for (const PdfLine* line : lines) heights.push_back(line->height());
  if (heights.empty()) return 0;
  std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2), heights.end());
  return heights[heights.size() / 2];
}

// Lower case, without signs around it.
std::string bare_word(std::string_view word) {
  const auto is_sign = [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !std::isalnum(static_cast<unsigned char>(c));
  };
  while (!word.empty() && is_sign(word.front())) word.remove_prefix(1);
  while (!word.empty() && is_sign(word.back())) word.remove_suffix(1);
  return ascii_lower(word);
}

// Whether the code point that begins at or ends before is of a class.
bool begins_lower(std::string_view text) { return is_lower(code_point_at(text, 0).value); }

bool ends_sentence(std::string_view text) {
  while (!text.empty() && is_closing(code_point_before(text, text.size()).value))
    text.remove_suffix(code_point_before(text, text.size()).bytes);
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with(':') ||
         text.ends_with("\"");
}

class PdfParagraphs {
 public:
  explicit PdfParagraphs(const std::vector<const PdfLine*>& lines) : lines_(lines) {
    for (const PdfLine* line : lines_)
      for (const std::string_view word : split(line->text, ' ')) ++words_[bare_word(word)];
  }

  std::string text() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i > 0 && begins_paragraph(i)) end_paragraph();
      add(lines_[i]->text);
    }
    end_paragraph();
    return std::move(text_);
  }

 private:
  // The line that stands i-th, by its place and that of the lines around it.
  bool begins_paragraph(std::size_t i) const {
    const PdfLine &line = *lines_[i], &before = *lines_[i - 1];
    const double size = std::max(line.height(), before.height());
    if (std::abs(line.height() - before.height()) > 0.15 * size) return true;
    const bool has_ended = ends_sentence(before.text);
    if (line.block != before.block) return has_ended || !(begins_lower(line.text) || before.text.ends_with('-'));
    const double gap = line.top - before.top;
    const bool has_leading = i >= 2 && lines_[i - 2]->block == line.block;
    const double leading = has_leading ? before.top - lines_[i - 2]->top : 1.35 * size;
    if (gap > 1.3 * std::max(leading, size)) return true;
    const double indent = line.left - before.left;
    if (indent > 0.6 * size && indent < 5 * size && has_ended) return true;
    return has_ended && before.right < widest(line.block, i) - 3 * size && !begins_lower(line.text);
  }

  // The right edge of the block around a line.
  double widest(std::size_t block, std::size_t i) const {
    constexpr std::size_t kAround = 10;  // lines
    double right = 0;
    for (std::size_t at = i > kAround ? i - kAround : 0; at < std::min(lines_.size(), i + kAround); ++at)
      if (lines_[at]->block == block) right = std::max(right, lines_[at]->right);
    return right;
  }

  void add(const std::string& line) {
    if (paragraph_.empty()) paragraph_ = line;
    else if (!joins_word(line)) paragraph_ += ' ' + line;
  }

  // Takes a line whose first word is the rest of the last one.
  bool joins_word(const std::string& line) {
    if (!paragraph_.ends_with('-') || paragraph_.size() < 2) return false;
    if (!is_letter(code_point_before(paragraph_, paragraph_.size() - 1).value)) return false;
    if (begins_lower(line)) {
      const std::size_t blank = paragraph_.rfind(' ');
      const std::string first = bare_word(std::string_view(paragraph_).substr(blank + 1));
      const std::string second = bare_word(std::string_view(line).substr(0, line.find(' ')));
      const bool is_one = words_.contains(first + second);
      const bool are_two =
          words_.contains(first + '-' + second) || (first.size() > 3 && words_.contains(first) && seen_alone(second));
      if (is_one || !are_two) paragraph_.pop_back();
    }
    paragraph_ += line;
    return true;
  }

  // Besides as the rest of a word that a line's end parts.
  bool seen_alone(const std::string& word) const {
    const auto found = words_.find(word);
    return found != words_.end() && found->second > 1;
  }

  void end_paragraph() {
    if (!paragraph_.empty()) text_ += (text_.empty() ? "" : "\n") + paragraph_ + "\n";
    paragraph_.clear();
  }

  const std::vector<const PdfLine*>& lines_;
  std::unordered_map<std::string, std::size_t> words_;  // of the text, and how often
  std::string paragraph_, text_;
};

}  // namespace

std::string pdf_text(const PdfLayout& layout) { return PdfParagraphs(text_lines(layout)).text(); }

std::string pdf_headline(const PdfLayout& layout) {
  constexpr double kLarger = 1.25;
  constexpr std::size_t kLongest = 200;  // bytes
  const std::vector<const PdfLine*> lines = text_lines(layout);
  if (lines.empty() || layout.pages.front().lines.empty()) return "";
  double largest = 0;
  for (const PdfLine& line : layout.pages.front().lines) largest = std::max(largest, line.height());
  if (largest < kLarger * median_height(lines)) return "";
  std::string headline;
  for (const PdfLine& line : layout.pages.front().lines)
    if (line.height() > 0.97 * largest) headline += (headline.empty() ? "" : " ") + line.text;
  return headline.size() > kLongest ? "" : headline;
}

}  // namespace relata::read
