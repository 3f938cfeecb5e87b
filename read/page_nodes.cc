#include "read/page_nodes.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <array>
#include <unordered_map>
#include <utility>

#include "core/ascii.h"
#include "core/error.h"
#include "core/table.h"
#include "read/article_tsv.h"

namespace relata::read {
namespace {

constexpr std::size_t kLongestNames = 400;  // bytes of an element's class, id and the like that are looked at

// The lists of article.tsv about names, as one automaton.
class NamePatterns {
 public:
  NamePatterns() : set_(options(), RE2::UNANCHORED) {
    for (const auto& [list, trait] : kLists) {
      std::string all, wrong;
      each_row(data::article_tsv, [&](const TableRow& row) {
        for (std::size_t i = 1; i < row.size() && row[0] == list; ++i)
          all.append(all.empty() ? "" : "|").append(row[i]);
      });
      if (set_.Add(all, &wrong) < 0) throw Error("article.tsv: " + wrong);
    }
    if (!set_.Compile()) throw Error("article.tsv: the patterns need too much memory");
  }
  std::uint16_t traits(std::string_view words) const {
    std::vector<int> found;
    std::uint16_t traits = 0;
    set_.Match(re2::StringPiece(words.data(), words.size()), &found);
    for (const int list : found) traits |= kLists[static_cast<std::size_t>(list)].second;
    return traits;
  }

 private:
  static constexpr std::array<std::pair<std::string_view, Trait>, 5> kLists = {
      {{"junk", kJunk}, {"weak", kWeak}, {"body", kBody}, {"dated", kDated}, {"author", kAuthor}}};
  static RE2::Options options() {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_never_capture(true);
    options.set_max_mem(32 << 20);
    return options;
  }

  RE2::Set set_;
};

std::uint16_t traits_of_words(std::string_view words) {
  static const NamePatterns patterns;
  return patterns.traits(words);
}

// What its name says of each element that HTML knows, and whether it shows no text.
struct Kind {
  std::uint16_t traits = 0;
  bool hidden = false;
};

Kind kind_of_name(std::string_view name) {
  const WordLists& lists = html_lists();
  Kind kind;
  const std::pair<std::string_view, Trait> known[] = {
      {"block", kBlock}, {"paragraph", kParagraph}, {"heading", kHeading}, {"list", kList},
      {"quote", kQuote}, {"given", kGiven},         {"beside", kAside}};
  for (const auto& [list, trait] : known)
    if (lists.holds(list, name)) kind.traits |= trait;
  kind.hidden = lists.holds("hidden", name);
  return kind;
}

const Kind& kind_of(GumboTag tag) {
  static const std::vector<Kind> kinds = [] {
    std::vector<Kind> all;
    for (int i = 0; i <= GUMBO_TAG_LAST; ++i)
      all.push_back(i == GUMBO_TAG_LAST ? Kind() : kind_of_name(gumbo_normalized_tagname(static_cast<GumboTag>(i))));
    return all;
  }();
  return kinds[static_cast<std::size_t>(tag)];
}

// "amp-sidebar" of an element that HTML does not know.
std::string_view foreign_name(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return {};
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  return {name.data, name.length};
}

// What the attributes of one element say.
class Attributes {
 public:
  explicit Attributes(const GumboElement& element) {
    add(foreign_name(element));
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
      read(attribute->name, attribute->value);
    }
  }
  bool hidden() const { return hidden_; }
  bool has_address() const { return has_address_; }
  bool given() const { return given_; }
  // Of all attributes that name the element, with blanks between.
  const std::string& names() const { return names_; }

 private:
  void read(std::string_view name, std::string_view value) {
    static const auto& naming = html_lists().words("naming");
    if (naming.contains(name)) add(value);
    if (name == "href") has_address_ = true;
    if (name == "hidden" || (name == "aria-hidden" && value == "true")) hidden_ = true;
    if (name == "role") {
      hidden_ = hidden_ || html_lists().holds("hidden_role", value);
      given_ = given_ || html_lists().holds("given", value);
    }
    if (name == "style" && value.find("display") != value.npos)
      hidden_ = hidden_ || value.find("display:none") != value.npos || value.find("display: none") != value.npos;
  }
  void add(std::string_view names) {
    if (!names.empty() && names_.size() < kLongestNames) names_.append(names.substr(0, kLongestNames)).append(" ");
  }

  std::string names_;
  bool hidden_ = false, has_address_ = false, given_ = false;
};

class Flattening {
 public:
  std::vector<PageNode> row(const GumboNode* root) {
    walk(
        root, [&](const GumboNode* node) { return enter(node); },
        [&](const GumboNode*) {
          nodes_[open_.back()].end = static_cast<std::uint32_t>(nodes_.size());
          open_.pop_back();
        });
    return std::move(nodes_);
  }

 private:
  bool enter(const GumboNode* node) {
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    const std::uint32_t parent = open_.empty() ? 0 : open_.back();
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
      nodes_.push_back({node, parent, index + 1, 0});
      return false;
    }
    if (node->type != GUMBO_NODE_ELEMENT) return false;
    const GumboElement& element = node->v.element;
    const Kind& kind = kind_of(element.tag);
    const Attributes attributes(element);
    if (index != 0 && element.tag != GUMBO_TAG_BODY && (kind.hidden || attributes.hidden())) return false;
    std::uint16_t traits = kind.traits;
    if (index != 0 && element.tag != GUMBO_TAG_BODY) traits |= named_traits(attributes.names());
    if (element.tag == GUMBO_TAG_A && attributes.has_address()) traits |= kLink;
    if (attributes.given()) traits |= kGiven;
    traits |= nodes_.empty() ? 0 : nodes_[parent].traits & (kQuote | kLink);
    nodes_.push_back({node, parent, index + 1, traits});
    open_.push_back(index);
    return true;
  }

  // The same names stand at many elements of a page.
  std::uint16_t named_traits(const std::string& names) {
    if (names.empty()) return 0;
    const auto [at, is_new] = known_.try_emplace(names, std::uint16_t{0});
    if (is_new) at->second = traits_of_words(name_words(names));
    return at->second;
  }

  std::vector<PageNode> nodes_;
  std::vector<std::uint32_t> open_;
  std::unordered_map<std::string, std::uint16_t> known_;
};

bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::vector<PageNode> page_nodes(const GumboNode* root) { return Flattening().row(root); }

std::string name_words(std::string_view names) {
  std::string words = "--";
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i], lower = ascii_lower(c);
    const bool begins = c != lower && i > 0 && is_lower_ascii(names[i - 1]);  // "relatedStories"
    const bool in_word = is_lower_ascii(lower) || is_ascii_digit(c);
    if ((begins || !in_word) && words.back() != '-') words += '-';
    if (is_ascii_blank(c) && !words.ends_with("--")) words += '-';
    if (in_word) words += lower;
  }
  while (!words.ends_with("--")) words += '-';
  return words;
}

}  // namespace relata::read
