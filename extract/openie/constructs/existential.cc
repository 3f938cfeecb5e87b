// "There are prisons in Kabul." -> prisons | are in | Kabul
#include <algorithm>

#include "extract/openie/construct.h"
#include "extract/openie/draft.h"
#include "extract/openie/table.h"

namespace relata::openie::constructs {
namespace {

// Where the thing is: an argument of the clause, or a phrase that hangs on the thing.
struct Where {
  std::optional<Phrase> place{};
  std::vector<int> preposition{};
  std::string preposition_text{};
  std::vector<std::size_t> taken{};  // the argument that it was
  int within = kNone;                // the child of the thing that it was
};

bool leads_to_place(std::string_view preposition) { return role_table().value(preposition) == "place"; }

Where where(const SentenceView& view, int thing, const std::vector<ClauseArgument>& arguments) {
  for (std::size_t a = 0; a < arguments.size(); ++a) {
    const ClauseArgument& argument = arguments[a];
    if (argument.clausal || !leads_to_place(argument.preposition_text) || argument.role == Role::kTime) continue;
    return {.place = phrase_of(view, argument.constituent),
            .preposition = argument.preposition,
            .preposition_text = argument.preposition_text,
            .taken = {a}};
  }
  for (int child : view.tree().children(thing))  // "there is a hatred in the society"
    if (view.tree().is(child, "nmod") && leads_to_place(view.preposition_text(child)) && !is_time(view, child))
      return {.place = phrase_of(view, {.head = child}),
              .preposition = view.preposition(child),
              .preposition_text = view.preposition_text(child),
              .within = child};
  return {};
}

// "There is no doubt that it fell": what there is no doubt of is a clause of its own.
bool has_content(const SentenceView& view, int thing) {
  const DependencyTree& tree = view.tree();
  return std::any_of(tree.children(thing).begin(), tree.children(thing).end(), [&](int child) {
    const int mark = tree.is(child, "acl") || tree.is(child, "ccomp") ? tree.child(child, "mark") : kNone;
    return mark != kNone && view.lower(mark) == "that";
  });
}

void one(const Reading& reading, int c, Emitter& out) {
  const SentenceView& view = reading.view;
  const Clause& clause = reading.clauses[c];
  const int predicate = clause.predicate;
  int thing = reading.tree().child(predicate, "nsubj");
  if (thing == kNone && !view.is_verb(predicate)) thing = predicate;
  if (thing == kNone || (view.lemma(thing) == "doubt" && view.has_negative_determiner(thing))) return;
  const std::vector<ClauseArgument> arguments = find_arguments(view, clause);
  const Where found = where(view, thing, arguments);
  if (!found.place && has_content(view, thing)) return;
  std::vector<int> tokens = relation_tokens(reading, clause);
  if (thing == predicate) std::erase(tokens, predicate);
  tokens.insert(tokens.end(), found.preposition.begin(), found.preposition.end());
  std::string lemma = view.token(predicate).upos == "VERB" ? view.lemma(predicate) : "be";
  if (found.place) lemma += " " + found.preposition_text;
  Statement base = draft(reading, c);
  set_relation(view, base, std::move(tokens), std::move(lemma));
  for (Constituent each : distributed(view, thing)) {
    if (each.head == thing) each.without = found.within;
    Statement statement = base;
    statement.subject = phrase_of(view, each);
    statement.object = found.place;
    add_arguments(view, statement, arguments, found.taken);
    out.emit(std::move(statement), {predicate, each.head}, reading.contexts[c].cues);
  }
}

}  // namespace

void existential(const Reading& reading, Emitter& out) {
  for (std::size_t c = 0; c < reading.clauses.size(); ++c)
    if (reading.clauses[c].kind == ClauseKind::kExistential) one(reading, static_cast<int>(c), out);
}

}  // namespace relata::openie::constructs
