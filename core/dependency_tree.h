// DependencyTree: a read-only view of one parsed sentence, tokens counted from 0.
#pragma once

#include <cstdint>
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
  // kNone for the root, and for kNone, whose children are none: a rule may ask without looking.
  int head(int token) const { return token == kNone ? kNone : heads_[token]; }
  const std::vector<int>& children(int token) const { return token == kNone ? none_ : children_[token]; }  // in order
  const Token& operator[](int token) const { return sentence_->tokens[token]; }
  const Sentence& sentence() const { return *sentence_; }

  // Whether the relation is `name` or a subtype of it: is(t, "nsubj") holds for nsubj:pass. The root's is "root",
  // whatever was given.
  bool is(int token, std::string_view name) const;
  // The first child with that relation or subtype, or kNone.
  int child(int token, std::string_view name) const;
  // Whether `token` is `ancestor` or stands below it.
  bool below(int token, int ancestor) const;
  // `token` and all below it, in order.
  std::vector<int> subtree(int token) const;

 private:
  const Sentence* sentence_;
  std::vector<int> heads_;
  std::vector<std::vector<int>> children_;
  std::vector<int> none_;
  int root_ = kNone;
};

}  // namespace relata
