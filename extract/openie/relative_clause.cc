#include "extract/openie/relative_clause.h"

#include "extract/openie/coordination.h"
#include "extract/openie/time_phrase.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

bool is_person(const SentenceView& view, int t) {
  const Mention* name = view.mention_at(t);
  return name ? name->type == EntityType::kPer || name->type == EntityType::kNorp : view.is_animate(t);
}

// The tag of what carries the tense of a clause: its first auxiliary or copula, else its predicate.
std::string_view tense_tag(const SentenceView& view, int clause) {
  for (int child : view.tree().children(clause))
    if (view.tree().is(child, "aux") || view.tree().is(child, "cop")) return view.token(child).xpos;
  return view.token(clause).xpos;
}

// "control of the north to the insurgents, who seem": who is a person, and stands right before the comma. kNone if the
// noun that the parser chose will do.
int person_before(const SentenceView& view, int clause, int noun) {
  const int before = view.first_word(clause) - 2;
  if (view.lower(view.tree().child(clause, "nsubj")) != "who" || before <= noun || view.token(before + 1).form != ",")
    return kNone;
  return !is_person(view, noun) && view.is_noun(before) && is_person(view, before) ? before : kNone;
}

// "in a request of Moldova, which accuses him", "shared a room for two seasons at Armor, which released him": who can
// do it is the name right before the comma. "a study of children, which found": what can find is the study. kNone if
// the noun that the parser chose will do.
int fitting_noun(const SentenceView& view, int clause, int noun) {
  const DependencyTree& tree = view.tree();
  if (view.lower(tree.child(clause, "nsubj")) != "which" || view.mention_at(noun)) return kNone;
  const int above = tree.head(noun), before = view.first_word(clause) - 2;
  if (tree.is(noun, "nmod") && above != kNone && word_list("finding document").contains(view.lemma(above)) &&
      word_list("verb of a finding").contains(view.lemma(clause)))
    return above;
  if (view.is_animate(noun) || before <= noun || view.token(before + 1).form != ",") return kNone;
  int name = before;
  while (view.token(name).ner != "O" && !view.mention_at(name) && tree.head(name) != kNone && tree.head(name) > noun)
    name = tree.head(name);
  if (name > before && view.token(name).ner == "O") return kNone;
  const Mention* mention = view.mention_at(name);
  const bool body = mention && (mention->type == EntityType::kOrg || mention->type == EntityType::kGpe);
  return body && (is_time(view, noun) || word_list("verb of an agent").contains(view.lemma(clause))) ? name : kNone;
}

// "the release of the fighters that follows": the noun that agrees in number with the clause's verb.
int agreeing_noun(const SentenceView& view, int clause, int noun) {
  const DependencyTree& tree = view.tree();
  const int subject = tree.child(clause, "nsubj");
  if (noun == kNone || subject == kNone || !one_of(view.lower(subject), {"that", "which", "who"})) return noun;
  if (const int person = person_before(view, clause, noun); person != kNone) return person;
  if (const int fitting = fitting_noun(view, clause, noun); fitting != kNone) return fitting;
  const int above = tree.head(noun);
  // "Salinity is one of the parameters, which controls it": that one
  if (tree.is(noun, "nmod") && above != kNone && view.lower(above) == "one" && view.token(noun).xpos == "NNS" &&
      tense_tag(view, clause) == "VBZ")
    return above;
  if (!tree.is(noun, "nmod") || above == kNone || !view.is_noun(above)) return noun;
  const auto plural = [&](int t) { return view.token(t).xpos == "NNS"; };
  const auto singular = [&](int t) { return one_of(view.token(t).xpos, {"NN", "NNP"}); };
  const std::string_view tense = tense_tag(view, clause);
  if (tense == "VBZ" && plural(noun) && singular(above)) return above;
  if (tense == "VBP" && singular(noun) && plural(above) && view.conjuncts(noun).size() == 1) return above;
  return noun;
}

// "it was Senegal that won"
bool is_cleft(const SentenceView& view, int clause) {
  const DependencyTree& tree = view.tree();
  const int focus = tree.head(clause);
  return view.token(clause).deprel == "advcl:relcl" && focus != kNone && tree.child(focus, "expl") != kNone &&
         tree.child(focus, "cop") != kNone && view.is_noun(focus);
}

}  // namespace

bool is_relative_pronoun(const SentenceView& view, int t) {
  if (!one_of(view.token(t).xpos, {"WDT", "WP", "IN"})) return false;
  if (!one_of(view.lower(t), {"who", "which", "that", "whom"})) return false;
  return antecedent(view, t).head != kNone;
}

int cleft_focus(const SentenceView& view, int relative) {
  const DependencyTree& tree = view.tree();
  if (!one_of(view.token(relative).deprel, {"acl:relcl", "advcl:relcl"}) || tree.head(relative) == kNone) return kNone;
  const int focus = first_conjunct(view, tree.head(relative)), who = tree.child(relative, "nsubj");
  if (tree.child(focus, "cop") == kNone || who == kNone || view.lower(who) != "who") return kNone;
  const int subject = tree.child(focus, "nsubj");
  const bool it = tree.child(focus, "expl") != kNone || (subject != kNone && view.lower(subject) == "it");
  return it && view.is_noun(focus) ? focus : kNone;
}

bool is_cleft_focus(const SentenceView& view, int noun) {
  if (view.tree().child(noun, "cop") == kNone) return false;
  for (const int member : view.conjuncts(noun))
    for (const int child : view.tree().children(member))
      if (cleft_focus(view, child) == noun) return true;
  return false;
}

Constituent antecedent(const SentenceView& view, int relative_pronoun) {
  const DependencyTree& tree = view.tree();
  for (int t = tree.head(relative_pronoun); t != kNone; t = tree.head(t)) {
    if (view.token(t).deprel == "acl:relcl" || is_cleft(view, t))
      return {.head = agreeing_noun(view, t, tree.head(t)), .without = t};
    if (one_of(view.token(t).deprel, {"ccomp", "advcl", "parataxis", "root"})) break;
  }
  return {};
}

}  // namespace relata::openie
