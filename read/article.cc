#include "read/article.h"

#include "read/article_lines.h"
#include "read/article_roots.h"
#include "read/page_lines.h"
#include "read/page_measures.h"

namespace relata::read {
namespace {

constexpr double kMostJunk = 0.7;       // share of the prose that may be dropped for a name of the list junk
constexpr double kMostWeak = 0.25;      // and of the list weak, or for being a figure or a heading's block
constexpr double kMostlyQuoted = 0.6;   // share of quotations in what is one with its frame
constexpr double kLinkList = 0.5;       // share of links in what is a list of links
constexpr double kSmallPart = 0.2;      // share of the article's prose in what may be a list of links
constexpr std::size_t kTooShort = 200;  // bytes of an article that may have been missed

// A page with what of it is left out.
class Article {
 public:
  Article(std::span<const PageNode> nodes, const PageLines& page, std::string_view title)
      : nodes_(nodes), page_(page), title_(title), body_(body_node(nodes)) {}

  std::string text(bool trust_names) const {
    Dropped dropped(nodes_.size(), false);
    const std::vector<Measure> all = page_measures(nodes_, page_.lines, dropped);
    if (trust_names) drop_named(all, all.front().prose, dropped);
    std::vector<std::uint32_t> roots = article_roots(nodes_, page_, dropped);
    if (roots.empty()) roots = {given_root(all)};
    const std::vector<Measure> left = page_measures(nodes_, page_.lines, dropped);
    std::uint32_t prose = 0;
    for (const std::uint32_t root : roots) prose += left[root].prose;
    PageLines lines;
    for (const std::uint32_t root : roots) {
      if (trust_names) clean(root, left, prose, dropped);
      add_page_lines(nodes_, root, dropped, lines);
    }
    return article_lines(nodes_, lines, title_);
  }

  // All that the page shows.
  std::string all_text() const { return article_lines(nodes_, page_, title_); }

 private:
  GumboTag tag(std::uint32_t i) const { return nodes_[i].node->v.element.tag; }
  bool is_element(std::uint32_t i) const { return nodes_[i].node->type == GUMBO_NODE_ELEMENT; }

  void drop_named(const std::vector<Measure>& measures, std::uint32_t prose, Dropped& dropped) const {
    for (std::uint32_t i = 1; i < nodes_.size();) {
      if (is_element(i) && tag(i) != GUMBO_TAG_BODY && is_left_out(nodes_[i], measures[i], prose)) dropped[i] = true;
      i = dropped[i] ? nodes_[i].end : i + 1;
    }
    mark_below(nodes_, dropped);
  }
  static bool is_left_out(const PageNode& node, const Measure& measure, std::uint32_t prose) {
    if (measure.quoted > kMostlyQuoted * measure.bytes) return false;  // what somebody wrote elsewhere, shown as it was
    return (node.is(kJunk) && measure.prose <= kMostJunk * prose) ||
           (node.is(kWeak) && measure.prose <= kMostWeak * prose);
  }

  // The longest element that says it is the article or the main part, else the body.
  std::uint32_t given_root(const std::vector<Measure>& measures) const {
    std::uint32_t best = body_;
    for (std::uint32_t i = 1; i < nodes_.size(); ++i)
      if (nodes_[i].is(kGiven) && measures[i].bytes > (best == body_ ? 0 : measures[best].bytes)) best = i;
    return best;
  }

  void clean(std::uint32_t root, const std::vector<Measure>& measures, std::uint32_t prose, Dropped& dropped) const {
    for (std::uint32_t i = root + 1; i < nodes_[root].end;) {
      if (is_element(i) && !dropped[i])
        dropped[i] = is_left_out(nodes_[i], measures[i], prose) || is_no_part(i, measures[i], prose);
      i = dropped[i] ? nodes_[i].end : i + 1;
    }
  }
  bool is_no_part(std::uint32_t i, const Measure& measure, std::uint32_t prose) const {
    const PageNode& node = nodes_[i];
    const double share = prose == 0 ? 1.0 : static_cast<double>(measure.prose) / prose;
    if (node.is(kAside) && share <= kMostWeak && prose > 0) return true;
    // A table of figures beside what the article tells.
    if (node.node->v.element.tag == GUMBO_TAG_TABLE && measure.prose == 0 && measure.bytes <= kSmallPart * prose)
      return true;
    const bool may_be_list = node.is(kBlock) && !node.is(kParagraph | kHeading);
    return may_be_list && share <= kSmallPart && measure.link_share() > kLinkList;
  }

  std::span<const PageNode> nodes_;
  const PageLines& page_;
  std::string_view title_;
  std::uint32_t body_;
};

}  // namespace

std::uint32_t body_node(std::span<const PageNode> nodes) {
  for (std::uint32_t i = 0; i < nodes.size(); ++i)
    if (nodes[i].node->type == GUMBO_NODE_ELEMENT && nodes[i].node->v.element.tag == GUMBO_TAG_BODY) return i;
  return 0;
}

std::string article_text(std::span<const PageNode> nodes, const PageLines& lines, std::string_view title) {
  const Article article(nodes, lines, title);
  std::string text = article.text(true);
  if (text.size() >= kTooShort) return text;
  if (std::string other = article.text(false); other.size() > 2 * text.size()) text = std::move(other);
  if (text.empty()) text = article.all_text();
  return text;
}

}  // namespace relata::read
