#include "extract/openie/cues/governors.h"

#include <algorithm>
#include <string>

#include "extract/openie/coordination.h"
#include "extract/openie/cues/auxiliaries.h"
#include "extract/openie/cues/questions.h"
#include "extract/openie/cues/speakers.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// "was able to", "has been able to": it was done.
bool was_able(const SentenceView& view, int able) {
  const DependencyTree& tree = view.tree();
  const int copula = tree.child(able, "cop");
  return view.lower(able) == "able" && copula != kNone && one_of(view.token(copula).xpos, {"VBD", "VBN"}) &&
         tree.child(able, "mark") == kNone;
}

// "went looking"
bool goes_doing(const SentenceView& view, int g) {
  const int below = view.tree().child(g, "xcomp");
  return view.lemma(g) == "go" && below != kNone && view.token(below).xpos == "VBG";
}

// What a governor says that is one statement with the verb below.
void add_chain(const SentenceView& view, int g, int below, Meaning& meaning) {
  Meaning governor;
  const std::string_view kind = governor_class(view, g, "xcomp");
  if (!goes_doing(view, g) && !was_able(view, g)) {
    const bool active = signature(kind, Place::kChain).stated;
    Cue cue = signature_cue(kind, active ? Place::kChain : Place::kPassive, {g});
    const int mark = view.tree().child(below, "mark");
    if (mark != kNone && mark > g && mark < below) cue.tokens.push_back(mark);
    governor.add(std::move(cue));
  }
  add_auxiliaries(view, g, kNone, governor);
  for (Cue& cue : governor.cues) {
    if (meaning.modality || cue.modality != governor.modality) cue.modality.reset();
    meaning.add(std::move(cue));
  }
}

// "had no chance to flee": the object says what the infinitive is.
Cue object_noun_cue(const SentenceView& view, int governor) {
  const int object = view.tree().child(governor, "obj");
  const std::string_view kind = object == kNone ? std::string_view() : noun_table().value(view.lemma(object));
  if (const Cue cue = signature_cue(kind, Place::kNoun, {object}); cue.modality)
    return {.name = cue.name, .modality = cue.modality, .tokens = cue.tokens, .word_class = kind};
  return {.name = "infinitive", .modality = Modality::kPossible, .tokens = {governor}};
}

std::string_view complement_class(const SentenceView& view, int predicate) {
  if (view.token(predicate).upos == "NOUN") return noun_table().value(view.lemma(predicate));
  if (const auto kind = verb_table().value(view.lemma(predicate) + ":complement"); !kind.empty()) return kind;
  return governor_class(view, predicate, "ccomp");
}

// "little interest in making compromises", "neither the wish nor the capacity to fight": the word that denies the noun,
// or kNone.
int noun_denial(const SentenceView& view, int noun) {
  for (int child : view.tree().children(noun))
    if (child > 0 && child < noun && one_of(view.lower(child), {"little", "few"}) && view.lower(child - 1) != "a")
      return child;
  for (int head : {noun, first_conjunct(view, noun)})
    if (view.has_negative_determiner(head)) return head;
  return kNone;
}

// "may result in a claim being withdrawn": a participle below a noun is no more certain than the clause above.
Meaning passive_gerund_meaning(const SentenceView& view, const Clause& clause, const Context& above) {
  Meaning meaning;
  if (clause.passive && view.token(clause.predicate).xpos == "VBN" &&
      view.tree().child(clause.predicate, "aux") != kNone && above.modality != Modality::kAsserted)
    meaning.mean(above.modality, "clause above", {clause.noun});
  return meaning;
}

}  // namespace

Cue signature_cue(std::string_view word_class, Place place, std::vector<int> tokens) {
  const Signature& meant = signature(word_class, place);
  return {.name = to_string(place),
          .modality = meant.modality,
          .negative = meant.negative,
          .attributed = meant.attributed,
          .tokens = std::move(tokens),
          .word_class = word_class};
}

bool is_infinitive(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  const int outermost = clause.outermost();
  if (view.token(outermost).xpos == "VBG") return false;  // "admits to feeling"
  const bool shares =
      !clause.subjects.empty() && tree.is(outermost, "conj") && view.token(clause.predicate).xpos == "VB";
  for (int verb : {outermost, shares ? clause.top : outermost})
    for (int child : tree.children(verb))
      if (tree.is(child, "mark") && view.lower(child) == "to") return true;
  return false;
}

