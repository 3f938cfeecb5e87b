#include "identity/bulk_links.h"

#include <algorithm>
#include <numeric>

#include "identity/pair_links.h"

namespace relata::identity {

void BulkLinks::add(PairEvidence evidence) {
  const auto node = static_cast<std::uint32_t>(evidences_.size());
  for (const std::string& block : blocks_of(evidence)) entered_.emplace_back(blocks_.number(block), node);
  evidences_.push_back(std::move(evidence));
}

void BulkLinks::link() {
  order_blocks();
  names::NameWorkspace workspace;
  for (const std::uint64_t pair : pairs()) {
    const auto a = static_cast<std::uint32_t>(pair >> 32), b = static_cast<std::uint32_t>(pair);
    std::optional<Link> link = link_of(evidences_[a], evidences_[b], workspace);
    if (!link) continue;
    links_.push_back({b, a, turned(*link)});
    links_.push_back({a, b, *std::move(link)});
  }
  std::sort(links_.begin(), links_.end(),
            [](const ToOther& x, const ToOther& y) { return std::pair(x.node, x.other) < std::pair(y.node, y.other); });
  link_begins_.assign(evidences_.size() + 1, 0);
  for (const ToOther& link : links_) ++link_begins_[link.node + 1];
  std::partial_sum(link_begins_.begin(), link_begins_.end(), link_begins_.begin());
}

void BulkLinks::order_blocks() {
  in_order_ = blocks_.in_order();
  begins_.assign(blocks_.size() + 1, 0);
  for (const auto& [block, node] : entered_) ++begins_[block + 1];
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  members_.resize(entered_.size());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (const auto& [block, node] : entered_) members_[next[block]++] = node;
  entered_ = {};
}

// Those that a small block brings together, once each: the smaller node in the upper half.
std::vector<std::uint64_t> BulkLinks::pairs() const {
  std::vector<std::uint64_t> pairs;
  for (std::uint32_t block = 0; block < blocks_.size(); ++block) {
    const std::uint32_t begin = begins_[block], end = begins_[block + 1];
    if (end - begin < 2 || end - begin > kBlockMembers) continue;
    const std::string_view text = blocks_.text(block);
    for (std::uint32_t i = begin; i < end; ++i)
      for (std::uint32_t j = i + 1; j < end; ++j)
        if (admits(text, evidences_[members_[i]].key, evidences_[members_[j]].key))
          pairs.push_back(std::uint64_t{members_[i]} << 32 | members_[j]);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

std::span<const std::uint32_t> BulkLinks::members(std::uint32_t place) const {
  const std::uint32_t block = in_order_[place];
  return std::span(members_).subspan(begins_[block], begins_[block + 1] - begins_[block]);
}

std::span<const BulkLinks::ToOther> BulkLinks::links(std::uint32_t node) const {
  return std::span(links_).subspan(link_begins_[node], link_begins_[node + 1] - link_begins_[node]);
}

}  // namespace relata::identity
