// SentenceView: one sentence as the rules see it: its tree, its names, and how its words hang together.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dependency_tree.h"
#include "core/extracted_document.h"
#include "extract/time/time_expressions.h"

namespace relata::openie {

inline constexpr int kNone = DependencyTree::kNone;

class SentenceView {
 public:
  // Keeps references; `document` must outlive the view.
  SentenceView(const ExtractedDocument& document, std::uint32_t index);

  const DependencyTree& tree() const { return tree_; }
  const Token& token(int t) const { return tree_[t]; }
  int size() const { return tree_.size(); }
  std::uint32_t index() const { return index_; }
  std::string_view text() const { return text_; }
  std::uint32_t offset() const { return sentence_->span.begin; }
  const ExtractedDocument& document() const { return *document_; }

  // The lemma in lower case, with its particle: "take over". Of kNone "", as lower().
  const std::string& lemma(int t) const;
  // The particles of a verb, in order: "took over", and the adverbs that parsers call no particle: "turned back".
  std::vector<int> particles(int verb) const;
  // Whether `t` is a word of denial: "not", "never", but not the "not" of "not only".
  bool is_negation(int t) const;
  // The tokens before `t` that hyphens join to it, the nearest first.
  std::vector<int> hyphenated(int t) const;
  const std::string& lower(int t) const;  // the form in lower case
  bool is_verb(int t) const { return token(t).upos == "VERB" || token(t).upos == "AUX"; }
  bool is_noun(int t) const {
    return token(t).upos == "NOUN" || token(t).upos == "PROPN" || token(t).upos == "PRON" || token(t).upos == "NUM";
  }
  // Whether the phrase with this head can speak and act: a person or body of people, by its name or noun, or a pronoun.
  bool is_animate(int head) const;
  bool is_pronoun(int t) const { return token(t).upos == "PRON"; }

  // The name that covers token `t`, or null.
  const Mention* mention_at(int t) const { return mention_of_[t]; }
  // The expression of date or time that covers token `t`, its preposition apart, or null.
  const time::Expression* time_at(int t) const { return time_of_[t] == kNone ? nullptr : &times_[time_of_[t]]; }
  // The entity (cluster) that a phrase with this head has: the name that covers the head, looking through "all of",
  // "the city of" and titles; a name that only modifies never lends its entity (contract, section 2).
  std::optional<std::uint32_t> cluster_of(int head) const;

  // "the largest city of Arda", "the cities of Arda": something in Arda, where "the city of Arda" is Arda.
  bool is_part(int noun) const;

  // cluster_of(), else the entity that a pronoun or description with this head was resolved to. A predicate ("is a
  // judge") or apposition means nothing else, and "I", "we", "you" are their speaker's affair.
  std::optional<std::uint32_t> referent_of(int head) const;
  // Whom the phrase with this head acts for, or null.
  const Acting* acting_at(int head) const;
  // The pronoun (if its link is sure enough) or description that `head` heads and that was resolved, or null.
  const Mention* reference_at(int head) const;

  // Head and its conjuncts, in order; of a noun those that are no clause ("the capital, but Abuja is the seat").
  std::vector<int> conjuncts(int head) const;
  // The tokens of the preposition of `t` ("out of" is two), in order; empty if it has none.
  std::vector<int> preposition(int t) const;
  // The preposition's words in lower case, "" if there is none.
  std::string preposition_text(int t) const;
  // Whether `child` is an apposition of its head: by its relation, or a noun after a comma that hangs there without a
  // preposition, as parsers often have it.
  bool is_apposition(int child) const;
  // Whether a comma, dash or bracket sets the subtree of `t` apart: "the rebels, who fled".
  bool is_nonrestrictive(int t) const;
  // "the mayor, the governor and the senator": what parsers call an apposition, although no comma closes it before
  // "and".
  bool is_list_member(int child) const;
  // "representatives of the government and of the council": a conjunct that goes with a modifier of `head`.
  bool is_modifier_conjunct(int child, int head) const;
  // The first word of the subtree of `t`, marks aside.
  int first_word(int t) const;
  // Sums up the clause before it (Meyer 1992): "it freed them, something that angered others", "a claim he denies".
  bool is_summative_apposition(int noun) const;
  // Whether a "no" or "neither" determines the phrase.
  bool has_negative_determiner(int head) const;

 private:
  std::string whole_lemma(int t) const;
  bool is_hyphenated_part(int child) const;
  int name_told_by(int noun) const;
  bool is_owned_share(int noun) const;
  std::optional<std::uint32_t> owned_whole(int share) const;

  const ExtractedDocument* document_;
  const Sentence* sentence_;
  std::uint32_t index_;
  std::string_view text_;
  DependencyTree tree_;
  std::vector<std::string> forms_;            // of each token, in lower case
  std::vector<std::string> lemmas_;           // of each token
  std::vector<const Mention*> mention_of_;    // of each token: the name that covers it
  std::vector<const Mention*> reference_of_;  // of each token: the pronoun or description that it heads
  std::vector<time::Expression> times_;
  std::vector<int> time_of_;  // of each token: index of times_, or kNone
};

}  // namespace relata::openie
