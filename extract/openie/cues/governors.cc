#include "extract/openie/cues/governors.h"

#include <algorithm>
#include <string>

#include "extract/openie/coordination.h"
#include "extract/openie/cues/auxiliaries.h"
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

// "succeeded in convincing", "refrained from striking": the class for the preposition, else that for "to".
std::string_view chain_class(const SentenceView& view, int g, int below) {
  const int mark = view.tree().child(below, "mark");
  if (view.tree().child(g, "aux:pass") != kNone)  // "is considered to be"
    if (const auto passive = verb_table().value(view.lemma(g) + ":passive"); !passive.empty()) return passive;
  const auto kind =
      mark == kNone ? std::string_view() : verb_table().value(view.lemma(g) + ":gerund:" + view.lower(mark));
  return kind.empty() ? governor_class(view, g, "xcomp") : kind;
}

// "has yet to ratify": the "yet", or kNone.
int yet_before(const SentenceView& view, int g) {
  if (view.lemma(g) != "have") return kNone;
  for (int child : view.tree().children(g))
    if (view.lower(child) == "yet" && view.tree().is(child, "advmod")) return child;
  return kNone;
}

// What a governor says that is one statement with the verb below.
void add_chain(const SentenceView& view, int g, int below, Meaning& meaning) {
  Meaning governor;
  const std::string_view kind = chain_class(view, g, below);
  const Place place = signature(kind, Place::kChain).stated ? Place::kChain : Place::kPassive;
  if (const int yet = yet_before(view, g); yet != kNone) {
    governor.deny("not yet", {yet});
  } else if (signature(kind, place).stated && !goes_doing(view, g) && !was_able(view, g)) {
    Cue cue = signature_cue(kind, place, {g});
    const int mark = view.tree().child(below, "mark");
    if (mark != kNone && mark > g && mark < below) cue.tokens.push_back(mark);
    governor.add(std::move(cue));
  }
  const bool negative = governor.negative;
  add_auxiliaries(view, g, kNone, governor);
  const auto denials =
      std::count_if(governor.cues.begin(), governor.cues.end(), [](const Cue& cue) { return cue.negative; });
  if (negative && denials == 2)  // "did not fail to", "never refused to": it was done
    for (Cue& cue : governor.cues) cue.negative = false;
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

std::string_view complement_class(const SentenceView& view, int predicate) {
  const bool noun = view.token(predicate).upos == "NOUN";
  const Table& words = noun ? noun_table() : verb_table();
  if (const auto kind = words.value(view.lemma(predicate) + ":complement"); !kind.empty()) return kind;
  return noun ? words.value(view.lemma(predicate)) : governor_class(view, predicate, "ccomp");
}

Meaning controlled_meaning(const SentenceView& view, const Clause& clause, const Context& above) {
  Meaning meaning;
  const int governor = view.tree().head(clause.top);
  const std::string_view kind = governor_class(view, governor, "xcomp");
  const bool own_wish = kind == "order" && is_infinitive(view, clause) && view.tree().child(governor, "obj") == kNone &&
                        view.tree().child(governor, "iobj") == kNone && view.lemma(governor) == "ask" &&
                        view.tree().child(governor, "aux:pass") == kNone;
  if (own_wish) meaning.mean(Modality::kPlanned, "infinitive", {governor});  // "asked to see the papers"
  else if (signature(kind, Place::kControlled).stated) meaning.add(signature_cue(kind, Place::kControlled, {governor}));
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
  const bool denied = above.polarity == Polarity::kNegative && signature(kind, Place::kComplementDenied).stated;
  const Cue cue = signature_cue(kind, denied ? Place::kComplementDenied : Place::kComplement, {governor.predicate});
  const bool infinitive = is_infinitive(view, clause);  // "it is wrong to go" says nothing of who went
  if (!kind.empty() && (cue.modality || !infinitive)) meaning.add(cue);
  else if (kind.empty() && view.is_verb(governor.predicate) && infinitive)
    meaning.mean(Modality::kPossible, "infinitive", {governor.predicate});
  if (!meaning.modality && signature(kind, Place::kComplement).stated && above.modality != Modality::kAsserted)
    meaning.mean(above.modality, "clause above", {governor.predicate});  // "it may be true that"
  const int mark = view.tree().child(clause.outermost(), "mark");
  if (mark != kNone && view.lower(mark) == "whether") meaning.mean(Modality::kAsked, "embedded question", {mark});
  return meaning;
}

}  // namespace relata::openie
