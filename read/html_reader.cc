#include "read/html_reader.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "core/ascii.h"
#include "core/characters.h"
#include "core/error.h"
#include "core/iso_date.h"
#include "read/html_tree.h"
#include "read/html_tsv.h"
#include "read/intake.h"
#include "read/whole_file.h"

namespace relata::read {
namespace {

// Text of a page as a browser lays it out: blanks made single, a line for each block.
class Lines {
 public:
  void add(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const CodePoint c = code_point_at(text, i);
      constexpr char32_t kSoftHyphen = 0xAD;
      if (is_blank(c.value)) blank_ = !line_.empty();
      else if (c.value != kSoftHyphen) append(text.substr(i, c.bytes));
      i += c.bytes;
    }
  }
  void end_line() {
    if (!line_.empty()) text_.append(text_.empty() ? "" : "\n").append(line_).append("\n");
    line_.clear();
    blank_ = false;
  }
  std::string text() {
    end_line();
    return std::move(text_);
  }

 private:
  void append(std::string_view character) {
    if (blank_) line_ += ' ';
    blank_ = false;
    line_ += character;
  }

  std::string text_, line_;
  bool blank_ = false;
};

bool is_hidden(const GumboNode* node, bool in_article) {
  const std::string_view name = element_name(node);
  if (name.empty()) return false;
  if (html_lists().holds("hidden", name) || html_lists().holds("hidden_role", attribute(node, "role"))) return true;
  if (!in_article && html_lists().holds("hidden_outside_article", name)) return true;
  if (node->type == GUMBO_NODE_ELEMENT && gumbo_get_attribute(&node->v.element.attributes, "hidden")) return true;
  const std::string_view style = attribute(node, "style");
  return attribute(node, "aria-hidden") == "true" || style.find("display:none") != style.npos ||
         style.find("display: none") != style.npos;
}

bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}

std::string text_below(const GumboNode* root, bool in_article) {
  Lines lines;
  const auto end_block = [&](const GumboNode* node) {
    if (html_lists().holds("block", element_name(node))) lines.end_line();
  };
  walk(
      root,
      [&](const GumboNode* node) {
        if (is_text(node)) lines.add(node->v.text.text);
        if (node != root && is_hidden(node, in_article)) return false;
        end_block(node);
        return true;
      },
      end_block);
  return lines.text();
}

// "  Port   falls " -> "Port falls"
std::string one_line(std::string_view text) {
  Lines line;
  line.add(text);
  std::string result = line.text();
  if (!result.empty()) result.pop_back();
  return result;
}

// What meta elements and the like say, each the one that is trusted most.
class Meta {
 public:
  void read(const GumboNode* node) {
    const std::string_view name = element_name(node);
    if (name == "meta") {
      for (const char* key : {"property", "name", "itemprop"}) offer(attribute(node, key), attribute(node, "content"));
    } else if (name == "title" && !title_) {
      title_ = one_line(text_below(node, true));
    } else if (name == "link" && attribute(node, "rel") == "canonical" && !canonical_) {
      canonical_ = one_line(attribute(node, "href"));
    } else if (name == "time" && !time_ && is_iso_date(attribute(node, "datetime"))) {
      time_ = std::string(attribute(node, "datetime"));
    }
  }

  void write_to(Document& document) const {
    document.title = best("title", title_);
    document.date = best("date", time_);
    document.source = best("source", std::nullopt);
    document.author = best("author", std::nullopt);
    document.url = canonical_ && !canonical_->empty() ? canonical_ : best("url", std::nullopt);
  }

 private:
  struct Key {
    std::string_view field;
    std::size_t rank;  // 0 is trusted most
  };
  struct Found {
    std::size_t rank;
    std::string value;
  };

  static const std::map<std::string_view, Key>& keys() {
    static const std::map<std::string_view, Key> known = [] {
      std::map<std::string_view, Key> result;
      each_row(data::html_tsv, [&](const TableRow& row) {
        for (std::size_t i = 1; i < row.size(); ++i) result.emplace(row[i], Key{row[0], result.size()});
      });
      return result;
    }();
    return known;
  }

  void offer(std::string_view name, std::string_view content) {
    const auto key = keys().find(ascii_lower(name));
    std::string value = one_line(content);
    if (name.empty() || key == keys().end() || value.empty()) return;
    const auto& [field, rank] = key->second;
    if (field == "date" && !is_iso_date(value)) return;
    if (field == "author" && value.starts_with("http")) return;  // a page about the author
    const auto [at, is_new] = found_.try_emplace(field, Found{rank, value});
    if (!is_new && rank < at->second.rank) at->second = {rank, std::move(value)};
  }

  std::optional<std::string> best(std::string_view field, const std::optional<std::string>& otherwise) const {
    const auto at = found_.find(field);
    if (at != found_.end()) return at->second.value;
    return otherwise && !otherwise->empty() ? otherwise : std::nullopt;
  }

  std::map<std::string_view, Found> found_;
  std::optional<std::string> title_, canonical_, time_;
};

// What one look at the whole page finds.
struct Page {
  Meta meta;
  std::vector<const GumboNode*> articles;  // none inside another
  const GumboNode* main = nullptr;
};

Page survey(const GumboNode* root) {
  Page page;
  std::size_t articles_open = 0;
  const auto is_article = [](const GumboNode* node) { return element_name(node) == "article"; };
  walk(
      root,
      [&](const GumboNode* node) {
        page.meta.read(node);
        if (is_article(node) && articles_open++ == 0) page.articles.push_back(node);
        if (!page.main && (element_name(node) == "main" || attribute(node, "role") == "main")) page.main = node;
        return true;
      },
      [&](const GumboNode* node) { articles_open -= is_article(node); });
  return page;
}

// Of the longest article; of a page that has none the main part, else all.
std::string article_text(const Page& page, const GumboNode* root) {
  std::string longest;
  for (const GumboNode* article : page.articles)
    if (std::string text = text_below(article, true); text.size() > longest.size()) longest = std::move(text);
  if (longest.empty() && page.main) longest = text_below(page.main, true);
  return longest.empty() ? text_below(root, false) : longest;
}

}  // namespace

bool begins_as_html(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  for (;;) {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n\f"), head.size()));
    const std::string start = ascii_lower(head.substr(0, 14));
    if (start.starts_with("<!doctype html") || start.starts_with("<html")) return true;
    if (!start.starts_with("<!--") && !start.starts_with("<?xml")) return false;
    const std::string_view end = start.starts_with("<!--") ? "-->" : "?>";
    const std::size_t at = head.find(end);
    if (at == head.npos) return false;
    head.remove_prefix(at + end.size());
  }
}

void read_html(Source& source, Intake& intake) {
  const std::optional<std::string> bytes = whole_file(source, intake);
  if (!bytes) return;
  ReadDocument input;
  input.document.id = source.name;
  input.document.origin = source.origin;
  try {
    const HtmlTree tree(*bytes);
    const Page page = survey(tree.root());
    page.meta.write_to(input.document);
    if (!input.document.url) input.document.url = source.url;
    input.document.text = article_text(page, tree.root());
  } catch (const InputError& error) {
    return intake.refuse(source.name, error.what());
  }
  intake.take(std::move(input));
}

}  // namespace relata::read
