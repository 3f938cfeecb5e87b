#include "extract/openie/cues/adverbials.h"

#include <string>

#include "extract/openie/cues/claims.h"
#include "extract/openie/cues/gerunds.h"
#include "extract/openie/cues/governors.h"
#include "extract/openie/cues/questions.h"
#include "extract/openie/cues/speakers.h"
#include "extract/openie/cues/subordinator.h"
#include "extract/openie/table.h"
#include "extract/openie/time_phrase.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

bool orders(const std::string& verb) { return verb_table().value(verb) == "order"; }

// "called on them to leave", "appealing to the parties to let a convoy through": what the parser takes for a purpose is
// what they are told.
bool is_ordered_of_object(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  const int governor = tree.head(clause.top);
  if (governor == kNone || !view.is_verb(governor) ||
      !(orders(view.lemma(governor)) || orders(view.lemma(governor) + " on")))
    return false;
  for (const Constituent& subject : clause.subjects)
    for (int child : tree.children(governor))
      if (child == subject.head && !tree.is(child, "nsubj")) return true;
  return false;
}

// "may return when the work is finished": a present that is still to come. `above` is not asserted.
bool is_awaited(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  int mark = tree.child(clause.predicate, "mark");
  for (int child : tree.children(clause.predicate))
    if (mark == kNone && tree.is(child, "advmod") && view.lower(child) == "when") mark = child;
  if (mark == kNone) return false;
  const Subordinator& lead = subordinator(view.lower(mark));
  if (!lead.awaited_if_present) return lead.awaited;
  int finite = clause.predicate;
  for (int child : tree.children(clause.predicate))
    if (tree.is(child, "aux") || tree.is(child, "cop")) {
      finite = child;
      break;
    }
  return one_of(view.token(finite).xpos, {"VBZ", "VBP"});
}

// A generic participle: "would despise an administration imposed by force" speaks of none that is there.
bool is_generic_participle(const SentenceView& view, const Clause& clause) {
  if (clause.noun == kNone || view.mention_at(clause.noun) || view.token(clause.predicate).xpos != "VBN") return false;
  for (const int child : view.tree().children(clause.predicate))  // "a syndicate led by Orbis": there is one
    if (view.tree().is(child, "obl") && view.preposition_text(child) == "by" && view.mention_at(child)) return false;
  const int determiner = view.tree().child(clause.noun, "det");
  return determiner != kNone && one_of(view.lower(determiner), {"a", "an", "any", "some"});
}

// "this is not a right that they protect", "wanted somebody who knew it": of what is not there, or need not be.
void add_of_nothing(const SentenceView& view, const Clause& clause, const Context& above, Meaning& meaning) {
  const DependencyTree& tree = view.tree();
  if (clause.noun == kNone || view.mention_at(clause.noun)) return;
  const int determiner = tree.child(clause.noun, "det"), verb = tree.head(clause.noun);
  const bool some = (determiner != kNone && one_of(view.lower(determiner), {"a", "an", "any"})) ||
                    word_list("indefinite pronoun").contains(view.lower(clause.noun));
  if (!some) return;
  if (tree.child(clause.noun, "cop") != kNone && above.polarity == Polarity::kNegative)
    meaning.deny("clause above", {clause.noun});
  else if (tree.is(clause.noun, "obj") && verb != kNone && word_list("verb of a search").contains(view.lemma(verb)))
    meaning.mean(Modality::kPossible, "search", {verb});
}

// "took four hours to convict him": it was done.
bool took_time(const SentenceView& view, int verb) {
  const int object = view.tree().child(verb, "obj");
  return view.lemma(verb) == "take" && view.token(verb).xpos == "VBD" && object != kNone && is_time(view, object);
}

Meaning adverbial_meaning(const SentenceView& view, const Clause& clause, const Clause& governor, const Context& above,
                          std::vector<Speaker>& speakers) {
  Meaning meaning;
  const int mark = view.tree().child(clause.outermost(), "mark"), head = view.tree().head(clause.top);
  if (is_infinitive(view, clause)) {
    if (is_ordered_of_object(view, clause)) meaning.mean(Modality::kOrdered, "order", {head});
    else if (!took_time(view, head)) meaning.mean(Modality::kPlanned, "purpose", {mark != kNone ? mark : head});
  } else if (view.token(clause.predicate).xpos == "VBG" && above.modality != Modality::kAsserted &&
             !is_factive_adverbial(view, clause)) {
    meaning.mean(above.modality, "clause above", {head});
  }
  add_gerund(view, clause, governor, above, meaning, speakers);
  return meaning;
}

