#include "extract/openie/statement_builder.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/relation_lexicon.h"
#include "extract/openie/confidence.h"
#include "extract/openie/event_time.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// A statement about "he" is right if both it and the link to who "he" is are. It is never dropped for the link alone.
std::uint8_t with_references(std::uint8_t confidence, const Statement& statement) {
  double sure = confidence;
  sure *= statement.subject.reference_confidence / 100.0;
  if (statement.object) sure *= statement.object->reference_confidence / 100.0;
  return std::max(std::min(confidence, kLeastConfidence), static_cast<std::uint8_t>(std::lround(sure)));
}

}  // namespace

std::vector<Statement> StatementBuilder::build() {
  for (std::size_t c = 0; c < clauses_.size(); ++c) {
    switch (clauses_[c].kind) {
      case ClauseKind::kVerb: verb(static_cast<int>(c)); break;
      case ClauseKind::kCopula: copula(static_cast<int>(c)); break;
      case ClauseKind::kExistential: existential(static_cast<int>(c)); break;
    }
  }
  nouns();
  nominals();
  return std::move(statements_);
}

void StatementBuilder::emit(Statement statement, const std::vector<int>& heads) {
  if (statement.subject.span.empty() || statement.relation.lemma.empty()) return;
  // "those who were wounded", "anyone who saw it": nobody in particular
  if (statement.construction == Construction::kRelative &&
      one_of(statement.subject.mention, {"those", "Those", "All those", "all those", "anyone", "Anyone", "anybody",
                                         "someone", "somebody", "whoever", "one", "people", "People"}))
    return;
  if (statement.object && statement.object->span.empty()) statement.object.reset();
  if (statement.object && statement.object->span == statement.subject.span) return;
  const auto same = [&](const Statement& other) {
    return std::tie(other.subject.span, other.relation.span, other.relation.text) ==
               std::tie(statement.subject.span, statement.relation.span, statement.relation.text) &&
           (other.object ? other.object->span : Spans{}) == (statement.object ? statement.object->span : Spans{});
  };
  if (std::any_of(statements_.begin(), statements_.end(), same)) return;
  refine_canonical(statement);
  Ground ground{heads, drafted_ == kNone ? std::vector<Cue>() : contexts_[drafted_].cues,
                confidence_features(view_, statement, heads)};
  std::erase(ground.heads, kNone);
  statement.confidence = with_references(confidence(ground.features), statement);
  if (statement.confidence < kLeastConfidence) return;
  grounds_.push_back(std::move(ground));
  statements_.push_back(std::move(statement));
}

// "The Taliban took Kunduz" and "Kunduz was taken": the kind of what is taken decides.
void StatementBuilder::refine_canonical(Statement& statement) const {
  const bool agentless = !statement.object && statement.relation.canonical_reversed;
  const Phrase* object = statement.object ? &*statement.object : agentless ? &statement.subject : nullptr;
  if (!object || !object->cluster) return;
  const std::string& lemma = agentless ? statement.relation.canonical : statement.relation.lemma;
  const auto refined = canonical_relation_of(lemma, view_.document().clusters[*object->cluster].type);
  if (!refined) return;
  statement.relation.canonical = refined->name;
  statement.relation.canonical_reversed = refined->reversed != agentless;
}

Statement StatementBuilder::draft(int clause) {
  drafted_ = clause;
  Statement statement;
  statement.sentence_index = view_.index();
  if (clause == kNone) return statement;
  statement.construction = clauses_[clause].construction;
  statement.polarity = contexts_[clause].polarity;
  statement.modality = contexts_[clause].modality;
  statement.attributed_to = contexts_[clause].speakers;
  return statement;
}

std::vector<int> StatementBuilder::relation_tokens(const Clause& clause) const {
  std::vector<int> verbs = clause.governors;
  verbs.push_back(clause.predicate);
  std::vector<int> tokens;
  for (int verb : verbs) {
    if (verb != clause.predicate || clause.kind != ClauseKind::kCopula) {
      tokens.push_back(verb);
      for (int part : view_.hyphenated(verb)) tokens.push_back(part);
    }
    for (int child : tree_.children(verb)) {
      const bool joined = verb != clause.outermost();  // "vowed to defend", "succeeded in defending"
      const bool to =
          tree_.is(child, "mark") && ((joined && (view_.lower(child) == "to" || view_.token(verb).deprel == "advcl")) ||
                                      (view_.lower(child) == "to" && has_modal_be(view_, verb)));
      const bool negation = tree_.is(child, "advmod") && view_.is_negation(child);
      const bool nearly =
          child < verb && tree_.is(child, "advmod") && adverb_table().value(view_.lower(child)) == "near";
      if (tree_.is(child, "aux") || tree_.is(child, "cop") || to || negation || nearly) tokens.push_back(child);
    }
    if (verb != clause.predicate || clause.kind != ClauseKind::kCopula)
      for (int part : view_.particles(verb)) tokens.push_back(part);
  }
  // "is trying to scare them and put strains on them": the "to" of the first conjunct.
  if (!clause.governors.empty() && tree_.is(clause.predicate, "conj"))
    if (const int own = tree_.child(clause.predicate, "mark"); own == kNone)
      for (int child : tree_.children(tree_.head(clause.predicate)))
        if (tree_.is(child, "mark") && view_.lower(child) == "to") tokens.push_back(child);
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

void StatementBuilder::set_relation(Statement& statement, std::vector<int> tokens, std::string lemma) const {
  const CanonicalRelation canonical = canonical_relation(lemma);
  statement.relation.span = spans_of(view_, std::move(tokens));
  statement.relation.text = cut(view_.text(), statement.relation.span);
  statement.relation.lemma = std::move(lemma);
  statement.relation.canonical = canonical.name;
  statement.relation.canonical_reversed = canonical.reversed;
}

void StatementBuilder::add_arguments(Statement& statement, const std::vector<ClauseArgument>& arguments,
                                     const std::vector<std::size_t>& taken, int object, int predicate) const {
  std::vector<std::pair<Argument, const ClauseArgument*>> found;
  for (std::size_t a = 0; a < arguments.size(); ++a) {
    if (arguments[a].agent || std::find(taken.begin(), taken.end(), a) != taken.end() ||
        is_open_pronoun(arguments[a].constituent))
      continue;
    Argument argument = to_argument(view_, arguments[a]);
    if (argument.span.empty() || (statement.object && argument.span == statement.object->span)) continue;
    found.emplace_back(std::move(argument), &arguments[a]);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first.span.front() < b.first.span.front(); });
  std::vector<ClauseArgument> times;
  for (auto& [argument, node] : found) {
    if (argument.role == Role::kTime) times.push_back(*node);
    if (argument.role == Role::kPlace && !statement.place)
      statement.place = static_cast<std::uint32_t>(statement.args.size());
    statement.args.push_back(std::move(argument));
  }
  statement.time = event_time(view_, times, object, predicate);
}

// "who" and "what" of a question or an open relative clause name nothing.
bool StatementBuilder::is_open_pronoun(const Constituent& node) const {
  const std::string_view xpos = view_.token(node.head).xpos;
  if (view_.lower(node.head) == "who" && tree_.head(node.head) == tree_.root() &&
      view_.token(view_.size() - 1).form == "?")
    return false;
  return (xpos == "WP" || xpos == "WDT" || xpos == "WP$" || xpos == "WRB") && view_.token(node.head).upos != "NOUN";
}

}  // namespace relata::openie
