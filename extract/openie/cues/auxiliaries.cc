#include "extract/openie/cues/auxiliaries.h"

#include <string>

#include "extract/openie/cues/subordinator.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

Modality modal_modality(const std::string& modal, bool perfect) {
  if (perfect && word_list("unreal modal").contains(modal)) return Modality::kHypothetical;
  if (perfect && modal == "must") return Modality::kPossible;  // "must have left": so it seems
  if (word_list("planned modal").contains(modal)) return Modality::kPlanned;
  if (word_list("ordered modal").contains(modal)) return Modality::kOrdered;
  return Modality::kPossible;  // may, might, could, can, would outside a condition
}

// Whether the sentence ends in a stop: a headline's present tells what is over ("Police arrest two on Monday").
bool has_stop(const SentenceView& view) {
  for (int t = view.size(); t-- > 0;)
    if (view.token(t).upos == "PUNCT" && word_list("end of a sentence").contains(view.token(t).form)) return true;
    else if (view.token(t).upos != "PUNCT") return false;
  return false;
}

// Whether `token` says a day or period that begins after the document's date; where it has none, whether it says so
// itself: "tomorrow", "next month".
bool is_ahead(const SentenceView& view, int token) {
  if (view.lower(token) == "tomorrow") return true;
  for (int below : view.tree().children(token))
    if (one_of(view.lower(below), {"next", "coming"}) && time_table().contains(view.lemma(token))) return true;
  const std::optional<std::string>& date = view.document().document.date;
  const time::Expression* found = view.time_at(token);
  constexpr std::size_t kDay = 10;  // characters of YYYY-MM-DD
  return found && date && date->size() >= kDay && found->start && *found->start > date->substr(0, kDay) &&
         has_stop(view);
}

// "Now I sell on Monday", "every week": what is so already is no plan.
bool is_usual(const SentenceView& view, int time) {
  const time::Expression* found = view.time_at(time);
  return one_of(view.lower(time), {"now", "already"}) || (found && found->kind == time::Kind::kSet);
}

// "The work starts next month", "she takes office on 1 April": the token of a future date beside a present, or kNone.
int scheduled_date(const SentenceView& view, int verb) {
  const DependencyTree& tree = view.tree();
  std::string_view tense = view.token(verb).xpos;
  for (int child : tree.children(verb))
    if (tree.is(child, "aux") || tree.is(child, "cop"))
      tense = view.lemma(child) == "be" ? std::string_view(view.token(child).xpos) : std::string_view("other");
  if (tense != "VBZ" && tense != "VBP") return kNone;
  int ahead = view.time_at(verb) && is_ahead(view, verb) ? verb : kNone;  // "the vote is on Sunday"
  for (int child : tree.children(verb)) {
    if (!tree.is(child, "obl") && !tree.is(child, "nmod") && !tree.is(child, "advmod")) continue;
    if (is_usual(view, child)) return kNone;
    if (ahead == kNone && is_ahead(view, child)) ahead = child;
  }
  return ahead;
}

// "not always", "not necessarily": the "not" hangs on the adverb. "did not so much sack him as let him go".
bool is_partly_denied(const SentenceView& view, int adverb) {
  if (adverb > 1 && view.lower(adverb) == "much" && view.lower(adverb - 1) == "so" && view.lower(adverb - 2) == "not")
    return view.tree().head(adverb) > adverb;
  return adverb > 0 && view.lower(adverb - 1) == "not" && view.tree().head(adverb - 1) == adverb &&
         word_list("partial adverb").contains(view.lower(adverb));
}

// "instead of raising", "rather than raise".
bool is_instead_of(const SentenceView& view, int mark) {
  return view.tree().is(mark, "mark") && one_of(view.lower(mark), {"instead", "rather"}) && mark + 1 < view.size() &&
         one_of(view.lower(mark + 1), {"of", "than"});
}

bool is_no_longer(const SentenceView& view, int adverb) {
  if (!one_of(view.lower(adverb), {"longer", "more"})) return false;
  for (int child : view.tree().children(adverb))
    if (view.lower(child) == "no") return true;
  return false;
}

// "almost fell", "all but ended": it did not. Right before its verb or its auxiliary, or it is of what stands between.
bool is_near_miss(const SentenceView& view, int adverb) {
  const DependencyTree& tree = view.tree();
  const int verb = tree.head(adverb);
  if (!tree.is(adverb, "advmod") || verb < adverb || !view.is_verb(verb)) return false;
  for (int t = adverb + 1; t < verb; ++t)
    if (!tree.is(t, "aux") || tree.head(t) != verb) return false;
  const auto* row = adverb_table().find(view.lower(adverb));
  if (word_list("verb of a multiple").contains(view.lemma(verb))) return false;  // "nearly doubled" is a number
  if (row && row->size() > 1 && row->back() == "denied") return true;
  return view.lower(adverb) == "but" && adverb > 0 && view.lower(adverb - 1) == "all" && tree.head(adverb - 1) == verb;
}

// The name of the denial that the adverb or mark is, "" if it is none.
std::string_view denial(const SentenceView& view, int child) {
  if (view.is_negation(child)) return "negation";
  if (is_partly_denied(view, child)) return "partial negation";
  if (view.lower(child) == "without") return "without";
  if (is_instead_of(view, child)) return "instead of";
  if (is_near_miss(view, child)) return "near miss";
  return is_no_longer(view, child) ? "no longer" : "";
}

