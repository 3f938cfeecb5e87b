// "X is the capital of Kunar" (be capital of), "X is a city" (be), "X is in Kabul" (be in), "The aim is to win" (be).
// Adjectives are a construct of their own.
#include <algorithm>

#include "extract/openie/construct.h"
#include "extract/openie/copula_phrase.h"
#include "extract/openie/draft.h"
#include "extract/openie/pairs.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/relative_clause.h"
#include "extract/openie/specification.h"
#include "extract/openie/word_list.h"

namespace relata::openie::constructs {
namespace {

Predicate prepositional_predicate(const SentenceView& view, int head) {
  Predicate predicate{
      .head = head, .relation_tokens = view.preposition(head), .lemma = "be " + view.preposition_text(head)};
  for (const Constituent& place : distributed(view, head)) predicate.objects.push_back(phrase_of(view, place));
  return predicate;
}

// "is in litigation with Holm", "with whom she was at odds": a state without determiner is the relation's own.
std::optional<Predicate> state_predicate(const SentenceView& view, int head,
                                         const std::vector<ClauseArgument>& arguments) {
  const DependencyTree& tree = view.tree();
  if (view.token(head).upos != "NOUN" || view.cluster_of(head)) return std::nullopt;
  for (const int child : tree.children(head))
    if (word_list("relation of a definite thing").contains(tree[child].deprel)) return std::nullopt;
  const auto bears = [](const std::string& preposition) { return preposition == "with" || preposition == "against"; };
  Predicate predicate{
      .head = head, .relation_tokens = view.preposition(head), .lemma = "be " + view.preposition_text(head)};
  const auto add = [&](const std::vector<int>& preposition, const std::string& text, const Constituent& object) {
    if (predicate.objects.empty()) {
      predicate.relation_tokens.push_back(head);
      predicate.relation_tokens.insert(predicate.relation_tokens.end(), preposition.begin(), preposition.end());
      predicate.lemma += " " + view.lemma(head) + " " + text;
    }
    predicate.objects.push_back(phrase_of(view, object));
  };
  for (const int child : tree.children(head))
    if (tree.is(child, "nmod") && child > head && bears(view.preposition_text(child)) && predicate.objects.empty())
      for (const Constituent& each : distributed(view, child))
        add(view.preposition(child), view.preposition_text(child), each);
  for (std::size_t a = 0; a < arguments.size() && predicate.objects.empty(); ++a)
    if (bears(arguments[a].preposition_text) && !arguments[a].clausal) {
      add(arguments[a].preposition, arguments[a].preposition_text, arguments[a].constituent);
      predicate.taken.push_back(a);
    }
  return predicate.objects.empty() ? std::nullopt : std::optional(predicate);
}

Predicate phrase_predicate(const SentenceView& view, int head, const std::vector<ClauseArgument>& arguments) {
  if (auto state = state_predicate(view, head, arguments)) return *std::move(state);
  return prepositional_predicate(view, head);
}

// "The fear is that it falls", "the aim is to win".
Predicate clausal_predicate(const Reading& reading, const Clause& clause) {
  const DependencyTree& tree = reading.tree();
  const std::vector<int> verbal = relation_tokens(reading, clause);
  std::vector<int> words = clause_tokens(reading.view, clause.predicate, tree.child(clause.predicate, "nsubj"));
  std::erase_if(words, [&](int t) {
    return std::binary_search(verbal.begin(), verbal.end(), t) ||
           (tree.is(t, "mark") && tree.head(t) == clause.predicate);
  });
  return {.head = clause.predicate, .objects = {phrase_of_tokens(reading.view, std::move(words))}};
}

// Whether the predicate's conjuncts are what the subject is together: "My models are A and B".
bool is_list(const SentenceView& view, int head) {
  const std::vector<int> members = view.conjuncts(head);
  const int subject = view.tree().child(head, "nsubj");
  const bool named =
      std::all_of(members.begin(), members.end(), [&](int m) { return view.mention_at(m) || view.is_pronoun(m); });
  if (!named && std::any_of(members.begin(), members.end(), [&](int m) { return view.cluster_of(m).has_value(); }))
    return false;  // "his wife, Anna Holm; a son; and two daughters"
  return members.size() > 1 && (named || (subject != kNone && one_of(view.token(subject).xpos, {"NNS", "CD"})));
}

// Arguments that stand within the predicate's phrase are part of it and leave `arguments`.
Predicate noun_predicate(const SentenceView& view, int head, std::vector<ClauseArgument>& arguments) {
  if (const auto relational = relational_noun(view, head)) {
    std::erase_if(arguments, [&](const ClauseArgument& argument) {
      return view.tree().below(relational->of, argument.constituent.head);
    });
    return relational_predicate(view, head, *relational);
  }
  Predicate predicate{.head = head};
  const std::vector<int> members = view.conjuncts(head);
  for (const Constituent& each :
       is_list(view, head) ? std::vector<Constituent>{{.head = head, .collective = true}} : distributed(view, head))
    if (std::find(members.begin(), members.end(), each.head) != members.end())  // not "35 casualties, including a boy"
      predicate.objects.push_back(phrase_of(view, each));
  if (predicate.objects.empty() || predicate.objects.front().span.empty()) return predicate;
  const Spans& words = predicate.objects.front().span;
  std::erase_if(arguments, [&](const ClauseArgument& argument) {
    const Span& inner = view.token(argument.constituent.head).span;
    return !argument.clausal && argument.constituent.head > head && inner.begin >= words.front().begin &&
           inner.end <= words.back().end;
  });
  return predicate;
}

// "Fever and headaches were the commonest effects": none of them is effects.
std::vector<Constituent> subjects_of(const SentenceView& view, const Clause& clause, const Predicate& predicate) {
  const Constituent& first = clause.subjects.front();
  const bool paired = is_respective(view, clause) && predicate.objects.size() == clause.subjects.size();
  if (clause.subjects.size() > 1 && predicate.lemma == "be" && view.token(clause.predicate).xpos == "NNS" && !paired &&
      first.without == kNone)
    return {{.head = first.head, .collective = true}};
  return clause.subjects;
}

}  // namespace

void copula(const Reading& reading, Emitter& out) {
  const SentenceView& view = reading.view;
  for (std::size_t c = 0; c < reading.clauses.size(); ++c) {
    const Clause& clause = reading.clauses[c];
    if (emit_inversion(reading, static_cast<int>(c), out) || !is_copula_clause(view, clause)) continue;
    if (is_cleft_focus(view, clause.predicate)) continue;
    const bool prepositional = !view.preposition(clause.predicate).empty();
    if (view.token(clause.predicate).upos == "ADJ" && !prepositional) continue;
    if (emit_specification(reading, static_cast<int>(c), out)) continue;
    std::vector<ClauseArgument> arguments = find_arguments(view, clause);
    const Predicate predicate = prepositional                    ? phrase_predicate(view, clause.predicate, arguments)
                                : view.is_verb(clause.predicate) ? clausal_predicate(reading, clause)
                                                                 : noun_predicate(view, clause.predicate, arguments);
    std::vector<Headed> subjects = listed_subjects(view, clause);
    if (subjects.empty()) subjects = headed_phrases(view, subjects_of(view, clause, predicate));
    emit_predicate(reading, static_cast<int>(c), predicate, subjects, arguments, clause.predicate, out);
  }
}

}  // namespace relata::openie::constructs
