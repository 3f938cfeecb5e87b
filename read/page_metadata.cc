#include "read/page_metadata.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/ascii.h"
#include "core/table.h"
#include "read/linked_data.h"
#include "read/page_date.h"
#include "read/page_lines.h"
#include "read/page_title.h"
#include "read/page_tsv.h"

namespace relata::read {
namespace {

constexpr std::size_t kLongestAuthor = 200;  // bytes
constexpr std::size_t kLongestValue = 2000;  // bytes of a name, a title, an address

using Maybe = std::optional<std::string>;

// "Port &amp; city" -> "Port & city": what a site has escaped twice, or in JSON.
std::string unescaped(std::string text) {
  const std::size_t mark = text.find('&');
  if (mark == text.npos || text.find(';', mark) == text.npos || text.find('<') != text.npos) return text;
  const HtmlTree tree(text);
  std::string result;
  walk(
      tree.root(),
      [&](const GumboNode* node) {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) result += node->v.text.text;
        return true;
      },
      [](const GumboNode*) {});
  return one_line(result);
}

// What meta elements say, of each kind the one that is trusted most.
class Meta {
 public:
  void offer(std::string_view name, std::string_view content) {
    if (name.empty() || content.empty()) return;
    const auto key = keys().find(ascii_lower(name));
    if (key == keys().end()) return;
    const auto& [list, rank] = key->second;
    if (content.size() > kLongestValue) return;
    Maybe value = unescaped(one_line(content));
    if (list == "meta_date" || list == "meta_modified") value = page_date(*value);
    if (!value || value->empty()) return;
    if (list == "meta_author" && value->find("://") != value->npos) return;  // a page about the author
    const auto [at, is_new] = found_.try_emplace(list, Found{rank, *value});
    if (!is_new && rank < at->second.rank) at->second = {rank, *value};
  }
  Maybe value(std::string_view list) const {
    const auto at = found_.find(list);
    return at == found_.end() ? std::nullopt : Maybe(at->second.value);
  }

 private:
  struct Key {
    std::string_view list;
    std::size_t rank;  // 0 is trusted most
  };
  struct Found {
    std::size_t rank;
    std::string value;
  };
  static const std::map<std::string_view, Key>& keys() {
    static const std::map<std::string_view, Key> known = [] {
      std::map<std::string_view, Key> result;
      each_row(data::page_tsv, [&](const TableRow& row) {
        for (std::size_t i = 1; i < row.size() && row[0].starts_with("meta_"); ++i)
          result.emplace(row[i], Key{row[0], result.size()});
      });
      return result;
    }();
    return known;
  }

