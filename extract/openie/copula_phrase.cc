#include "extract/openie/copula_phrase.h"

#include "extract/openie/cues/contrast.h"
#include "extract/openie/draft.h"
#include "extract/openie/pairs.h"

namespace relata::openie {

bool is_copula_clause(const SentenceView& view, const Clause& clause) {
  return clause.kind == ClauseKind::kCopula && !clause.subjects.empty() &&
         !is_open_pronoun(view, {.head = clause.predicate});
}

void emit_predicate(const Reading& reading, int c, const Predicate& predicate, const std::vector<Constituent>& subjects,
                    const std::vector<ClauseArgument>& arguments, int noun, Emitter& out) {
  const SentenceView& view = reading.view;
  const Clause& clause = reading.clauses[c];
  std::vector<int> tokens = relation_tokens(reading, clause);
  tokens.insert(tokens.end(), predicate.relation_tokens.begin(), predicate.relation_tokens.end());
  Statement base = draft(reading, c);
  set_relation(view, base, std::move(tokens), predicate.lemma);
  const bool paired = is_respective(view, clause) && predicate.objects.size() == clause.subjects.size();
  for (std::size_t s = 0; s < subjects.size(); ++s) {
    if (is_open_pronoun(view, subjects[s])) continue;
    for (std::size_t o = 0; o < predicate.objects.size(); ++o) {
      if (predicate.objects[o].span.empty() || (paired && o != s)) continue;
      Statement statement = base;
      statement.subject = phrase_of(view, subjects[s]);
      statement.object = predicate.objects[o];
      add_arguments(view, statement, arguments, predicate.taken, kNone, noun);
      std::vector<Cue> cues = reading.contexts[c].cues;
      apply_contrast(view, {subjects[s].head}, statement, cues);
      out.emit(std::move(statement), {predicate.head, subjects[s].head}, std::move(cues));
    }
  }
}

}  // namespace relata::openie
