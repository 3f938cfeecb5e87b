#include "read/article_lines.h"

#include <re2/re2.h>

#include <algorithm>
#include <unordered_set>

#include "core/ascii.h"
#include "core/error.h"
#include "core/table.h"
#include "read/article_tsv.h"
#include "read/page_measures.h"

namespace relata::read {
namespace {

constexpr double kLinkAlone = 0.8;             // share of links in a line that is no sentence
constexpr std::size_t kBoilerplate = 40;       // percent of an article at most
constexpr std::uint32_t kLongFurniture = 300;  // bytes

bool ends_sentence(std::string_view line) {
  constexpr std::string_view kClosing[] = {"\"", "'", "”", "’", ")", "»"};
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view mark : kClosing)
      if (line.ends_with(mark)) line.remove_suffix(mark.size()), cut = true;
  }
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("…") ||
         line.ends_with("。") || line.ends_with(':');
}

// A list of article.tsv as one pattern of whole lines.
class LinePattern {
 public:
  explicit LinePattern(std::string_view list) : pattern_(alternation(list), RE2::Quiet) {
    if (!pattern_.ok()) throw Error("article.tsv: " + pattern_.error());
  }
  bool matches(std::string_view line) const {
    return line.size() <= kLongFurniture && RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern_);
  }

 private:
  static std::string alternation(std::string_view list) {
    std::string all = "(?i)(?:";
    each_row(data::article_tsv, [&](const TableRow& row) {
      for (std::size_t i = 1; i < row.size() && row[0] == list; ++i) all.append(row[i]).append("|");
    });
    all.back() = ')';
    return all;
  }

  RE2 pattern_;
};

bool is_furniture(std::string_view line) {
  static const LinePattern pattern("furniture");
  return pattern.matches(line);
}

// "More great stories", before a list of other articles.
bool is_furniture_head(std::string_view line) {
  static const LinePattern pattern("furniture_head");
  return pattern.matches(line);
}

// Letters and digits alone, in lower case, for a comparison: "Port “falls”!" -> "portfalls".
std::string letters(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const char lower = ascii_lower(c);
    if ((lower >= 'a' && lower <= 'z') || is_ascii_digit(c)) result += lower;
  }
  return result;
}

bool is_about(std::string_view line) {
  static const RE2 pattern(R"((?i:about) \p{Lu}.{1,50}[^.?!,])", RE2::Quiet);
  return RE2::FullMatch(re2::StringPiece(line.data(), line.size()), pattern);
}

class Sifting {
 public:
  Sifting(std::span<const PageNode> nodes, const PageLines& page, std::string_view title)
      : nodes_(nodes), page_(page), title_(letters(title)) {}

  std::string text() {
    std::vector<const PageLine*> kept;
    for (const PageLine& line : page_.lines)
      if (says_something(line)) kept.push_back(&line);
    cut_beginning(kept);
    cut_boilerplate(kept);
    cut_end(kept);
    std::string all;
    for (const PageLine* line : kept) all.append(all.empty() ? "" : "\n").append(page_[*line]).append("\n");
    return all;
  }

 private:
  const PageNode& holder(const PageLine& line) const { return nodes_[line.holder]; }
  bool is_heading(const PageLine& line) const { return holder(line).is(kHeading); }

  bool says_something(const PageLine& line) {
    const std::string_view text = page_[line];
    if (is_heading(line) && letters(text) == title_) return false;
    if (below_head_ && !is_prose(holder(line), line) && !is_heading(line)) return false;
    below_head_ = is_furniture_head(text);
    if (below_head_) return false;
    if (!holder(line).is(kQuote) && line.linked >= kLinkAlone * line.size() && !ends_sentence(text)) return false;
    if (is_furniture(text)) return false;
    return !is_prose(holder(line), line) || told_.insert(text).second;
  }

  // Bylines, dates and the like before the first line that tells something.
  void cut_beginning(std::vector<const PageLine*>& kept) const {
    const auto first = std::find_if(kept.begin(), kept.end(), [&](const PageLine* line) {
      return is_prose(holder(*line), *line) || (!is_heading(*line) && ends_sentence(page_[*line]));
    });
    if (first == kept.end()) return;
    const auto from = std::remove_if(kept.begin(), first, [&](const PageLine* line) {
      return !is_heading(*line) || holder(*line).node->v.element.tag == GUMBO_TAG_H1;
    });
    kept.erase(from, first);
  }
  // What a company says of itself below its releases: "About Quillon" and what follows.
  void cut_boilerplate(std::vector<const PageLine*>& kept) const {
    std::size_t left = 0;
    for (const PageLine* line : kept) left += line->size();
    const std::size_t most = kBoilerplate * left / 100;
    for (auto line = kept.begin(); line != kept.end(); ++line) {
      if (left <= most && is_about(page_[**line])) return static_cast<void>(kept.erase(line, kept.end()));
      left -= (*line)->size();
    }
  }
  void cut_end(std::vector<const PageLine*>& kept) const {
    const bool has_more =
        std::any_of(kept.begin(), kept.end(), [&](const PageLine* line) { return !is_heading(*line); });
    while (has_more && is_heading(*kept.back())) kept.pop_back();
  }

  std::span<const PageNode> nodes_;
  const PageLines& page_;
  std::string title_;
  std::unordered_set<std::string_view> told_;
  bool below_head_ = false;
};

}  // namespace

std::string article_lines(std::span<const PageNode> nodes, const PageLines& page, std::string_view title) {
  return Sifting(nodes, page, title).text();
}

}  // namespace relata::read