  std::map<std::string_view, Found> found_;
};

// "https://www.wire.example:8080/port" -> "wire.example"
std::string host_of(std::string_view url) {
  const std::size_t slashes = url.find("//");
  if (slashes == url.npos || !url.starts_with("http")) return "";
  url.remove_prefix(slashes + 2);
  url = url.substr(0, url.find_first_of("/?#:"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return ascii_lower(url);
}

// "By ANA DUARTE, Staff writer | 9 March 2024" -> "ANA DUARTE"; "" for what is no name. page.tsv has the words before
// it and the small words inside it.
std::string author_name(std::string_view byline) {
  static const RE2 pattern = [] {
    const WordLists lists(data::page_tsv);
    const auto any = [&](std::string_view list) {
      const std::set<std::string_view> words(lists.words(list).begin(), lists.words(list).end());
      return joined({words.begin(), words.end()}, "|");
    };
    const std::string word = R"(\p{Lu}[^\s|,;•·]*)";
    return "(?:(?i:" + any("byline") + R"():?\s+)*()" + word + R"((?:\s+(?:)" + any("in_name") + "|" + word +
           R"()){1,8})\s*(?:[|,;•·–—-].*)?)";
  }();
  std::string name;
  if (byline.size() > kLongestAuthor || !pattern.ok()) return "";
  return RE2::FullMatch(re2::StringPiece(byline.data(), byline.size()), pattern, &name) ? name : "";
}

class Metadata {
 public:
  Metadata(const HtmlTree& tree, std::span<const PageNode> nodes, const PageLines& lines)
      : tree_(tree), nodes_(nodes), shown_(nodes, lines), linked_(linked_data(tree.linked_data())) {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i)
      if (nodes_[i].node->type == GUMBO_NODE_ELEMENT) look(i);
    h1_ = headline_node(nodes_, title_.value_or(""));
  }

  Leftovers leftovers() const {
    const Maybe modified = linked_.modified ? page_date(*linked_.modified) : std::nullopt;
    return {first({modified, meta_.value("meta_modified")}), linked_.body};
  }

  void write_to(Document& document) const {
    const Maybe found_at = document.url;
    document.url = first({canonical_, meta_.value("meta_url"), linked_.url, web(tree_.saved_from()), found_at});
    document.source = source(document.url.value_or(""));
    document.title = title(document);
    document.author = author();
    document.date = date(document, found_at.value_or(""));
  }

 private:
  static Maybe first(std::initializer_list<Maybe> all) {
    for (const Maybe& one : all)
      if (one && !one->empty()) return one;
    return std::nullopt;
  }
  static Maybe web(const std::string& address) { return address.starts_with("http") ? Maybe(address) : std::nullopt; }

  void look(std::uint32_t i) {
    const GumboNode* node = nodes_[i].node;
    const GumboTag tag = node->v.element.tag;
    const std::string_view property = attribute(node, "itemprop");
    if (tag == GUMBO_TAG_META) {
      for (const char* key : {"property", "name", "itemprop"})
        meta_.offer(attribute(node, key), attribute(node, "content"));
    } else if (tag == GUMBO_TAG_TITLE && !title_) {
      title_ = element_text(nodes_, i);
    } else if (tag == GUMBO_TAG_LINK && attribute(node, "rel") == "canonical" && !canonical_) {
      canonical_ = web(one_line(attribute(node, "href")));
    } else if (property == "headline" && !headline_) {
      headline_ = element_text(nodes_, i);
    } else if (!marked_author_ && !nodes_[i].is(kJunk) &&
               (property == "author" || attribute(node, "rel") == "author")) {
      marked_author_ = author_name(element_text(nodes_, i));
    } else if (nodes_[i].is(kAuthor) && !nodes_[i].is(kJunk) && (!named_author_ || named_author_->empty())) {
      named_author_ = author_name(element_text(nodes_, i));
    }
  }

  Maybe source(const std::string& url) const {
    Maybe publisher = linked_.publisher;
    if (publisher && publisher->size() <= kLongestValue) publisher = unescaped(*publisher);
    return first({meta_.value("meta_source"), publisher, host_of(url)});
  }

  Maybe title(const Document& document) const {
    std::vector<std::string> offered, sites;
    const Maybe h1 = h1_ ? Maybe(element_text(nodes_, *h1_)) : std::nullopt;
    for (const Maybe& one : {linked_.headline, meta_.value("meta_title"), headline_, h1, title_})
      if (one && !one->empty() && one->size() <= kLongestValue) offered.push_back(unescaped(*one));
    const std::string host = host_of(document.url.value_or(""));
    for (const Maybe& one : {document.source, linked_.publisher, meta_.value("meta_source"), Maybe(host),
                             Maybe(host.substr(0, host.find('.')))})
      if (one && !one->empty()) sites.push_back(*one);
    return headline(offered, sites, shown_);
  }

  Maybe author() const {
    Maybe named = first({linked_.author, meta_.value("meta_author"), marked_author_, named_author_});
    if (named && named->size() <= kLongestValue) named = unescaped(*named);
    if (named && named->size() > 3 && ascii_lower(named->substr(0, 3)) == "by ") named->erase(0, 3);
    return named && named->size() <= kLongestAuthor ? named : std::nullopt;
  }

  Maybe date(const Document& document, const std::string& found_at) const {
    const auto read = [](const Maybe& text) { return text ? page_date(*text) : std::nullopt; };
    const auto line = shown_.holder(document.title.value_or(""));
    const auto place = line ? line : h1_;
    Maybe day = first({read(linked_.date), meta_.value("meta_date")});
    if (!day) day = shown_date(nodes_, place);
    if (!day) day = address_date(document.url.value_or(""));
    if (!day) day = address_date(found_at);
    if (!day) day = named_date(nodes_, place);
    return day;
  }

  const HtmlTree& tree_;
  std::span<const PageNode> nodes_;
  ShownLines shown_;
  LinkedData linked_;
  Meta meta_;
  Maybe title_, canonical_, headline_, marked_author_, named_author_;
  std::optional<std::uint32_t> h1_;
};

}  // namespace

Leftovers read_metadata(const HtmlTree& tree, std::span<const PageNode> nodes, const PageLines& lines,
                        Document& document) {
  const Metadata reading(tree, nodes, lines);
  reading.write_to(document);
  return reading.leftovers();
}

}  // namespace relata::read
