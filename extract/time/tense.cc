#include "extract/time/tense.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/ascii.h"
#include "core/characters.h"
#include "extract/time/lexicon.h"

namespace relata::time {
namespace {

constexpr int kNoWord = DependencyTree::kNone;

class TenseFinder {
 public:
  explicit TenseFinder(const DependencyTree& tree) : tree_(tree) {}

  // The tense of the nearest predicate above `token` that has one; `preposition` is that of the time itself.
  Tense above(int token, std::string_view preposition) const {
    for (int steps = 0; token != kNoWord && steps < tree_.size(); ++steps) {
      const Tense tense = of(token, preposition);
      if (tense != Tense::kUnknown) return tense;
      if (tree_.head(token) == kNoWord && tree_.is(token, "root")) break;
      token = tree_.head(token);
    }
    return Tense::kUnknown;
  }

 private:
  std::string lower(int t) const { return ascii_lower(tree_[t].form); }
  bool looks_ahead(int t) const {
    return lexicon().find(lower(t), "AHEAD") != nullptr || lexicon().find(tree_[t].lemma, "AHEAD") != nullptr;
  }

  // "was due": of the past, or not yet over.
  bool was(int adjective) const {
    const int copula = tree_.child(adjective, "cop");
    return tree_[adjective].upos == "ADJ" && copula != kNoWord && is_listed("past_auxiliary", lower(copula));
  }

  bool is_verbal(int t) const {
    return tree_[t].upos == "VERB" || tree_[t].upos == "AUX" || tree_.child(t, "cop") != kNoWord ||
           tree_.child(t, "aux") != kNoWord;
  }

  // What the auxiliaries say: "will meet", "has met", "would have met", "is meeting".
  Tense of_auxiliaries(int verb) const {
    bool modal = false, have = false, past = false, present = false;
    for (int child : tree_.children(verb)) {
      if (!tree_.is(child, "aux") && !tree_.is(child, "cop")) continue;
      const std::string word = lower(child);
      if (is_listed("future_auxiliary", word)) return Tense::kFuture;
      if (tree_[child].xpos == "MD" || is_listed("modal", word)) modal = true;
      else if (tree_[child].lemma == "have" || is_listed("have", word)) have = true;
      if (is_listed("past_auxiliary", word)) past = true;
      if (is_listed("present_auxiliary", word)) present = true;
    }
    if (have) return Tense::kPast;
    if (modal) return Tense::kFuture;
    if (past) return Tense::kPast;
    return present ? Tense::kFuture : Tense::kUnknown;
  }

  Tense of(int t, std::string_view preposition) const {
    if (tree_[t].upos == "ADJ" && looks_ahead(t)) return was(t) ? Tense::kUnknown : Tense::kFuture;  // "due on Monday"
    if (!is_verbal(t)) return Tense::kUnknown;
    const bool towards = is_listed("towards", preposition);
    const Tense auxiliaries = of_auxiliaries(t);
    if (looks_ahead(t) && tree_[t].xpos == "VBN" && (towards || auxiliaries == Tense::kFuture)) return Tense::kFuture;
    if (auxiliaries != Tense::kUnknown) return auxiliaries;
    const std::string_view tag = tree_[t].xpos;
    if (tag == "VBD") return Tense::kPast;
    if (tag == "VBP" && lexicon().find(lower(t), "SAME_PAST")) return Tense::kPast;  // "beat", which taggers mix up
    if (tag == "VBZ" || tag == "VBP") return Tense::kFuture;
    const int governor = tree_.head(t);
    if (tag == "VBN")
      return looks_ahead(t) && towards                    ? Tense::kFuture
             : tree_.is(t, "acl") || tree_.is(t, "advcl") ? Tense::kPast
                                                          : Tense::kUnknown;
    if (governor == kNoWord || (tag != "VB" && !tag.empty())) return Tense::kUnknown;
    if (tree_.is(t, "conj")) return Tense::kUnknown;  // the first conjunct has the auxiliary
    const int mark = tree_.child(t, "mark");
    const bool infinitive = mark != kNoWord && lower(mark) == "to";
    // "had promised to leave within ten days": counted from then.
    for (int child : tree_.children(governor))
      if (infinitive && tree_.is(child, "aux") && lower(child) == "had") return Tense::kPast;
    if (!infinitive) return tag == "VB" && t == tree_.root() ? Tense::kFuture : Tense::kUnknown;
    if (looks_ahead(governor) && was(governor)) return Tense::kUnknown;  // "was due to start in May"
    if (looks_ahead(governor) || lower(governor) == "going" || tree_[governor].upos == "NOUN") return Tense::kFuture;
    return Tense::kUnknown;
  }

  const DependencyTree& tree_;
};

}  // namespace

Tense tense_of(const DependencyTree& tree, std::uint32_t first, std::uint32_t last) {
  int top = kNoWord;
  for (std::uint32_t t = first; t < last; ++t) {
    const int head = tree.head(static_cast<int>(t));
    if (head >= static_cast<int>(first) && head < static_cast<int>(last)) continue;
    if (top == kNoWord || tree[static_cast<int>(t)].upos != "ADP") top = static_cast<int>(t);
  }
  if (top == kNoWord) return Tense::kUnknown;
  const int preposition = tree.child(top, "case");
  const std::string word = preposition == kNoWord ? std::string() : ascii_lower(tree[preposition].form);
  return TenseFinder(tree).above(top, word);
}

}  // namespace relata::time
