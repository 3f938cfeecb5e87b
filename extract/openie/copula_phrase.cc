#include "extract/openie/copula_phrase.h"

#include "extract/openie/cues/contrast.h"
#include "extract/openie/draft.h"
#include "extract/openie/pairs.h"

namespace relata::openie {

Predicate relational_predicate(const SentenceView& view, int noun, const RelationalNoun& relational) {
  Predicate predicate{.head = noun,
                      .relation_tokens = relational.relation_tokens,
                      .lemma = relational.lemma,
                      .objects = {relational.object}};
  for (int other : view.conjuncts(relational.of))
    if (other != relational.of && relational.of > noun) predicate.objects.push_back(phrase_of(view, {.head = other}));
  return predicate;
}

bool is_copula_clause(const SentenceView& view, const Clause& clause) {
  return clause.kind == ClauseKind::kCopula && !clause.subjects.empty() &&
         !is_open_pronoun(view, {.head = clause.predicate});
}

std::vector<Headed> headed_phrases(const SentenceView& view, const std::vector<Constituent>& constituents) {
  std::vector<Headed> phrases;
  for (const Constituent& each : constituents)
    if (!is_open_pronoun(view, each)) phrases.push_back({each.head, phrase_of(view, each)});
  return phrases;
}

void emit_predicate(const Reading& reading, int c, const Predicate& predicate, const std::vector<Headed>& subjects,
                    const std::vector<ClauseArgument>& arguments, int noun, Emitter& out) {
  const SentenceView& view = reading.view;
  const Clause& clause = reading.clauses[c];
  Statement base = draft(reading, c);
  set_relation(view, base, relation_tokens(reading, clause), predicate.relation_tokens, predicate.lemma);
  const bool paired = is_respective(view, clause) && predicate.objects.size() == clause.subjects.size();
  for (std::size_t s = 0; s < subjects.size(); ++s) {
    for (std::size_t o = 0; o < predicate.objects.size(); ++o) {
      if (predicate.objects[o].span.empty() || (paired && o != s)) continue;
      Statement statement = base;
      statement.subject = subjects[s].phrase;
      statement.object = predicate.objects[o];
      add_arguments(view, statement, arguments, predicate.taken, kNone, noun);
      std::vector<Cue> cues = reading.contexts[c].cues;
      const int object = predicate.object_heads.empty() ? kNone : predicate.object_heads[o];
      apply_contrast(view, {subjects[s].head, object}, statement, cues);
      apply_alternative(view, {subjects[s].head, object}, statement, cues);
      out.emit(std::move(statement), {predicate.head, subjects[s].head}, std::move(cues));
    }
  }
}

}  // namespace relata::openie
