// DependencyTree: a read-only view of one parsed sentence, tokens counted from 0.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/sentence.h"

namespace relata {

class DependencyTree {
 public:
  static constexpr int kNone = -1;

  // Keeps a reference: `sentence` must outlive the view. Heads that do not form a tree are cut: every token that does
  // not reach the root is hung under it.
  explicit DependencyTree(const Sentence& sentence);

  int size() const { return static_cast<int>(heads_.size()); }
  int root() const { return root_; }  // kNone for an empty sentence
  // kNone for the root, and for kNone, whose children are none: a rule may ask without looking. In order; the span
  // lives as long as the tree.
  int head(int token) const { return token == kNone ? kNone : heads_[token]; }
  std::span<const int> children(int token) const {
    if (token == kNone) return {};
    return std::span(children_).subspan(first_child_[token], first_child_[token + 1] - first_child_[token]);
  }
  const Token& operator[](int token) const { return sentence_->tokens[token]; }
  const Sentence& sentence() const { return *sentence_; }

  // Whether the relation is `name` or a subtype of it: is(t, "nsubj") holds for nsubj:pass. The root's is "root",
  // whatever was given.
  [[gnu::always_inline]] bool is(int token, std::string_view name) const {  // of a name of known length little is left
    if (token == kNone) return false;
    if (heads_[token] == kNone) return name == "root";
    const std::string_view deprel = sentence_->tokens[token].deprel;
    return deprel.starts_with(name) && (deprel.size() == name.size() || deprel[name.size()] == ':');
  }
  // The first child with that relation or subtype, or kNone.
  [[gnu::always_inline]] int child(int token, std::string_view name) const {
    for (const int child : children(token))
      if (is(child, name)) return child;
    return kNone;
  }
  // Whether `token` is `ancestor` or stands below it.
  bool below(int token, int ancestor) const;
  // `token` and all below it, in order.
  std::vector<int> subtree(int token) const;
  // The first and the last of these.
  int first(int token) const;
  int last(int token) const;

 private:
  void place_children();

  const Sentence* sentence_;
  std::vector<int> heads_;
  std::vector<std::uint32_t> first_child_;  // of each token: where its children begin; then where all end
  std::vector<int> children_;               // of token 0, then of token 1 ..
  int root_ = kNone;
};

}  // namespace relata