void add_adverb(const SentenceView& view, int child, Meaning& meaning) {
  const DependencyTree& tree = view.tree();
  const std::string word = view.lower(child);
  const bool denies = tree.is(child, "mark") && one_of(word, {"without", "instead", "rather"});
  if (!tree.is(child, "advmod") && !denies && !tree.is(child, "cc:preconj")) return;
  if (const std::string_view name = denial(view, child); !name.empty()) meaning.deny(name, {child});
  if (adverb_table().value(word) == "possible") meaning.mean(Modality::kPossible, "adverb", {child});
}

// The auxiliaries and adverbs of `verb` alone; `before`: what its own sense is ("will seem to" is no plan).
Meaning auxiliaries(const SentenceView& view, int verb, std::optional<Modality> before) {
  const DependencyTree& tree = view.tree();
  Meaning meaning;
  bool have = false;
  int modal = kNone;
  for (int child : tree.children(verb)) {
    add_adverb(view, child, meaning);
    if (!tree.is(child, "aux")) continue;
    have |= view.lemma(child) == "have";
    const int copula = tree.child(verb, "cop");  // "he'd been there"
    const bool done = view.token(verb).xpos == "VBN" || (copula != kNone && view.token(copula).xpos == "VBN");
    const bool had = one_of(view.lower(child), {"'d", "’d"}) && done;             // "he'd left"
    if (child + 1 < view.size() && view.lower(child + 1) == "better" && !done) {  // "you'd better go"
      meaning.mean(Modality::kOrdered, "modal", {child, child + 1});
      continue;
    }
    if (had) continue;
    if (view.token(child).xpos == "MD" || word_list("modal").contains(view.lower(child))) modal = child;
  }
  const bool doubtful = (meaning.modality ? meaning.modality : before) == Modality::kPossible;
  if (modal != kNone) {
    const Modality meant = modal_modality(view.lower(modal), have);
    // "will probably be dismissed"
    meaning.mean(doubtful && meant == Modality::kPlanned ? Modality::kPossible : meant, "modal", {modal});
    if (doubtful && meant == Modality::kPlanned) return meaning;
  }
  if (has_modal_be(view, verb) || is_to_be(view, verb)) meaning.mean(Modality::kPlanned, "be to", {verb});
  else if (const int date = scheduled_date(view, verb); date != kNone)
    meaning.mean(Modality::kPlanned, "scheduled present", {date});
  return meaning;
}

// "did not specify or provide", "can never approve and let": one auxiliary and its denial for both.
bool shares_denial(const SentenceView& view, int verb, int shared, int cc) {
  if (one_of(view.lower(cc), {"or", "nor"})) return true;
  return view.lower(cc) == "and" && view.token(verb).xpos == "VB" && view.token(shared).xpos == "VB" &&
         view.tree().child(shared, "aux") != kNone;
}

}  // namespace

bool has_own_tense(const SentenceView& view, int conjunct) {
  return one_of(view.token(conjunct).xpos, {"VBD", "VBZ", "VBP"});
}

void add_auxiliaries(const SentenceView& view, int verb, int shared, Meaning& meaning) {
  const Meaning own = auxiliaries(view, verb, meaning.modality);
  for (const Cue& cue : own.cues) meaning.add(cue);
  const int cc = view.tree().child(verb, "cc");
  if (shared != kNone && shared != verb) {
    const bool denied_too = cc != kNone && shares_denial(view, verb, shared, cc);
    const bool takes_modality = !meaning.modality && !has_own_tense(view, verb);
    for (Cue cue : auxiliaries(view, shared, std::nullopt).cues) {
      if (!takes_modality) cue.modality.reset();
      cue.negative &= denied_too;
      if (cue.modality || cue.negative) meaning.add(cue);
    }
  }
  if (cc == kNone) return;
  const bool rather = view.lower(cc) == "rather" && cc + 1 < view.size() && view.lower(cc + 1) == "than";
  if (rather || one_of(view.lower(cc), {"nor", "neither"})) meaning.deny("negative conjunction", {cc});
}

int untrue_adverb(const SentenceView& view, int verb) {
  for (int child : view.tree().children(verb))
    if (view.tree().is(child, "advmod") && adverb_table().value(view.lower(child)) == "untrue") return child;
  return kNone;
}

void add_negative_phrases(const SentenceView& view, const Clause& clause, Meaning& meaning) {
  const DependencyTree& tree = view.tree();
  const auto deny_by = [&](int head) {
    if (head != kNone && view.has_negative_determiner(head)) meaning.deny("negative phrase", {head});
  };
  for (const Constituent& subject : clause.subjects) deny_by(subject.head);
  deny_by(tree.child(clause.predicate, "obj"));
  for (int child : tree.children(clause.predicate))  // "spoke to no one", "belongs to neither bloc", "in no way"
    if (tree.is(child, "obl") && !one_of(view.preposition_text(child), {"with", "without", "for"})) deny_by(child);
  if (clause.inherits_auxiliaries) {  // "At no point did he open it and read it"
    const int first = first_conjunct(view, clause.predicate);
    for (int child : tree.children(first))
      if (tree.is(child, "obl") && child < first && tree.child(first, "aux") > child) deny_by(child);
  }
  if (clause.kind == ClauseKind::kCopula) deny_by(clause.predicate);
  if (clause.kind == ClauseKind::kExistential) deny_by(tree.child(clause.predicate, "nsubj"));
}

}  // namespace relata::openie
