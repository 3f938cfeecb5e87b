// "the army in Kabul" -> the army | is in | Kabul, implied
// Nouns of events have their place as an argument and are left out.
#include "extract/openie/construct.h"
#include "extract/openie/draft.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/word_list.h"

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

}  // namespace

void location(const Reading& reading, Emitter& out) {
  const SentenceView& view = reading.view;
  for (int noun = 0; noun < view.size(); ++noun) {
    if (!view.is_noun(noun) || tells_of_event(view, noun) || word_list("share").contains(view.lemma(noun))) continue;
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
