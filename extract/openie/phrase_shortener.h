// What identifies an end, and the words of a relation that stand with another verb, for the short views (views.h).
// Private to the room.
#pragma once

#include <string_view>
#include <vector>

#include "core/dependency_tree.h"
#include "core/statement.h"

namespace relata::openie {

// Of one sentence; keeps references.
class PhraseShortener {
 public:
  PhraseShortener(const Sentence& sentence, std::string_view text) : tree_(sentence), text_(text) {}

  // Cuts a phrase to its head with names, adjectives, numbers, owner, determiners but articles, and what an "of" tells
  // of it; of a quantifier ("all of Logar province") what it is of. Leaves clauses whole.
  void shorten(Phrase& phrase) const;

  bool is_clause(const Phrase& phrase) const;
  bool is_adverb(const Phrase& phrase) const;  // one word alone
  // Whether the words of a relation are a verb in its bare form alone: "escape" of "like to escape".
  bool is_bare(const Spans& relation) const;
  // The words of a relation with the auxiliaries and the denial of the verb that its verb is joined to: "must not read
  // or [must not] use".
  Spans with_shared_auxiliaries(const Spans& relation) const;

 private:
  std::vector<int> tokens_of(const Spans& spans) const;
  int head_of(const std::vector<int>& tokens) const;
  bool is_clause(int head, const std::vector<int>& tokens) const;
  int through_quantifier(int head, const std::vector<int>& tokens) const;
  void keep(int head, const std::vector<int>& tokens, std::vector<int>& kept, int depth) const;
  void keep_between(const std::vector<int>& tokens, std::vector<int>& kept) const;
  Spans spans_of(const std::vector<int>& tokens) const;

  DependencyTree tree_;
  std::string_view text_;
};

}  // namespace relata::openie
