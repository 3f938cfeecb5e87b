#include "read/article_roots.h"

#include <algorithm>
#include <cmath>

namespace relata::read {
namespace {

constexpr std::uint32_t kShortestLine = 25;  // bytes that speak for the blocks around them (Readability)
constexpr int kLevels = 5;                   // of blocks that a line speaks for
constexpr double kNearlyAsMuch = 0.8;        // of the best block's prose, for one that says it is the article
constexpr double kLinkedSibling = 0.25;      // share of links in what is joined
constexpr double kSiblingShare = 0.2;        // of the best block's prose, for a block beside it

constexpr std::uint32_t kLittleProse = 400;  // bytes: a notice, not an article

class Search {
 public:
  Search(std::span<const PageNode> nodes, const PageLines& page, const Dropped& dropped)
      : nodes_(nodes), page_(page), dropped_(dropped), measures_(page_measures(nodes, page.lines, dropped)) {}

  std::vector<std::uint32_t> roots() const {
    const std::uint32_t best = best_block();
    if (measures_[best].prose == 0) return {};
    if (measures_[best].prose < kLittleProse)
      if (const std::uint32_t given = longest_given(best); given != best) return {given};
    return joined(given_block(best));
  }

 private:
  // What each block is worth: all of the lines in it, half of those a block further down, then a third of that ..
  std::vector<double> scores() const {
    std::vector<double> scores(nodes_.size(), 0.0);
    const std::vector<std::uint32_t> above = blocks_above();
    for (const PageLine& line : page_.lines) {
      const PageNode& holder = nodes_[line.holder];
      if (dropped_[line.holder] || line.size() < kShortestLine || holder.is(kHeading)) continue;
      const double unlinked = 1.0 - static_cast<double>(line.linked) / line.size();
      const double value = (1.0 + line.commas + std::min(line.size() / 100.0, 3.0)) * unlinked;
      std::uint32_t at = holder.is(kParagraph) ? above[line.holder] : line.holder;
      for (int level = 0; level < kLevels; ++level) {
        scores[at] += value / (level == 0 ? 1 : level == 1 ? 2 : 3 * level);
        if (at == 0) break;
        at = above[at];
      }
    }
    return scores;
  }

  std::vector<std::uint32_t> blocks_above() const {
    std::vector<std::uint32_t> above(nodes_.size(), 0);
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      const std::uint32_t parent = nodes_[i].parent;
      above[i] = nodes_[parent].is(kBlock) ? parent : above[parent];
    }
    return above;
  }

  std::uint32_t best_block() const {
    const std::vector<double> all = scores();
    std::uint32_t best = 0;
    double most = 0;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const double score = all[i] * (1.0 - measures_[i].link_share());
      if (score > most) best = i, most = score;
    }
    return best;
  }

  bool says_body(std::uint32_t i) const { return nodes_[i].is(kBody) && !nodes_[i].is(kParagraph) && !dropped_[i]; }

  // The block that says it is the article, if it has nearly as much as the best one.
  std::uint32_t given_block(std::uint32_t best) const {
    std::uint32_t given = best, most = 0;
    for (std::uint32_t i = 1; i < nodes_.size(); ++i) {
      const std::uint32_t prose = measures_[i].prose;
      if (!says_body(i) || prose <= most) continue;
      const bool apart = nodes_[i].end <= best || nodes_[best].end <= i;
      if (prose >= kNearlyAsMuch * measures_[best].prose && !apart) given = i, most = prose;
    }
    return given;
  }

  // The block that says it is the article, if it has far more text than the best one: a table, say.
  std::uint32_t longest_given(std::uint32_t best) const {
    std::uint32_t given = best, most = 2 * measures_[best].prose;
    for (std::uint32_t i = 1; i < nodes_.size(); ++i)
      if (says_body(i) && measures_[i].unlinked() > most) given = i, most = measures_[i].unlinked();
    return given;
  }

  // With what beside it, and beside the blocks around it, reads like it.
  std::vector<std::uint32_t> joined(std::uint32_t best) const {
    std::vector<std::uint32_t> roots = {best};
    bool whole = false;  // a block says that it is the article: only more of its kind belong to it
    for (std::uint32_t at = best; at != 0 && !is_outermost(at); at = nodes_[at].parent) {
      const std::uint32_t parent = nodes_[at].parent;
      whole = whole || says_body(at);
      for (std::uint32_t i = parent + 1; i < nodes_[parent].end; i = nodes_[i].end)
        if (i != at && reads_like(i, at, best, whole)) roots.push_back(i);
    }
    std::sort(roots.begin(), roots.end());
    return roots;
  }
  bool is_outermost(std::uint32_t i) const {
    return nodes_[i].node->v.element.tag == GUMBO_TAG_BODY || nodes_[i].is(kGiven);
  }
  bool reads_like(std::uint32_t i, std::uint32_t at, std::uint32_t best, bool whole) const {
    const Measure& m = measures_[i];
    if (dropped_[i] || m.prose == 0 || m.link_share() > kLinkedSibling || has_headline(i)) return false;
    if (whole) return same_class(i, at);
    if (nodes_[i].is(kParagraph)) return at == best;
    return m.prose >= kSiblingShare * measures_[best].prose || same_class(i, at);
  }
  // Another article of the page has a headline of its own.
  bool has_headline(std::uint32_t i) const {
    for (std::uint32_t at = i; at < nodes_[i].end; ++at)
      if (nodes_[at].node->type == GUMBO_NODE_ELEMENT && nodes_[at].node->v.element.tag == GUMBO_TAG_H1) return true;
    return false;
  }
  bool same_class(std::uint32_t a, std::uint32_t b) const {
    const std::string_view name = attribute(nodes_[a].node, "class");
    return !name.empty() && name == attribute(nodes_[b].node, "class");
  }

  std::span<const PageNode> nodes_;
  const PageLines& page_;
  const Dropped& dropped_;
  std::vector<Measure> measures_;
};

}  // namespace

std::vector<std::uint32_t> article_roots(std::span<const PageNode> nodes, const PageLines& page,
                                         const Dropped& dropped) {
  return Search(nodes, page, dropped).roots();
}

}  // namespace relata::read
