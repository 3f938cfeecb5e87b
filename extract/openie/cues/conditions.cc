#include "extract/openie/cues/conditions.h"

#include <algorithm>

#include "extract/openie/cues/auxiliaries.h"
#include "extract/openie/cues/subordinator.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// "Had he seen it, she said, they would have won": the first of two clauses that somebody says.
bool opens_report(const SentenceView& view, int verb) {
  const DependencyTree& tree = view.tree();
  const int report = tree.head(verb);
  if (!tree.is(verb, "ccomp") || report < verb) return false;
  const auto siblings = tree.children(report);
  return std::any_of(siblings.begin(), siblings.end(),
                     [&](int child) { return child > report && tree.is(child, "ccomp"); });
}

// "Should the volcano erupt again, they will": the auxiliary of a condition by inversion, or kNone.
int inverted_auxiliary(const SentenceView& view, int verb) {
  const DependencyTree& tree = view.tree();
  if (tree.child(verb, "mark") != kNone) return kNone;
  if (!tree.is(verb, "advcl") && !opens_report(view, verb)) return kNone;
  const int aux = tree.child(verb, "aux"), subject = tree.child(verb, "nsubj");
  const bool inverted =
      aux != kNone && subject != kNone && aux < subject && one_of(view.lower(aux), {"should", "had", "were"});
  return inverted ? aux : kNone;
}

// The word that makes the clause of `verb` a condition, or kNone.
int condition_word(const SentenceView& view, int verb) {
  const DependencyTree& tree = view.tree();
  for (int child : tree.children(verb)) {
    const bool mark = tree.is(child, "mark");
    if (mark && subordinator(view.lower(child)).relation == Subordination::kCondition) {
      if (tree.is(verb, "ccomp")) continue;  // "asked if": a question
      return child;
    }
    if (mark && view.lower(child) == "as" && child > 1 && view.lower(child - 1) == "long" &&
        one_of(view.lower(child - 2), {"as", "so"}))
      return child;
    if (tree.is(child, "case") && view.lower(child) == "in" && view.lower(verb) == "case") return child;
    if (mark && view.lower(child) == "in" && child + 1 < view.size() &&
        one_of(view.lower(child + 1), {"case", "event"}))
      return child;
  }
  const int head = tree.head(verb);
  if (head != kNone && tree.is(verb, "ccomp") && tree.is(head, "advcl") && tree.child(head, "nsubj") == kNone &&
      word_list("participle of a condition").contains(view.lower(head)))
    return head;
  return inverted_auxiliary(view, verb);
}

// "If it falls - and nobody comes - then ...", however the parser joined the halves.
int if_before(const SentenceView& view, int then) {
  for (int t = 0; t < then; ++t)
    if (view.lower(t) == "if" && view.tree().is(t, "mark")) return t;
  return kNone;
}

// "Had he seen it, they would have won, but he waved play on": the second half has a subject and a tense of its own.
bool stands_beside(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  if (!tree.is(clause.predicate, "conj") || tree.child(clause.predicate, "nsubj") == kNone) return false;
  const int mark = tree.child(clause.predicate, "mark"), copula = tree.child(clause.predicate, "cop");
  const Subordination relation = mark == kNone ? Subordination::kOther : subordinator(view.lower(mark)).relation;
  if (relation == Subordination::kContrast || relation == Subordination::kCause) return true;
  return condition_word(view, clause.top) == kNone && has_own_tense(view, copula != kNone ? copula : clause.predicate);
}

// "walked in as *if she had a ticket": what is compared depends on nothing.
bool compares(const SentenceView& view, int word) {
  return word > 0 && view.lower(word) == "if" && view.lower(word - 1) == "as";
}

// The condition that the main clause of `verb` has, or kNone.
int condition_below(const SentenceView& view, int verb) {
  const DependencyTree& tree = view.tree();
  for (int child : tree.children(verb)) {
    if (tree.is(child, "advcl"))
      if (const int word = condition_word(view, child); word != kNone && !compares(view, word)) return word;
    if (child < verb && tree.is(child, "advmod") && view.lower(child) == "then")
      if (const int word = if_before(view, child); word != kNone) return word;
  }
  return kNone;
}

// "Otherwise the river will flood it": what leads says that it depends on what was said before.
int leading_alternative(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  for (const int child : tree.children(clause.top))
    if (tree.is(child, "advmod") && view.lower(child) == "otherwise" &&
        (child == 0 || word_list("opener of an alternative").contains(view.lower(child - 1))))
      return child;
  return kNone;
}

int find_condition(const SentenceView& view, const Clause& clause) {
  for (int verb : {clause.predicate, clause.outermost()})
    if (const int word = condition_word(view, verb); word != kNone) return word;
  if (stands_beside(view, clause)) return kNone;
  // "if it isn't, and Chrome continues to surge"
  if (const int word = condition_word(view, clause.top); word != kNone) return word;
  for (int verb : {clause.predicate, clause.outermost(), clause.top})
    if (const int word = condition_below(view, verb); word != kNone) return word;
  return leading_alternative(view, clause);
}

}  // namespace

std::optional<Cue> condition_cue(const SentenceView& view, const Clause& clause) {
  const int word = find_condition(view, clause);
  if (word == kNone) return std::nullopt;
  return Cue{.name = "condition", .modality = Modality::kHypothetical, .tokens = {word}};
}

}  // namespace relata::openie