Meaning own_meaning(const SentenceView& view, const Clause& clause) {
  Meaning meaning;
  add_auxiliaries(view, clause.predicate, clause.inherits_auxiliaries ? first_conjunct(view, clause.predicate) : kNone,
                  meaning);
  int below = clause.predicate;
  for (auto g = clause.governors.rbegin(); g != clause.governors.rend(); ++g) {
    add_chain(view, *g, below, meaning);
    below = *g;
  }
  add_negative_phrases(view, clause, meaning);
  return meaning;
}

Meaning controlled_meaning(const SentenceView& view, const Clause& clause, const Context& above) {
  Meaning meaning;
  const int governor = view.tree().head(clause.top);
  const std::string_view kind = governor_class(view, governor, "xcomp");
  if (signature(kind, Place::kControlled).stated) meaning.add(signature_cue(kind, Place::kControlled, {governor}));
  else if (is_infinitive(view, clause)) meaning.add(object_noun_cue(view, governor));
  if (above.modality != Modality::kAsserted && (!meaning.modality || above.modality == Modality::kAsked))
    meaning.mean(above.modality, "clause above", {governor});
  if (above.polarity == Polarity::kNegative) meaning.deny("clause above", {governor});
  return meaning;
}

Meaning complement_meaning(const SentenceView& view, const Clause& clause, const Clause& governor,
                           const Context& above) {
  Meaning meaning;
  if (above.modality == Modality::kAsked) {
    meaning.mean(Modality::kAsked, "clause above", {governor.predicate});
    return meaning;
  }
  const std::string_view kind = complement_class(view, governor.predicate);
  if (signature(kind, Place::kComplement).stated)
    meaning.add(signature_cue(kind, Place::kComplement, {governor.predicate}));
  else if (kind.empty() && view.is_verb(governor.predicate) && is_infinitive(view, clause))
    meaning.mean(Modality::kPossible, "infinitive", {governor.predicate});
  const int mark = view.tree().child(clause.outermost(), "mark");
  if (mark != kNone && view.lower(mark) == "whether") meaning.mean(Modality::kAsked, "embedded question", {mark});
  return meaning;
}

Meaning noun_meaning(const SentenceView& view, const Clause& clause, const Context& above,
                     std::vector<Speaker>& speakers) {
  const bool infinitive = is_infinitive(view, clause);
  const int mark = view.tree().child(clause.outermost(), "mark");
  if (!infinitive && mark == kNone) return passive_gerund_meaning(view, clause, above);
  Meaning meaning;
  const std::string noun = clause.noun == kNone ? std::string() : view.lemma(clause.noun);
  const std::string_view kind = noun_table().value(noun);
  const bool that = view.lower(mark) == "that";
  const bool gerund = view.token(clause.outermost()).xpos == "VBG" &&
                      signature(kind, Place::kGerund).stated;  // "accusations of taking"
  const Cue cue = signature_cue(kind, gerund ? Place::kGerund : Place::kNoun, {clause.noun});
  if (!kind.empty()) meaning.add(cue);
  if (kind.empty() && infinitive) meaning.mean(Modality::kPlanned, "infinitive", {clause.noun});
  for (int child : view.tree().children(clause.noun))  // "enough information to answer"
    if (infinitive && view.lower(child) == "enough") {
      meaning.mean(Modality::kPossible, "enough", {child});
      if (above.polarity == Polarity::kNegative) meaning.deny("clause above", {child});
    }
  if (kind.empty() && view.lower(mark) == "whether") meaning.mean(Modality::kPossible, "embedded question", {mark});
  if (clause.noun == kNone) return meaning;
  if (that && signature(kind, Place::kNoun).attributed) add_owner(view, clause.noun, speakers);
  if (const int denial = noun_denial(view, clause.noun); denial != kNone) {
    if (noun == "doubt") meaning.unset_modality();  // "there is no doubt that"
    else meaning.deny("negative phrase", {denial});
  }
  return meaning;
}

void add_gerund(const SentenceView& view, const Clause& clause, Meaning& meaning) {
  const int mark = view.tree().child(clause.outermost(), "mark");
  if (mark == kNone) return;
  const int governor = view.tree().head(clause.top);
  const std::string_view kind = verb_table().value(view.lemma(governor) + ":gerund:" + view.lower(mark));
  const bool prevented = signature(kind, Place::kGerund).negative;
  if (!prevented && view.lower(mark) != "out") return;
  meaning.unset_modality();
  if (prevented) meaning.add(signature_cue(kind, Place::kGerund, {governor, mark}));
  else meaning.deny("out of", {mark});
}

}  // namespace relata::openie
