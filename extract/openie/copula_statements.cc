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
  std::vector<ArgumentNode> arguments = find_arguments(view_, clause);
  std::vector<int> tokens = relation_tokens(clause);
  Statement base = draft(c);
  std::vector<std::optional<Phrase>> objects;
  std::vector<std::size_t> taken;
  std::string lemma = "be";
  const std::vector<int> preposition = view_.preposition(predicate);
  if (!preposition.empty()) {
    tokens.insert(tokens.end(), preposition.begin(), preposition.end());
    lemma += " " + view_.preposition_text(predicate);
    for (const Node& node : expand(view_, predicate)) objects.push_back(view_.phrase(node));
  } else if (view_.token(predicate).upos == "ADJ") {
    for (std::size_t a = 0; a < arguments.size() && objects.empty(); ++a) {
      const ArgumentNode& argument = arguments[a];
      if (argument.clausal || argument.preposition.empty() || argument.role == Role::kTime || argument.role == Role::kPlace ||
          role_table().value(argument.preposition_text) == "never")
        continue;
      for (int t : view_.phrase_tokens({.head = predicate}))
        if (!tree_.below(t, argument.node.head)) tokens.push_back(t);
      tokens.insert(tokens.end(), argument.preposition.begin(), argument.preposition.end());
      lemma += " " + view_.lower(predicate) + " " + argument.preposition_text;
      objects.push_back(view_.phrase(argument.node));
      taken.push_back(a);
    }
    if (objects.empty())
      for (const Node& node : expand(view_, predicate)) {
        std::vector<int> words = view_.phrase_tokens(node);
        for (const ArgumentNode& argument : arguments)
          std::erase_if(words, [&](int t) { return tree_.below(t, argument.node.head); });
        objects.push_back(view_.phrase_of_tokens(std::move(words)));
      }
  } else if (view_.is_verb(predicate)) {
    objects.push_back(view_.clause_phrase(predicate, kNone));
    const std::vector<int> verbal = relation_tokens(clause);
    std::vector<int> words = view_.clause_tokens(predicate, tree_.child(predicate, "nsubj"));
    std::erase_if(words, [&](int t) { return std::binary_search(verbal.begin(), verbal.end(), t); });
    objects.back() = view_.phrase_of_tokens(std::move(words));
  } else if (const auto role = role_of(predicate)) {
    tokens.insert(tokens.end(), role->relation_tokens.begin(), role->relation_tokens.end());
    lemma = role->lemma;
    objects.push_back(role->object);
    std::erase_if(arguments, [&](const ArgumentNode& argument) { return tree_.below(role->owner, argument.node.head); });
  } else {
    for (const Node& node : expand(view_, predicate)) objects.push_back(view_.phrase(node));
    // Arguments of a predicate noun are part of its phrase unless they stand before it.
    std::erase_if(arguments, [&](const ArgumentNode& argument) {
      return !argument.clausal && argument.node.head > predicate && objects.front() && !objects.front()->span.empty() &&
             view_.token(argument.node.head).span.begin >= objects.front()->span.front().begin &&
             view_.token(argument.node.head).span.end <= objects.front()->span.back().end;
    });
  }
  set_relation(base, tokens, lemma);
  for (const Node& subject : clause.subjects) {
    if (is_open_pronoun(subject)) continue;
    for (const auto& object : objects) {
      Statement statement = base;
      statement.subject = view_.phrase(subject);
      statement.object = object;
      add_arguments(statement, arguments, taken);
      emit(std::move(statement), {predicate, subject.head});
    }
  }
}

// "There are prisons in Kabul.": prisons | be in | Kabul.
void StatementBuilder::existential(int c) {
  const Clause& clause = clauses_[c];
  const int predicate = clause.predicate;
  int thing = tree_.child(predicate, "nsubj");
  if (thing == kNone) thing = view_.is_verb(predicate) ? kNone : predicate;
  if (thing == kNone) return;
  std::vector<ArgumentNode> arguments = find_arguments(view_, clause);
  Statement base = draft(c);
  std::vector<int> tokens = relation_tokens(clause);
  if (thing == predicate) std::erase(tokens, predicate);
  std::vector<std::size_t> taken;
  std::optional<Phrase> object;
  std::string lemma = "be";
  for (std::size_t a = 0; a < arguments.size(); ++a) {
    if (arguments[a].clausal || arguments[a].preposition.empty() || role_table().value(arguments[a].preposition_text) != "place" ||
        arguments[a].role == Role::kTime)
      continue;
    object = view_.phrase(arguments[a].node);
    tokens.insert(tokens.end(), arguments[a].preposition.begin(), arguments[a].preposition.end());
    lemma += " " + arguments[a].preposition_text;
    taken.push_back(a);
    break;
  }
  // The place may hang on the thing: "there is a hatred in the society".
  int within = kNone;
  for (int child : tree_.children(thing)) {
    if (object || !tree_.is(child, "nmod") || role_table().value(view_.preposition_text(child)) != "place" || is_time(view_, child)) continue;
    within = child;
    object = view_.phrase({.head = child});
    const std::vector<int> preposition = view_.preposition(child);
    tokens.insert(tokens.end(), preposition.begin(), preposition.end());
    lemma += " " + view_.preposition_text(child);
  }
  set_relation(base, tokens, lemma);
  for (Node node : expand(view_, thing)) {
    if (node.head == thing) node.without = within;
    Statement statement = base;
    statement.subject = view_.phrase(node);
    statement.object = object;
    add_arguments(statement, arguments, taken);
    emit(std::move(statement), {predicate, node.head});
  }
}

}  // namespace relata::openie
