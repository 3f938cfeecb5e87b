#include "extract/openie/cues/contrast.h"

#include <algorithm>

#include "extract/openie/coordination.h"
#include "extract/openie/relative_clause.h"

namespace relata::openie {
namespace {

// The "not" of a noun phrase itself, not of its clause: "not the crown but the sword". kNone if there is none. The
// "not" of a predicate noun is its clause's.
int own_denial(const SentenceView& view, int head) {
  const DependencyTree& tree = view.tree();
  if (tree.child(head, "cop") != kNone && !is_cleft_focus(view, head)) return kNone;
  for (const int child : view.tree().children(head))
    if (child < head && view.tree().is(child, "advmod") && view.is_negation(child)) return child;
  return kNone;
}

// The "but" of a member that is affirmed where the first is denied, or kNone.
int affirming_word(const SentenceView& view, int head) {
  const int cc = view.tree().is(head, "conj") ? view.tree().child(head, "cc") : kNone;
  return cc != kNone && view.lower(cc) == "but" ? cc : kNone;
}

}  // namespace

void apply_contrast(const SentenceView& view, const std::vector<int>& ends, Statement& statement,
                    std::vector<Cue>& cues) {
  const bool denied = statement.polarity == Polarity::kNegative;
  for (const int head : ends) {
    if (head == kNone || !view.is_noun(head)) continue;
    const int denial = own_denial(view, head), but = affirming_word(view, head);
    if (denial != kNone || (view.tree().is(head, "conj") && is_negated_conjunct(view, head))) {
      statement.polarity = Polarity::kNegative;
      cues.push_back({.name = "contrast", .negative = true, .tokens = {denial != kNone ? denial : head}});
    } else if (but != kNone && denied && own_denial(view, view.tree().head(head)) == kNone) {
      statement.polarity = Polarity::kPositive;
      std::erase_if(cues, [](const Cue& cue) { return cue.negative; });
      cues.push_back({.name = "contrast", .tokens = {but}});
    }
  }
}

void apply_alternative(const SentenceView& view, const std::vector<int>& ends, Statement& statement,
                       std::vector<Cue>& cues) {
  if (statement.modality != Modality::kAsserted) return;
  for (const int head : ends) {
    if (head == kNone) continue;
    for (const int member : view.conjuncts(first_conjunct(view, head))) {
      const int cc = view.tree().child(member, "cc");
      if (cc == kNone || view.lower(cc) != "or") continue;
      statement.modality = Modality::kPossible;
      cues.push_back({.name = "alternative", .modality = Modality::kPossible, .tokens = {cc}});
      return;
    }
  }
}

}  // namespace relata::openie
