#include "core/dependency_tree.h"

#include <algorithm>
#include <numeric>

namespace relata {
namespace {

constexpr std::size_t kUsualSubtree = 16;  // words, to have room for at once

}  // namespace

DependencyTree::DependencyTree(const Sentence& sentence) : sentence_(&sentence), heads_(sentence.tokens.size(), kNone) {
  const int count = size();
  first_child_.assign(heads_.size() + 1, 0);
  if (count == 0) return;
  for (int token = 0; token < count; ++token) {
    const int head = sentence.tokens[token].head - 1;
    if (head >= 0 && head < count && head != token) heads_[token] = head;
    else if (root_ == kNone) root_ = token;
  }
  if (root_ == kNone) root_ = 0;
  heads_[root_] = kNone;
  // A token that does not reach the root within `count` steps stands in a cycle or under a second root.
  for (int token = 0; token < count; ++token) {
    int above = token;
    for (int steps = 0; above != root_ && above != kNone && steps <= count; ++steps) above = heads_[above];
    if (above != root_) heads_[token] = root_;
  }
  place_children();
}

void DependencyTree::place_children() {
  for (const int head : heads_)
    if (head != kNone) ++first_child_[head + 1];
  std::partial_sum(first_child_.begin(), first_child_.end(), first_child_.begin());
  children_.resize(first_child_.back());
  std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end() - 1);
  for (int token = 0; token < size(); ++token)
    if (heads_[token] != kNone) children_[next[heads_[token]]++] = token;
}

bool DependencyTree::below(int token, int ancestor) const {
  while (token != kNone && token != ancestor) token = heads_[token];
  return token == ancestor;
}

std::vector<int> DependencyTree::subtree(int token) const {
  std::vector<int> tokens{token};
  if (children(token).empty()) return tokens;
  tokens.reserve(kUsualSubtree);
  for (std::size_t next = 0; next < tokens.size(); ++next) {
    const std::span<const int> below = children(tokens[next]);
    tokens.insert(tokens.end(), below.begin(), below.end());
  }
  std::sort(tokens.begin(), tokens.end());
  return tokens;
}

int DependencyTree::first(int token) const {
  int found = token;
  for (const int child : children(token)) found = std::min(found, first(child));
  return found;
}

int DependencyTree::last(int token) const {
  int found = token;
  for (const int child : children(token)) found = std::max(found, last(child));
  return found;
}

}  // namespace relata
