// "The board appointed Sharma chairman.", "Sharma was elected chairman." -> Sharma | is | chairman, implied
// "Sharma was elected president of Norland." -> Sharma | is president of | Norland, implied
#include "extract/openie/construct.h"
#include "extract/openie/cues/speakers.h"
#include "extract/openie/draft.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/verb_phrase.h"
#include "extract/openie/word_list.h"

namespace relata::openie::constructs {
namespace {

// "chairman" of "appointed her chairman", "elected as chairman"; or kNone.
int office_of(const SentenceView& view, int verb) {
  const DependencyTree& tree = view.tree();
  int office = tree.child(verb, "xcomp");
  if (office == kNone)
    for (int child : tree.children(verb))
      if (tree.is(child, "obl") && view.preposition_text(child) == "as") office = child;
  return office != kNone && view.is_noun(office) ? office : kNone;
}

void set_office(const SentenceView& view, int office, Statement& statement) {
  if (auto relational = relational_noun(view, office)) {
    std::erase_if(relational->relation_tokens, [&](int t) { return view.token(t).upos == "DET"; });
    set_implied_relation(view, statement, std::move(relational->relation_tokens), std::move(relational->lemma));
    statement.object = std::move(relational->object);
  } else {
    set_implied_relation(view, statement, {}, "be");
    statement.object = phrase_of(view, {.head = office});
  }
}

}  // namespace

void appointment(const Reading& reading, Emitter& out) {
  const SentenceView& view = reading.view;
  for (std::size_t c = 0; c < reading.clauses.size(); ++c) {
    const Clause& clause = reading.clauses[c];
    const std::string verb = view.lemma(clause.predicate);
    const int index = static_cast<int>(c);
    if (!word_list("verb of appointing").contains(verb) || !verb_phrase(reading, index)) continue;
    const int office = office_of(view, clause.predicate);
    if (office == kNone) continue;
    const int object = reading.tree().child(clause.predicate, "obj");
    std::vector<Constituent> holders;
    if (clause.passive) holders = clause.subjects;
    else if (object != kNone) holders = distributed(view, object);
    for (const Constituent& holder : holders) {
      if (is_negated_conjunct(view, holder.head)) continue;
      Statement statement = draft(reading, index);
      statement.construction = Construction::kApposition;
      statement.subject = phrase_of(view, holder);
      set_office(view, office, statement);
      if (verb == "call" && !clause.passive)  // "Critics called it a toy": they say so
        statement.attributed_to.insert(statement.attributed_to.begin(),
                                       speaker(view, clause.subjects.front(), clause.predicate));
      out.emit(std::move(statement), {clause.predicate, office, holder.head}, reading.contexts[index].cues);
    }
  }
}

}  // namespace relata::openie::constructs
