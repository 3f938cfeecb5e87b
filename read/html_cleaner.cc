#include "read/html_cleaner.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/ascii.h"
#include "core/error.h"
#include "read/html_tsv.h"

namespace relata::read {
namespace {

constexpr std::size_t kMostOpen = 2000;  // elements that are open at once
constexpr std::size_t kMostAttributes = 200;
constexpr std::size_t kLongestKept = 20;       // bytes of an attribute's name
constexpr std::size_t kSavedHead = 4096;       // bytes of a page in which a browser says where it was saved from
constexpr std::size_t kLongestAddress = 2000;  // bytes of that comment

bool is_name_character(char c) { return is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'); }
bool ends_name(char c) { return is_ascii_blank(c) || c == '/' || c == '>' || c == '='; }

enum TagKind : std::uint8_t { kCut = 1, kHidden = 2, kInline = 4, kBlockTag = 8, kShallow = 16, kWithoutText = 32 };
using TagKinds = std::unordered_map<std::string_view, std::uint8_t>;

// What html.tsv says of each element, asked once a tag.
const TagKinds& tag_kinds() {
  static const TagKinds all = [] {
    const std::pair<std::string_view, TagKind> lists[] = {{"cut", kCut},         {"hidden", kHidden},
                                                          {"inline", kInline},   {"block", kBlockTag},
                                                          {"shallow", kShallow}, {"without_text", kWithoutText}};
    TagKinds kinds;
    for (const auto& [list, kind] : lists)
      for (const std::string_view name : html_lists().words(list)) kinds[name] |= kind;
    return kinds;
  }();
  return all;
}

// Counts how deeply elements nest: an upper bound, as only an end tag of the innermost element closes it.
class Cleaner {
 public:
  explicit Cleaner(std::string_view html) : html_(html) { page_.html.reserve(html.size() / 2); }

  CleanHtml clean() {
    for (std::size_t at = 0; at < html_.size();) {
      const std::size_t tag = std::min(html_.find('<', at), html_.size());
      keep_text(html_.substr(at, tag - at));
      at = tag;
      if (html_.substr(at).starts_with("<!--")) at = past_comment(at);
      else if (at < html_.size()) at = past_tag(at);
      if (open_.size() > kMostOpen) throw InputError("HTML is nested too deeply");
    }
    return std::move(page_);
  }

 private:
  void keep(std::string_view bytes) { page_.html += bytes; }
  // Blanks alone behind a block show nothing: half of all nodes would be such.
  void keep_text(std::string_view text) {
    if (after_block_ && std::all_of(text.begin(), text.end(), is_ascii_blank)) return;
    after_block_ = false;
    for (std::size_t i = 0; i < text.size();) {
      std::size_t end = i;
      while (end < text.size() && !is_ascii_blank(text[end])) ++end;
      keep(text.substr(i, end - i));
      for (i = end; i < text.size() && is_ascii_blank(text[i]);) ++i;
      if (i > end && !page_.html.ends_with(' ')) keep(" ");
    }
  }

  // Behind the next `end`, or the end of all.
  std::size_t past(std::string_view end, std::size_t from) const {
    const std::size_t at = html_.find(end, from);
    return at == html_.npos ? html_.size() : at + end.size();
  }

  // Behind the end tag of that name.
  std::size_t past_end_tag(std::string_view name, std::size_t from) const {
    for (std::size_t at = html_.find("</", from); at != html_.npos; at = html_.find("</", at + 2))
      if (ascii_lower(html_.substr(at + 2, name.size())) == name) return past(">", at);
    return html_.size();
  }

  // Of the tag that begins at `at`, keeps it, or takes out the element.
  std::size_t past_tag(std::size_t at) {
    const bool end = at + 1 < html_.size() && html_[at + 1] == '/';
    std::size_t last = std::min(at + (end ? 2 : 1), html_.size());
    const std::size_t begin = last;
    while (last < html_.size() && is_name_character(html_[last])) ++last;
    const std::string name = ascii_lower(html_.substr(begin, last - begin));
    if (name.empty()) return after_block_ = false, keep(html_.substr(at, last - at)), last;  // no tag: "a < b"
    const auto known = kinds_.find(name);
    const std::uint8_t kind = known == kinds_.end() ? 0 : known->second;
    if (!end && (kind & kCut)) return past_cut(name, last);
    while (last < html_.size() && !ends_name(html_[last])) ++last;          // "amp-img"
    const bool whole = last < html_.size() && last == begin + name.size();  // and not "nav-bar"
    if (whole && (kind & kInline)) return past(">", last);
    if (whole && !end && (kind & kHidden))
      if (const std::size_t behind = past_element(name, last); behind != html_.npos) return behind;
    if (!(kind & kShallow)) {
      if (!end) open_.push_back(name);
      else if (!open_.empty() && open_.back() == name) open_.pop_back();
    }
    const std::size_t before = page_.html.size();
    after_block_ = (kind & kBlockTag) != 0;
    keep(html_.substr(at, last - at));
    const bool once = name == "html" || name == "body";  // a second one gives its attributes to the first
    last = past_attributes(last, name, once ? shared_attributes_ : 0);
    if (once) shared_attributes_ = attributes_;
    if (kind & kWithoutText) page_.html.resize(before);
    return last;
  }

  // Behind the element that no reader sees, with those of its name in it; npos if it does not end.
  std::size_t past_element(const std::string& name, std::size_t from) {
    if (endless_.contains(name)) return html_.npos;
    std::size_t depth = 1;
    for (std::size_t at = html_.find('<', from); at != html_.npos; at = html_.find('<', at + 1)) {
      const bool end = at + 1 < html_.size() && html_[at + 1] == '/';
      const std::string_view rest = html_.substr(at + (end ? 2 : 1), name.size() + 1);
      if (rest.size() <= name.size() || !ends_name(rest.back()) || ascii_lower(rest.substr(0, name.size())) != name)
        continue;
      depth += end ? std::size_t(-1) : 1;
      if (depth == 0) return past(">", at);
    }
    endless_.insert(name);  // looked for once: time stays linear
    return html_.npos;
  }

  // Behind the element whose start tag's name ends at `from`.
  std::size_t past_cut(std::string_view name, std::size_t from) {
    const std::size_t end = past_end_tag(name, from), content = std::min(html_.find('>', from), end);
    if (name == "script" && html_.substr(from, content - from).find("ld+json") != html_.npos && content < end)
      page_.linked_data.emplace_back(html_.substr(content + 1, html_.rfind("</", end) - content - 1));
    return end;
  }

  // "<!-- saved from url=(0026)https://wire.example/port -->"
  std::size_t past_comment(std::size_t at) {
    constexpr std::string_view kSaved = "saved from url=(";
    const std::size_t end = past("-->", at);
    std::string_view comment = html_.substr(at, end - at).substr(0, kLongestAddress);
    const std::size_t saved = at < kSavedHead ? comment.find(kSaved) : comment.npos;
    if (saved != comment.npos && page_.saved_from.empty()) {
      comment.remove_prefix(saved);
      comment.remove_prefix(std::min(comment.find(')') + 1, comment.size()));
      page_.saved_from = comment.substr(0, comment.find_first_of(" \t\r\n>"));
    }
    return end;
  }

  // Behind the tag whose name ends at `at`; keeps its end and what attributes it needs. Gumbo compares each attribute
  // with all others.
  std::size_t past_attributes(std::size_t at, std::string_view element, std::size_t before) {
    for (attributes_ = before;; ++attributes_) {
      if (attributes_ > kMostAttributes) throw InputError("a tag of HTML has more than 200 attributes");
      while (at < html_.size() && (is_ascii_blank(html_[at]) || html_[at] == '/')) ++at;
      if (at >= html_.size() || html_[at] == '>') break;
      at = past_attribute(at, element);
    }
    if (at < html_.size()) keep(">");
    return std::min(at + 1, html_.size());
  }

  std::size_t past_attribute(std::size_t at, std::string_view element) {
    const std::size_t begin = at++;
    while (at < html_.size() && !ends_name(html_[at])) ++at;
    const std::string_view name = html_.substr(begin, at - begin);
    std::size_t sign = at;
    while (sign < html_.size() && is_ascii_blank(html_[sign])) ++sign;
    if (sign >= html_.size() || html_[sign] != '=') return keep_attribute(element, name, ""), at;
    for (at = sign + 1; at < html_.size() && is_ascii_blank(html_[at]);) ++at;
    if (at >= html_.size()) return at;
    if (const char quote = html_[at]; quote == '"' || quote == '\'') {
      const std::size_t end = std::min(html_.find(quote, at + 1), html_.size());
      keep_attribute(element, name, html_.substr(at + 1, end - at - 1), quote);
      return std::min(end + 1, html_.size());
    }
    const std::size_t value = at;
    while (at < html_.size() && !is_ascii_blank(html_[at]) && html_[at] != '>') ++at;
    keep_attribute(element, name, html_.substr(value, at - value));
    return at;
  }

  // `quote`: the sign that the value does not hold; 0 if it may hold any.
  void keep_attribute(std::string_view element, std::string_view name, std::string_view value, char quote = 0) {
    if (name.size() > kLongestKept) return;
    const std::string lower = ascii_lower(name);
    if (!kept_.contains(lower)) return;
    if (lower == "style" && value.find("display") == value.npos) return;
    if (lower == "href" && element != "link") value = {};
    keep(" ");
    keep(lower);
    keep(quote == '\'' ? "='" : "=\"");
    if (quote != 0 || value.find('"') == value.npos) keep(value);
    else
      for (const char c : value) keep(c == '"' ? std::string_view("&quot;") : std::string_view(&c, 1));
    keep(quote == '\'' ? "'" : "\"");
  }

  const TagKinds& kinds_ = tag_kinds();
  const std::unordered_set<std::string_view>& kept_ = html_lists().words("kept");

  std::string_view html_;
  CleanHtml page_;
  bool after_block_ = false;                 // the last that was kept is a block's tag
  std::unordered_set<std::string> endless_;  // names of hidden elements that have no end
  std::vector<std::string> open_;
  std::size_t attributes_ = 0;         // of the last tag
  std::size_t shared_attributes_ = 0;  // of html and body
};

}  // namespace

CleanHtml clean_html(std::string_view html) { return Cleaner(html).clean(); }

const WordLists& html_lists() {
  static const WordLists lists(data::html_tsv);
  return lists;
}

}  // namespace relata::read
