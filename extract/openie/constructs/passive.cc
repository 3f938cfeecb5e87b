// "Talib was arrested by soldiers." -> soldiers | was arrested by | Talib
// "Kunduz was captured."            -> Kunduz | was captured, whose actor is unknown
#include "extract/openie/construct.h"
#include "extract/openie/cues/contrast.h"
#include "extract/openie/draft.h"
#include "extract/openie/verb_phrase.h"

namespace relata::openie::constructs {
namespace {

// "Obi was awarded a medal by the king": the medal is what is awarded.
std::vector<Phrase> patients(const SentenceView& view, const Clause& clause) {
  const int given = view.tree().child(clause.predicate, "obj");
  std::vector<Phrase> phrases;
  for (const Constituent& patient : given != kNone ? distributed(view, given) : clause.subjects) {
    if (is_negated_conjunct(view, patient.head)) continue;
    if (!is_open_pronoun(view, patient)) phrases.push_back(phrase_of(view, patient));
  }
  return phrases;
}

// Obi receives it; in "was made a Dame by the queen" the office is an argument too.
void add_recipients(const Reading& reading, const Clause& clause, std::vector<ClauseArgument>& arguments) {
  const DependencyTree& tree = reading.tree();
  if (tree.child(clause.predicate, "obj") != kNone)
    for (const Constituent& subject : clause.subjects)
      if (!is_open_pronoun(reading.view, subject))
        arguments.push_back({.constituent = subject, .role = Role::kRecipient});
  if (const int office = tree.child(clause.predicate, "xcomp"); office != kNone && reading.clause_of[office] == kNone)
    arguments.push_back({.constituent = {.head = office}});
}

void with_agent(const Reading& reading, int c, std::vector<ClauseArgument> arguments, Emitter& out) {
  const Clause& clause = reading.clauses[c];
  const SentenceView& view = reading.view;
  Statement base = draft(reading, c);
  std::vector<int> tokens = relation_tokens(reading, clause);
  std::vector<const ClauseArgument*> agents;
  for (const ClauseArgument& argument : arguments) {
    if (!argument.agent) continue;
    if (agents.empty()) tokens.insert(tokens.end(), argument.preposition.begin(), argument.preposition.end());
    agents.push_back(&argument);
  }
  set_relation(view, base, std::move(tokens), view.lemma(clause.predicate));
  if (base.construction == Construction::kActive) base.construction = Construction::kPassive;
  std::vector<ClauseArgument> beside = arguments;
  add_recipients(reading, clause, beside);
  const std::vector<Phrase> objects = patients(view, clause);
  const int subject = clause.subjects.empty() ? kNone : clause.subjects.front().head;  // "Given a medal by the king."
  for (const ClauseArgument* argument : agents)
    for (const Phrase& object : objects) {
      const Constituent& agent = argument->constituent;
      if (is_open_pronoun(view, agent)) continue;
      Statement statement = base;
      statement.subject = phrase_of(view, agent);
      statement.object = object;
      add_arguments(view, statement, beside);
      std::vector<Cue> cues = reading.contexts[c].cues;
      apply_contrast(view, {agent.head}, statement, cues);
      if (argument->denied) {
        statement.polarity = Polarity::kNegative;
        cues.push_back({.name = "contrast", .negative = true, .tokens = {argument->preposition.front() - 1}});
      }
      out.emit(std::move(statement), {clause.predicate, agent.head, subject}, std::move(cues));
    }
}

}  // namespace

void passive(const Reading& reading, Emitter& out) {
  for (std::size_t c = 0; c < reading.clauses.size(); ++c) {
    const Clause& clause = reading.clauses[c];
    if (!clause.passive || clause.kind != ClauseKind::kVerb) continue;
    const int index = static_cast<int>(c);
    if (std::vector<ClauseArgument> arguments = find_arguments(reading.view, clause); has_agent(arguments))
      with_agent(reading, index, std::move(arguments), out);
    else if (const auto phrase = verb_phrase(reading, index)) emit_verb_phrase(reading, index, *phrase, out);
  }
}

}  // namespace relata::openie::constructs
