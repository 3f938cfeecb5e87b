#include "extract/openie/draft.h"

#include <algorithm>

#include "core/relation_lexicon.h"
#include "extract/openie/event_time.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// Whether `child` of the verb `verb` of a clause is one of its words: an auxiliary, "not", the "to" of "vowed to".
bool is_verbal(const SentenceView& view, const Clause& clause, int verb, int child) {
  const DependencyTree& tree = view.tree();
  if (tree.is(child, "aux") || tree.is(child, "cop")) return true;
  if (tree.is(child, "mark")) {
    const bool to = one_of(view.lower(child), {"to", "na"});  // "going to", "gonna"
    const bool joined = verb != clause.outermost();           // "vowed to defend", "succeeded in defending"
    return (joined && (to || view.token(verb).deprel == "advcl")) ||
           (to && (has_modal_be(view, verb) || is_to_be(view, verb)));
  }
  if (!tree.is(child, "advmod")) return false;
  if (view.lower(child) == "yet" && view.lemma(verb) == "have" && verb != clause.predicate)
    return true;  // "has yet to report"
  if (view.is_negation(child)) return true;
  const bool degree = word_list("degree").contains(view.lower(child));  // of an adjective it is in what is said
  return child < verb && adverb_table().value(view.lower(child)) == "near" && !(degree && !view.is_verb(verb));
}

void add_verb(const SentenceView& view, const Clause& clause, int verb, std::vector<int>& tokens) {
  const bool spoken = verb != clause.predicate || clause.kind != ClauseKind::kCopula;
  if (spoken) {
    tokens.push_back(verb);
    for (int part : view.hyphenated(verb)) tokens.push_back(part);
  }
  for (int child : view.tree().children(verb))
    if (is_verbal(view, clause, verb, child)) tokens.push_back(child);
  if (spoken)
    for (int part : view.particles(verb)) tokens.push_back(part);
}

}  // namespace

Statement draft(const Reading& reading, int clause) {
  Statement statement;
  statement.sentence_index = reading.view.index();
  statement.construction = reading.clauses[clause].construction;
  statement.polarity = reading.contexts[clause].polarity;
  statement.modality = reading.contexts[clause].modality;
  statement.attributed_to = reading.contexts[clause].speakers;
  return statement;
}

Statement draft_beside(const Reading& reading, Construction construction, int token) {
  Statement statement;
  statement.sentence_index = reading.view.index();
  statement.construction = construction;
  statement.attributed_to = speakers_around(reading, token);
  return statement;
}

std::vector<int> relation_tokens(const Reading& reading, const Clause& clause) {
  const SentenceView& view = reading.view;
  const DependencyTree& tree = reading.tree();
  std::vector<int> tokens;
  for (int verb : clause.governors) add_verb(view, clause, verb, tokens);
  add_verb(view, clause, clause.predicate, tokens);
  // "is trying to scare them and put strains on them": the "to" of the first conjunct.
  if (!clause.governors.empty() && tree.is(clause.predicate, "conj") && tree.child(clause.predicate, "mark") == kNone)
    for (int child : tree.children(tree.head(clause.predicate)))
      if (tree.is(child, "mark") && view.lower(child) == "to") tokens.push_back(child);
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

void set_relation(const SentenceView& view, Statement& statement, std::vector<int> tokens, std::string lemma) {
  const CanonicalRelation canonical = canonical_relation(lemma);
  statement.relation.span = spans_of(view, std::move(tokens));
  statement.relation.text = cut(view.text(), statement.relation.span);
  statement.relation.lemma = std::move(lemma);
  statement.relation.canonical = canonical.name;
  statement.relation.canonical_reversed = canonical.reversed;
}

void set_relation(const SentenceView& view, Statement& statement, std::vector<int> verbal,
                  const std::vector<int>& further, std::string lemma) {
  const bool fronted = !further.empty() && !verbal.empty() && further.back() < verbal.front();
  std::vector<int> tokens = verbal;
  tokens.insert(tokens.end(), further.begin(), further.end());
  set_relation(view, statement, std::move(tokens), std::move(lemma));
  if (!fronted) return;
  Spans& spans = statement.relation.span;
  spans = spans_of(view, std::move(verbal));
  const Spans before = spans_of(view, further);
  spans.insert(spans.end(), before.begin(), before.end());
  statement.relation.text = cut(view.text(), spans);
}

void set_implied_relation(const SentenceView& view, Statement& statement, std::vector<int> tokens, std::string lemma,
                          std::string_view verb) {
  set_relation(view, statement, std::move(tokens), std::move(lemma));
  std::string& text = statement.relation.text;
  text = std::string(verb) + (text.empty() ? "" : " ") + text;
  statement.relation.implied = true;
}

void add_arguments(const SentenceView& view, Statement& statement, const std::vector<ClauseArgument>& arguments,
                   const std::vector<std::size_t>& taken, int object, int predicate) {
  std::vector<std::pair<Argument, const ClauseArgument*>> found;
  for (std::size_t a = 0; a < arguments.size(); ++a) {
    if (arguments[a].agent || std::find(taken.begin(), taken.end(), a) != taken.end() ||
        is_open_pronoun(view, arguments[a].constituent))
      continue;
    Argument argument = to_argument(view, arguments[a]);
    if (argument.span.empty() || (statement.object && argument.span == statement.object->span)) continue;
    found.emplace_back(std::move(argument), &arguments[a]);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first.span.front() < b.first.span.front(); });
  std::vector<ClauseArgument> times;
  for (auto& [argument, source] : found) {
    if (argument.role == Role::kTime) times.push_back(*source);
    if (argument.role == Role::kPlace && !statement.place)
      statement.place = static_cast<std::uint32_t>(statement.args.size());
    statement.args.push_back(std::move(argument));
  }
  statement.time = event_time(view, times, object, predicate);
}

bool is_open_pronoun(const SentenceView& view, const Constituent& constituent) {
  const int head = constituent.head;
  if (view.lower(head) == "who" && view.tree().head(head) == view.tree().root() &&
      view.token(view.size() - 1).form == "?")
    return false;
  return one_of(view.token(head).xpos, {"WP", "WDT", "WP$", "WRB"}) && view.token(head).upos != "NOUN";
}

}  // namespace relata::openie
