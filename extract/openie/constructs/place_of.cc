// "the port city of Mombasa" -> Mombasa | is | port city, implied
#include "extract/openie/construct.h"
#include "extract/openie/draft.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/word_list.h"

namespace relata::openie::constructs {

void place_of(const Reading& reading, Emitter& out) {
  const SentenceView& view = reading.view;
  for (int head = 0; head < view.size(); ++head) {
    if (view.token(head).upos != "NOUN" || !word_list("kind of place").contains(view.lemma(head)) ||
        view.is_part(head) || reading.tree().child(head, "nmod:poss") != kNone)
      continue;
    for (int child : reading.tree().children(head)) {
      if (!reading.tree().is(child, "nmod") || child < head || view.preposition_text(child) != "of" ||
          !view.mention_at(child) || !names_place(view, child))
        continue;
      std::vector<int> tokens = phrase_tokens(view, {.head = head, .without = child});
      std::erase_if(tokens, [&](int t) { return t > head || view.token(t).upos == "DET"; });
      Statement statement = draft_beside(reading, Construction::kOf, head);
      statement.subject = phrase_of(view, {.head = child});
      statement.object = phrase_of_tokens(view, std::move(tokens));
      set_implied_relation(view, statement, {}, "be");
      out.emit(std::move(statement), {child});
    }
  }
}

}  // namespace relata::openie::constructs
