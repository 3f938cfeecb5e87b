// "Orbis and Lumen agreed to merge." -> Orbis | agreed to merge | Lumen, lemma merge with: what two do to each other
#include <algorithm>

#include "extract/openie/construct.h"
#include "extract/openie/draft.h"
#include "extract/openie/objects.h"
#include "extract/openie/pairs.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie::constructs {
namespace {

// What verb and object, if there is one, are between two, or "".
std::string_view relation_between(const SentenceView& view, const Clause& clause, int object) {
  const int verb = clause.predicate;
  std::string words = clause.passive ? "be " + view.lower(verb) : view.lemma(verb);
  if (object != kNone) words += " " + view.lemma(object);
  return reciprocal_table().value(words);
}

// Whether all of the subjects do it, and not each by itself: not "Reed or Holm", "both Reed and Holm".
bool act_together(const SentenceView& view, const Clause& clause) {
  const std::vector<Constituent>& all = clause.subjects;
  if (all.size() < 2 || is_respective(view, clause)) return false;
  const auto apart = [&](int child) { return word_list("distributive word").contains(view.lower(child)); };
  return std::all_of(all.begin(), all.end(), [&](const Constituent& subject) {
    const std::span<const int> children = view.tree().children(subject.head);
    const bool joined = subject.head == all.front().head ||
                        (view.tree().is(subject.head, "conj") && view.tree().head(subject.head) == all.front().head);
    return joined && !is_open_pronoun(view, subject) && !is_negated_conjunct(view, subject.head) &&
           std::none_of(children.begin(), children.end(), apart);
  });
}

// "merged with Brel": with somebody else.
bool has_other_party(const SentenceView& view, const Clause& clause, int object,
                     const std::vector<ClauseArgument>& arguments) {
  const auto leads_to_party = [](std::string_view word) { return one_of(word, {"with", "to", "from"}); };
  const std::span<const int> children = view.tree().children(clause.predicate);
  if (std::any_of(children.begin(), children.end(), [&](int child) {
        return view.tree().is(child, "advmod") && word_list("distributive word").contains(view.lower(child));
      }))
    return true;
  if (object != kNone)
    for (int child : view.tree().children(object))
      if (leads_to_party(view.preposition_text(child))) return true;
  return std::any_of(arguments.begin(), arguments.end(), [&](const ClauseArgument& argument) {
    return argument.agent || (argument.role == Role::kOther && leads_to_party(argument.preposition_text));
  });
}

// "Leaders and activists met": some with others, and nobody says who with whom.
bool is_crowd(const SentenceView& view, int head) {
  return view.token(head).xpos == "NNS" && !view.referent_of(head) && view.tree().child(head, "det") == kNone;
}

void emit_pairs(const Reading& reading, int c, const Statement& base, const std::vector<ClauseArgument>& arguments,
                Emitter& out) {
  const std::vector<Constituent>& parties = reading.clauses[c].subjects;
  for (std::size_t a = 0; a < parties.size(); ++a)
    for (std::size_t b = a + 1; b < parties.size(); ++b) {
      if (is_crowd(reading.view, parties[a].head) && is_crowd(reading.view, parties[b].head)) continue;
      Statement statement = base;
      statement.subject = phrase_of(reading.view, parties[a]);
      statement.object = phrase_of(reading.view, parties[b]);
      add_arguments(reading.view, statement, arguments);
      out.emit(std::move(statement), {reading.clauses[c].predicate, parties[a].head, parties[b].head},
               reading.contexts[c].cues);
    }
}

}  // namespace

void reciprocal(const Reading& reading, Emitter& out) {
  const SentenceView& view = reading.view;
  for (std::size_t c = 0; c < reading.clauses.size(); ++c) {
    const Clause& clause = reading.clauses[c];
    if (clause.kind != ClauseKind::kVerb || !act_together(view, clause)) continue;
    const int object = direct_object(view, clause.predicate);
    const std::string_view lemma = relation_between(view, clause, object);
    const std::vector<ClauseArgument> arguments = find_arguments(view, clause);
    if (lemma.empty() || has_other_party(view, clause, object, arguments)) continue;
    Statement base = draft(reading, static_cast<int>(c));
    std::vector<int> tokens = relation_tokens(reading, clause);
    if (object != kNone)
      for (int t : phrase_tokens(view, {.head = object})) tokens.push_back(t);
    set_relation(view, base, std::move(tokens), std::string(lemma));
    emit_pairs(reading, static_cast<int>(c), base, arguments, out);
  }
}

}  // namespace relata::openie::constructs
