#include "read/page_title.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/table.h"
#include "read/page_lines.h"
#include "read/page_tsv.h"

namespace relata::read {
namespace {

constexpr std::size_t kLongestTitle = 400;      // bytes
constexpr std::uint32_t kMostTitleNodes = 500;  // of an element whose text is asked for
constexpr int kMostParts = 4;                   // "Port falls | World | News | The Wire"

struct Parts {
  std::string_view before, after;
};

// Around the last mark, or the first one; both empty if there is none.
Parts cut_at_mark(std::string_view title, bool last) {
  static const WordLists lists(data::page_tsv);
  Parts parts;
  std::size_t best = title.npos;
  for (const std::string_view mark : lists.words("title_mark")) {
    const std::size_t at = last ? title.rfind(mark) : title.find(mark);
    if (at == title.npos || (best != title.npos && (last ? at <= best : at >= best))) continue;
    best = at;
    parts = {trimmed(title.substr(0, at)), trimmed(title.substr(at + mark.size()))};
  }
  return parts;
}

bool is_one_of(std::string_view text, const std::vector<std::string>& all) {
  const std::string letters = bare_letters(text);
  return !letters.empty() &&
         std::any_of(all.begin(), all.end(), [&](const std::string& one) { return bare_letters(one) == letters; });
}

bool is_cut_off(std::string_view title) { return title.ends_with("...") || title.ends_with("…"); }

// Without the names of the site and of its sections.
class Cutting {
 public:
  Cutting(const std::vector<std::string>& offered, const std::vector<std::string>& sites, const ShownLines& shown)
      : offered_(offered), sites_(sites), shown_(shown) {}

  std::string_view cut(std::string_view title) const {
    for (int i = 0; i < kMostParts && !shown_.holder(title); ++i) {
      const std::string_view shorter = cut_once(title);
      if (shorter.empty()) break;
      title = shorter;
    }
    return title;
  }

 private:
  bool is_headline(std::string_view text) const { return is_one_of(text, offered_) || shown_.holder(text); }

  std::string_view cut_once(std::string_view title) const {
    const Parts last = cut_at_mark(title, true), first = cut_at_mark(title, false);
    if (last.before.empty() || last.after.empty()) return {};
    if (is_one_of(last.after, sites_)) return last.before;
    if (is_one_of(first.before, sites_)) return first.after;
    std::string_view longest;
    for (const std::string_view part : {last.before, first.after, first.before, last.after})
      if (part.size() > longest.size() && is_headline(part)) longest = part;
    if (longest.empty() && is_headline(cut_at_mark(last.before, true).before)) return last.before;
    return longest;
  }

  const std::vector<std::string>& offered_;
  const std::vector<std::string>& sites_;
  const ShownLines& shown_;
};

}  // namespace

std::string bare_letters(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char lower = ascii_lower(text[i]);
    const bool beyond = static_cast<unsigned char>(lower) >= 0x80;
    const bool mark = beyond && text.substr(i).starts_with("\xE2\x80");  // “ ’ – …
    if (mark) i += 2;
    else if (beyond || (lower >= 'a' && lower <= 'z') || is_ascii_digit(lower)) result += lower;
  }
  return result;
}

std::string element_text(std::span<const PageNode> nodes, std::uint32_t element) {
  std::string text;
  const std::uint32_t end = std::min(nodes[element].end, element + kMostTitleNodes);
  for (std::uint32_t i = element; i < end && text.size() < 4 * kLongestTitle; ++i) {
    if (nodes[i].node->type != GUMBO_NODE_ELEMENT) text += nodes[i].node->v.text.text;
    else if (nodes[i].is(kBlock)) text += ' ';
  }
  return one_line(text);
}

std::optional<std::uint32_t> headline_node(std::span<const PageNode> nodes, std::string_view title) {
  const std::string wanted = bare_letters(title.substr(0, kLongestTitle));
  std::optional<std::uint32_t> first, outside;
  std::uint32_t junk_end = 0;
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    if (nodes[i].is(kJunk) && i >= junk_end) junk_end = nodes[i].end;
    if (nodes[i].node->type != GUMBO_NODE_ELEMENT || nodes[i].node->v.element.tag != GUMBO_TAG_H1) continue;
    const std::string text = element_text(nodes, i);
    const std::string letters = bare_letters(text);
    if (letters.empty() || text.size() > kLongestTitle) continue;
    const bool is_whole = wanted.find(letters) == 0 && letters.size() * 4 >= wanted.size();
    if (is_whole) return i;
    if (!first) first = i;
    if (!outside && i >= junk_end) outside = i;
  }
  return outside ? outside : first;
}

ShownLines::ShownLines(std::span<const PageNode> nodes, const PageLines& lines) {
  for (const PageLine& line : lines.lines)
    if (line.size() <= kLongestTitle && !nodes[line.holder].is(kJunk))
      holders_.try_emplace(bare_letters(lines[line]), line.holder);
}

std::optional<std::uint32_t> ShownLines::holder(std::string_view text) const {
  const std::string letters = bare_letters(text);
  const auto at = letters.empty() ? holders_.end() : holders_.find(letters);
  return at == holders_.end() ? std::nullopt : std::optional(at->second);
}

std::optional<std::string> headline(const std::vector<std::string>& offered, const std::vector<std::string>& sites,
                                    const ShownLines& shown) {
  std::vector<std::string> whole;
  for (const std::string& title : offered)
    if (!is_cut_off(title) && !is_one_of(title, sites) && title.size() <= kLongestTitle) whole.push_back(title);
  const std::vector<std::string>& from = whole.empty() ? offered : whole;
  if (from.empty() || from.front().size() > kLongestTitle) return std::nullopt;
  return std::string(Cutting(from, sites, shown).cut(from.front()));
}

}  // namespace relata::read