// "It is a myth *that she burned it": what "it" stands for, though it hangs on the noun.
bool is_complement_of(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  if (clause.noun == kNone || tree.child(clause.noun, "cop") == kNone ||
      tree.child(clause.outermost(), "mark") == kNone)
    return false;
  const int expletive = tree.child(clause.noun, "expl"), subject = tree.child(clause.noun, "nsubj");
  return (expletive != kNone || view.lower(subject) == "it") &&
         signature(complement_class(view, clause.noun), Place::kComplement).stated;
}

// "know *how to do it": asks.
int asked_infinitive(const SentenceView& view, const Clause& clause) {
  if (!is_infinitive(view, clause)) return kNone;
  const int word = clause.noun != kNone ? clause.noun : view.tree().first(clause.top);
  return word != kNone && word_list("question word of an infinitive").contains(view.lower(word)) ? word : kNone;
}

Meaning meaning_by_link(const SentenceView& view, const Clause& clause, const Clause& governor, const Context& above,
                        std::vector<Speaker>& speakers) {
  if (const int word = asked_infinitive(view, clause); word != kNone) {
    Meaning meaning;
    meaning.mean(Modality::kAsked, "embedded question", {word});
    return meaning;
  }
  const std::string_view link = view.token(clause.top).deprel;
  if (link == "xcomp") return controlled_meaning(view, clause, above);
  if (link == "acl" && is_complement_of(view, clause)) return complement_meaning(view, clause, governor, above);
  if (link == "acl") {
    Meaning meaning = noun_meaning(view, clause, governor, above, speakers);
    if (!noun_table().contains(view.lemma(clause.noun))) add_gerund(view, clause, governor, above, meaning, speakers);
    return meaning;
  }
  if (one_of(link, {"ccomp", "csubj", "csubj:pass"})) return complement_meaning(view, clause, governor, above);
  return link == "advcl" ? adverbial_meaning(view, clause, governor, above, speakers) : Meaning{};
}

}  // namespace

bool is_factive_adverbial(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  if (view.token(clause.top).deprel != "advcl") return false;
  if (const int mark = tree.child(clause.outermost(), "mark"); mark != kNone)
    return subordinator(view.lower(mark)).factive;
  if (governor_class(view, clause.predicate, "ccomp") == "say") return true;  // "citing losses", "saying that"
  for (int child : tree.children(clause.predicate))
    if (tree.is(child, "aux") && view.lemma(child) == "have") return true;
  return clause.top < tree.head(clause.top);
}

Meaning link_meaning(const SentenceView& view, const Clause& clause, const Clause& governor, const Context& above,
                     std::vector<Speaker>& speakers) {
  const DependencyTree& tree = view.tree();
  const std::string_view link = view.token(clause.top).deprel;
  const int head = tree.head(clause.top);
  Meaning meaning = meaning_by_link(view, clause, governor, above, speakers);
  if (is_infinitive(view, clause))
    if (const int word = manner_word(view, clause); word != kNone) meaning.mean(Modality::kPossible, "manner", {word});
  if (const int first = tree.first(clause.top); link == "xcomp" && view.lower(first) == "whether") {
    meaning = {};
    meaning.mean(Modality::kAsked, "embedded question", {first});
  }
  if (link == "acl:relcl") add_of_nothing(view, clause, above, meaning);
  const bool asserted = above.modality == Modality::kAsserted;
  if (link == "advcl" && !asserted && is_awaited(view, clause)) meaning.mean(above.modality, "awaited", {head});
  const bool unreal = above.modality == Modality::kPossible || above.modality == Modality::kHypothetical;
  if (link == "acl" && !meaning.modality && unreal && is_generic_participle(view, clause))
    meaning.mean(above.modality, "generic participle", {clause.noun});
  if (above.modality == Modality::kHypothetical && link != "acl:relcl" && link != "parataxis" &&
      !is_factive_adverbial(view, clause))
    meaning.mean(Modality::kHypothetical, "clause above", {head});
  return meaning;
}

}  // namespace relata::openie
