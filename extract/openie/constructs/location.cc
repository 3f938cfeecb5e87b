// "the army in Kabul" -> the army | is in | Kabul, implied
// "Tefé, Amazonas" -> Tefé | is | Amazonas, implied, be in: no word of the sentence says "in"
// Nouns of events have their place as an argument and are left out.
#include <algorithm>

#include "extract/openie/construct.h"
#include "extract/openie/draft.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/time_phrase.h"
#include "extract/openie/word_list.h"
#include "extract/text/demonyms.h"

namespace relata::openie::constructs {
namespace {

// "cannot win a land war in Asia": it need not be there.
bool is_unsure(const Reading& reading, int noun) {
  const int around = clause_around(reading, noun);
  if (around == kNone) return false;
  const int determiner = reading.tree().child(noun, "det");
  const bool some = determiner == kNone || word_list("nonspecific determiner").contains(reading.view.lower(determiner));
  const Context& context = reading.contexts[around];
  return some && (context.modality != Modality::kAsserted || context.polarity == Polarity::kNegative);
}

bool is_country(const SentenceView& view, const Mention& name) {
  const Cluster& cluster = view.document().clusters[name.cluster];
  return std::any_of(cluster.names.begin(), cluster.names.end(),
                     [](const NameForm& form) { return text::is_country(form.text); });
}

// The place that the name at `place` lies in, named right behind its comma, or kNone. A list names no such place
// ("Paris, London and Rome"), and no country lies in another.
int place_around(const SentenceView& view, int place) {
  const Mention* name = view.mention_at(place);
  if (!name || static_cast<int>(name->head) != place || !names_place(view, place)) return kNone;
  const int comma = static_cast<int>(name->last), next = comma + 1;
  if (next >= view.size() || view.token(comma).form != "," || view.conjuncts(place).size() > 1) return kNone;
  const Mention* around = view.mention_at(next);
  if (!around || static_cast<int>(around->first) != next || around->cluster == name->cluster) return kNone;
  const DependencyTree& tree = view.tree();
  int head = static_cast<int>(around->head);  // "Lagos, Ogun State", where only Ogun is the name
  if (const int kind = tree.head(head); kind == static_cast<int>(around->last) && tree.is(head, "compound") &&
                                        word_list("kind of place").contains(view.lemma(kind)))
    head = kind;
  const bool beside =
      tree.head(head) == place && (tree.is(head, "appos") || tree.is(head, "nmod:unmarked") || tree.is(head, "list"));
  if (!beside || !one_of(to_string(around->type), {"GPE", "LOC"}) || tree.child(head, "conj") != kNone) return kNone;
  return is_country(view, *name) ? kNone : head;
}

void address(const Reading& reading, int place, Emitter& out) {
  const SentenceView& view = reading.view;
  const int around = place_around(view, place);
  if (around == kNone) return;
  Statement statement = draft_beside(reading, Construction::kLocation, place);
  statement.subject = name_phrase(view, *view.mention_at(place));
  const Mention* name = view.mention_at(around);
  statement.object = name ? name_phrase(view, *name) : phrase_of(view, {.head = around});
  set_implied_relation(view, statement, {}, "be in");
  out.emit(std::move(statement), {around});
}

}  // namespace

void location(const Reading& reading, Emitter& out) {
  const SentenceView& view = reading.view;
  for (int noun = 0; noun < view.size(); ++noun) {
    address(reading, noun, out);
    const Mention* name = view.mention_at(noun);
    if (name && is_country(view, *name)) continue;  // "a campaign against Chad in Sudan"
    if (!view.is_noun(noun) || is_time(view, noun) || tells_of_event(view, noun) ||
        word_list("share").contains(view.lemma(noun)))
      continue;
    for (int child : reading.tree().children(noun)) {
      if (!reading.tree().is(child, "nmod") || child < noun) continue;
      const std::string preposition = view.preposition_text(child);
      if (!one_of(preposition, {"in", "at", "near"}) || is_unsure(reading, noun)) continue;
      for (const Constituent& place : distributed(view, child)) {
        if (!names_place(view, place.head)) continue;
        Statement statement = draft_beside(reading, Construction::kLocation, noun);
        statement.subject = phrase_of(view, {.head = noun, .without = child});
        statement.object = phrase_of(view, place);
        set_implied_relation(view, statement, view.preposition(child), "be " + preposition);
        out.emit(std::move(statement), {child});
      }
    }
  }
}

}  // namespace relata::openie::constructs
