// "X is ineligible for the match and doubtful for the trip." -> X | is ineligible for | the match; X | is doubtful for
// | the trip. "X is ill." -> X | is | ill
#include "extract/openie/construct.h"
#include "extract/openie/copula_phrase.h"
#include "extract/openie/table.h"

namespace relata::openie::constructs {
namespace {

// Whether the argument is one that the adjective asks for: one relation with it.
bool completes(const ClauseArgument& argument, int adjective) {
  return !argument.clausal && !argument.preposition.empty() && argument.role != Role::kTime &&
         argument.role != Role::kPlace && argument.constituent.head > adjective &&
         role_table().value(argument.preposition_text) != "never";
}

Predicate adjective_predicate(const SentenceView& view, int head, const std::vector<ClauseArgument>& arguments) {
  const DependencyTree& tree = view.tree();
  Predicate predicate{.head = head};
  std::vector<int> words = phrase_tokens(view, {.head = head});
  for (std::size_t a = 0; a < arguments.size(); ++a) {
    const ClauseArgument& argument = arguments[a];
    if (!completes(argument, head)) continue;
    for (int t : words)
      if (!tree.below(t, argument.constituent.head)) predicate.relation_tokens.push_back(t);
    predicate.relation_tokens.insert(predicate.relation_tokens.end(), argument.preposition.begin(),
                                     argument.preposition.end());
    predicate.lemma = "be " + view.lower(head) + " " + argument.preposition_text;
    predicate.objects.push_back(phrase_of(view, argument.constituent));
    predicate.taken.push_back(a);
    return predicate;
  }
  for (const ClauseArgument& argument : arguments)
    std::erase_if(words, [&](int t) { return tree.below(t, argument.constituent.head); });
  predicate.objects.push_back(phrase_of_tokens(view, std::move(words)));
  return predicate;
}

}  // namespace

void adjective(const Reading& reading, Emitter& out) {
  const SentenceView& view = reading.view;
  for (std::size_t c = 0; c < reading.clauses.size(); ++c) {
    const Clause& clause = reading.clauses[c];
    const int first = clause.predicate;
    if (!is_copula_clause(view, clause) || view.token(first).upos != "ADJ" || !view.preposition(first).empty())
      continue;
    for (int head : view.conjuncts(first)) {
      if (view.token(head).upos != "ADJ") continue;
      Clause one = clause;
      one.predicate = head;
      const std::vector<ClauseArgument> arguments = find_arguments(view, one);
      emit_predicate(reading, static_cast<int>(c), adjective_predicate(view, head, arguments),
                     headed_phrases(view, clause.subjects), arguments, head == first ? first : kNone, out);
    }
  }
}

}  // namespace relata::openie::constructs
