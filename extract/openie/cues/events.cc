#include "extract/openie/cues/events.h"

#include <string>

#include "extract/openie/coordination.h"
#include "extract/openie/cues/auxiliaries.h"
#include "extract/openie/cues/charges.h"
#include "extract/openie/cues/claims.h"
#include "extract/openie/cues/governors.h"
#include "extract/openie/cues/speakers.h"
#include "extract/openie/cues/subordinator.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// The clause that `token` stands in, or kNone.
int clause_around(const SentenceView& view, const std::vector<Clause>& clauses, int token) {
  for (; token != kNone; token = view.tree().head(token))
    for (std::size_t c = 0; c < clauses.size(); ++c)
      if (clauses[c].predicate == token) return static_cast<int>(c);
  return kNone;
}

void apply(const Cue& cue, Context& context) {
  if (cue.modality) context.modality = *cue.modality;
  if (cue.negative) context.polarity = Polarity::kNegative;
  context.cues.push_back(cue);
}

// "fears of a coup", "the attack on the town after the talks": the event hangs on another noun.
void add_noun_above(const SentenceView& view, int noun, int head, const Clause& clause, const Context& above,
                    Context& result) {
  const std::string preposition = view.preposition_text(noun);
  const std::string_view asked = noun_table().value(view.lemma(head) + ":" + preposition);  // "calls for the arrest of"
  const std::string_view kind = asked.empty() ? noun_table().value(view.lemma(head)) : asked;
  const bool of = preposition == "of" || !asked.empty();
  const Signature& meant = signature(kind, Place::kEvent);
  const auto verdict = of && meant.stated ? verdict_on(view, head, kNone, clause, above) : std::nullopt;
  if (verdict && verdict->cue.negative) {
    apply(verdict->cue, result);
    if (verdict->speaker) result.speakers.insert(result.speakers.begin(), *verdict->speaker);
  } else if (meant.stated && (of || !meant.attributed || meant.modality)) {  // "reports of", but "reports about"
    apply(signature_cue(kind, Place::kEvent, {head}), result);
    if (meant.attributed) add_claimant(view, head, result.speakers, first_conjunct(view, noun));
  } else if (above.modality != Modality::kAsserted && view.tree().child(noun, "det") == kNone) {
    apply({.name = "clause above", .modality = above.modality, .tokens = {head}}, result);
  }
}

// The class of a verb for an event that is its object, or stands behind its preposition.
std::string_view event_class(const SentenceView& view, int verb, const std::string& preposition, bool object) {
  const std::string_view kind = governor_class(view, verb, preposition.empty() ? "nominal" : "nominal:" + preposition);
  return kind.empty() && object ? governor_class(view, verb, "nominal") : kind;
}

// "announced the withdrawal": the event is an argument of the verb. False where what becomes of it cannot be told:
// "tried to learn more of the flow of fluids".
bool add_verb_above(const SentenceView& view, int first, const Clause& clause, const Context& above, Context& result) {
  const int head = view.tree().head(first);
  const std::string preposition = view.preposition_text(first);
  const std::string_view kind = event_class(view, head, preposition, view.tree().is(first, "obj"));
  if (kind.empty()) return above.modality == Modality::kAsserted;
  const bool charges = signature(kind, Place::kCharge).stated && one_of(preposition, {"of", "for", "with"});
  const Cue cue = signature_cue(kind, charges ? Place::kCharge : Place::kEvent, {head});
  if (cue.modality || cue.negative || cue.attributed) apply(cue, result);
  if (cue.attributed && !clause.subjects.empty() && !clause.passive)
    result.speakers.insert(result.speakers.begin(), speaker(view, clause.subjects.front(), head));
  return true;
}

}  // namespace

std::optional<Context> event_context(const SentenceView& view, const std::vector<Clause>& clauses,
                                     const std::vector<Context>& contexts, int noun) {
  const DependencyTree& tree = view.tree();
  const int first = first_conjunct(view, noun), head = tree.head(first);
  Context result;
  const int around = clause_around(view, clauses, head);
  if (around == kNone) return result;
  const Clause& clause = clauses[around];
  const Context& above = contexts[around];
  const std::string preposition = view.preposition_text(first);
  result.speakers = above.speakers;
  if (view.has_negative_determiner(noun) || preposition == "without") {
    apply({.name = "negative phrase", .modality = above.modality, .negative = true, .tokens = {noun}}, result);
  } else if (preposition == "in case of" || preposition == "in the event of") {
    apply({.name = "condition", .modality = Modality::kHypothetical, .tokens = view.preposition(first)}, result);
  } else if (word_list("factive preposition").contains(preposition) && above.modality != Modality::kHypothetical) {
    return result;
  } else if (head != kNone && clause.predicate != head && view.is_noun(head) && !tree.is(first, "appos")) {
    add_noun_above(view, noun, head, clause, above, result);
  } else if (clause.kind == ClauseKind::kCopula && governor_class(view, clause.predicate, "ccomp") == "believe") {
    // "are worried about the spread"
    apply({.name = "report", .modality = Modality::kPossible, .tokens = {clause.predicate}}, result);
  } else {
    if (above.polarity == Polarity::kNegative) return std::nullopt;
    if (above.modality != Modality::kAsserted)
      apply({.name = "clause above", .modality = above.modality, .tokens = {clause.predicate}}, result);
    const bool argument = tree.is(first, "obj") || tree.is(first, "obl") || tree.is(first, "nsubj:pass");
    if (view.is_verb(head) && argument && !add_verb_above(view, first, clause, above, result)) return std::nullopt;
    for (const int child : tree.children(noun))  // "a visit, planned for Thursday"
      if (tree.is(child, "acl") && view.token(child).xpos == "VBN" && result.modality == Modality::kAsserted)
        if (const Cue cue = signature_cue(governor_class(view, child, "nominal"), Place::kEvent, {child}); cue.modality)
          apply(cue, result);
    if (preposition == "for" && result.modality == Modality::kAsserted && tree.is(first, "obl") &&
        !gives_reason(view, head))
      apply({.name = "purpose", .modality = Modality::kPlanned, .tokens = view.preposition(first)}, result);
  }
  return result;
}

}  // namespace relata::openie
