// "northern cities, including Mazar-e-Sharif" -> Mazar-e-Sharif | is | northern cities, implied
#include "extract/openie/construct.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/word_list.h"

namespace relata::openie::constructs {

void example(const Reading& reading, Emitter& out) {
  const SentenceView& view = reading.view;
  for (int head = 0; head < view.size(); ++head) {
    if (!view.is_noun(head)) continue;
    for (int child : reading.tree().children(head)) {
      if (!reading.tree().is(child, "nmod") || !one_of(view.preposition_text(child), {"such as", "including"}))
        continue;
      if (reading.tree().child(head, "nummod") != kNone) continue;  // "eleven people, including two of them"
      std::vector<int> tokens = phrase_tokens(view, {.head = head, .without = child});
      std::erase_if(tokens, [&](int t) { return word_list("quantifier of examples").contains(view.lower(t)); });
      for (int each : view.conjuncts(child)) {
        if (!view.is_noun(each) || view.is_pronoun(each) || is_negated_conjunct(view, each)) continue;
        IsA is = is_a(view, each, head);
        is.noun_tokens = tokens;
        emit_is_a(reading, std::move(is), out);
      }
    }
  }
}

}  // namespace relata::openie::constructs
