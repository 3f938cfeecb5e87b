#include <algorithm>

#include "core/relation_lexicon.h"
#include "extract/openie/statement_builder.h"
#include "extract/openie/table.h"

namespace relata::openie {

// "X is the capital of Kunar" (be capital of), "X is a city" (be), "X is essential to Y" (be essential to),
// "X is in Kabul" (be in).
void StatementBuilder::copula(int c) {
  const Clause& clause = clauses_[c];
  const int predicate = clause.predicate;
  if (clause.subjects.empty() || is_open_pronoun({.head = predicate})) return;
  std::vector<ClauseArgument> arguments = find_arguments(view_, clause);
  const Predicate is = view_.preposition(predicate).size()    ? prepositional_predicate(predicate)
                       : view_.token(predicate).upos == "ADJ" ? adjective_predicate(predicate, arguments)
                       : view_.is_verb(predicate)             ? clausal_predicate(clause)
                                                              : noun_predicate(predicate, arguments);
  if (view_.token(predicate).upos == "ADJ" && view_.preposition(predicate).empty()) further_adjectives(c);
  std::vector<int> tokens = relation_tokens(clause);
  tokens.insert(tokens.end(), is.relation_tokens.begin(), is.relation_tokens.end());
  Statement base = draft(c);
  set_relation(base, tokens, is.lemma);
  const bool by_pairs = is_respective(clause) && is.objects.size() == clause.subjects.size();
  // "Fever and headaches were the commonest effects": none of them is effects.
  std::vector<Constituent> subjects = clause.subjects;
  if (subjects.size() > 1 && is.lemma == "be" && view_.token(predicate).xpos == "NNS" && !by_pairs &&
      subjects.front().without == kNone)
    subjects = {{.head = subjects.front().head, .collective = true}};
  for (std::size_t s = 0; s < subjects.size(); ++s) {
    const Constituent& subject = subjects[s];
    if (is_open_pronoun(subject)) continue;
    for (std::size_t o = 0; o < is.objects.size(); ++o) {
      if (is.objects[o].span.empty()) continue;
      if (by_pairs && o != s) continue;
      Statement statement = base;
      statement.subject = phrase_of(view_, subject);
      statement.object = is.objects[o];
      add_arguments(statement, arguments, is.taken, kNone, predicate);
      emit(std::move(statement), {predicate, subject.head});
    }
  }
}

StatementBuilder::Predicate StatementBuilder::prepositional_predicate(int predicate) const {
  Predicate is{.relation_tokens = view_.preposition(predicate), .lemma = "be " + view_.preposition_text(predicate)};
  for (const Constituent& node : distributed(view_, predicate)) is.objects.push_back(phrase_of(view_, node));
  return is;
}

// "ineligible for the match and doubtful for the trip": the second adjective, with its own argument.
void StatementBuilder::further_adjectives(int c) {
  const Clause& clause = clauses_[c];
  for (int adjective : view_.conjuncts(clause.predicate)) {
    if (adjective == clause.predicate || view_.token(adjective).upos != "ADJ") continue;
    Clause further = clause;
    further.predicate = adjective;
    std::vector<ClauseArgument> arguments = find_arguments(view_, further);
    const Predicate is = adjective_predicate(adjective, arguments);
    std::vector<int> tokens = relation_tokens(clause);
    tokens.insert(tokens.end(), is.relation_tokens.begin(), is.relation_tokens.end());
    Statement base = draft(c);
    set_relation(base, tokens, is.lemma);
    for (const Constituent& subject : clause.subjects) {
      if (is_open_pronoun(subject)) continue;
      for (const Phrase& object : is.objects) {
        Statement statement = base;
        statement.subject = phrase_of(view_, subject);
        statement.object = object;
        add_arguments(statement, arguments, is.taken);
        emit(std::move(statement), {adjective, subject.head});
      }
    }
  }
}

// An adjective with a prepositional argument is one relation with it.
StatementBuilder::Predicate StatementBuilder::adjective_predicate(int predicate,
                                                                  const std::vector<ClauseArgument>& arguments) const {
  Predicate is;
  for (std::size_t a = 0; a < arguments.size(); ++a) {
    const ClauseArgument& argument = arguments[a];
    if (argument.clausal || argument.preposition.empty() || argument.role == Role::kTime ||
        argument.role == Role::kPlace || argument.constituent.head < predicate ||
        role_table().value(argument.preposition_text) == "never")
      continue;
    for (int t : phrase_tokens(view_, {.head = predicate}))
      if (!tree_.below(t, argument.constituent.head)) is.relation_tokens.push_back(t);
    is.relation_tokens.insert(is.relation_tokens.end(), argument.preposition.begin(), argument.preposition.end());
    is.lemma = "be " + view_.lower(predicate) + " " + argument.preposition_text;
    is.objects.push_back(phrase_of(view_, argument.constituent));
    is.taken.push_back(a);
    return is;
  }
  std::vector<int> words = phrase_tokens(view_, {.head = predicate});
  for (const ClauseArgument& argument : arguments)
    std::erase_if(words, [&](int t) { return tree_.below(t, argument.constituent.head); });
  is.objects.push_back(phrase_of_tokens(view_, std::move(words)));
  return is;
}

// "The fear is that it falls", "the aim is to win".
StatementBuilder::Predicate StatementBuilder::clausal_predicate(const Clause& clause) const {
  const std::vector<int> verbal = relation_tokens(clause);
  std::vector<int> words = clause_tokens(view_, clause.predicate, tree_.child(clause.predicate, "nsubj"));
  std::erase_if(words, [&](int t) {
    return std::binary_search(verbal.begin(), verbal.end(), t) ||
           (tree_.is(t, "mark") && tree_.head(t) == clause.predicate);
  });
  return {.objects = {phrase_of_tokens(view_, std::move(words))}};
}

StatementBuilder::Predicate StatementBuilder::noun_predicate(int predicate,
                                                             std::vector<ClauseArgument>& arguments) const {
  if (const auto role = role_of(predicate)) {
    std::erase_if(arguments,
                  [&](const ClauseArgument& argument) { return tree_.below(role->owner, argument.constituent.head); });
    Predicate is{.relation_tokens = role->relation_tokens, .lemma = role->lemma, .objects = {role->object}};
    for (int other : view_.conjuncts(role->owner))
      if (other != role->owner && role->owner > predicate) is.objects.push_back(phrase_of(view_, {.head = other}));
    return is;
  }
  Predicate is;
  const int subject = tree_.child(predicate, "nsubj");
  const std::vector<int> members = view_.conjuncts(predicate);
  const bool named =
      std::all_of(members.begin(), members.end(), [&](int m) { return view_.mention_at(m) || view_.is_pronoun(m); });
  const bool list = members.size() > 1 &&
                    (named || (subject != kNone && view_.token(subject).xpos == "NNS"));  // "My models are A and B"
  for (const Constituent& node :
       list ? std::vector<Constituent>{{.head = predicate, .collective = true}} : distributed(view_, predicate))
    is.objects.push_back(phrase_of(view_, node));
  if (is.objects.empty() || is.objects.front().span.empty()) return is;
  // What stands inside the noun's phrase is part of it and no argument.
  const Span whole{is.objects.front().span.front().begin, is.objects.front().span.back().end};
  std::erase_if(arguments, [&](const ClauseArgument& argument) {
    const Span& head = view_.token(argument.constituent.head).span;
    return !argument.clausal && argument.constituent.head > predicate && head.begin >= whole.begin &&
           head.end <= whole.end;
  });
  return is;
}

// "There are prisons in Kabul.": prisons | be in | Kabul.
void StatementBuilder::existential(int c) {
  const Clause& clause = clauses_[c];
  const int predicate = clause.predicate;
  int thing = tree_.child(predicate, "nsubj");
  if (thing == kNone) thing = view_.is_verb(predicate) ? kNone : predicate;
  if (thing == kNone) return;
  if (view_.lemma(thing) == "doubt" && view_.has_negative_determiner(thing))
    return;  // "there is no doubt that": its clause says it
  std::vector<ClauseArgument> arguments = find_arguments(view_, clause);
  Statement base = draft(c);
  std::vector<int> tokens = relation_tokens(clause);
  if (thing == predicate) std::erase(tokens, predicate);
  std::vector<std::size_t> taken;
  std::optional<Phrase> object;
  std::string lemma = view_.token(predicate).upos == "VERB" ? view_.lemma(predicate) : "be";
  for (std::size_t a = 0; a < arguments.size(); ++a) {
    if (arguments[a].clausal || arguments[a].preposition.empty() ||
        role_table().value(arguments[a].preposition_text) != "place" || arguments[a].role == Role::kTime)
      continue;
    object = phrase_of(view_, arguments[a].constituent);
    tokens.insert(tokens.end(), arguments[a].preposition.begin(), arguments[a].preposition.end());
    lemma += " " + arguments[a].preposition_text;
    taken.push_back(a);
    break;
  }
  // The place may hang on the thing: "there is a hatred in the society".
  int within = kNone;
  for (int child : tree_.children(thing)) {
    if (object || !tree_.is(child, "nmod") || role_table().value(view_.preposition_text(child)) != "place" ||
        is_time(view_, child))
      continue;
    within = child;
    object = phrase_of(view_, {.head = child});
    const std::vector<int> preposition = view_.preposition(child);
    tokens.insert(tokens.end(), preposition.begin(), preposition.end());
    lemma += " " + view_.preposition_text(child);
  }
  // "There is no doubt that it fell": what there is no doubt of is a clause of its own.
  if (!object)
    for (int child : tree_.children(thing)) {
      const int mark = tree_.is(child, "acl") || tree_.is(child, "ccomp") ? tree_.child(child, "mark") : kNone;
      if (mark != kNone && view_.lower(mark) == "that") return;
    }
  set_relation(base, tokens, lemma);
  for (Constituent node : distributed(view_, thing)) {
    if (node.head == thing) node.without = within;
    Statement statement = base;
    statement.subject = phrase_of(view_, node);
    statement.object = object;
    add_arguments(statement, arguments, taken);
    emit(std::move(statement), {predicate, node.head});
  }
}

}  // namespace relata::openie
