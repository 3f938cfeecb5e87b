#include "extract/openie/context.h"

#include <algorithm>

#include "extract/openie/cues/adverbials.h"
#include "extract/openie/cues/claims.h"
#include "extract/openie/cues/conditions.h"
#include "extract/openie/cues/governors.h"
#include "extract/openie/cues/questions.h"
#include "extract/openie/cues/reports.h"
#include "extract/openie/cues/speakers.h"

namespace relata::openie {
namespace {

class ContextFinder {
 public:
  ContextFinder(const SentenceView& view, const std::vector<Clause>& clauses)
      : view_(view), clauses_(clauses), contexts_(clauses.size()), state_(clauses.size(), kOpen) {
    for (const Clause& clause : clauses) own_.push_back(own_meaning(view, clause));
  }

  std::vector<Context> find() {
    for (std::size_t c = 0; c < clauses_.size(); ++c) context(static_cast<int>(c));
    return std::move(contexts_);
  }

 private:
  enum State { kOpen, kRunning, kDone };

  // Of a clause that hangs in itself, as damaged trees have it, what is known so far.
  const Context& context(int c) {
    if (state_[c] != kOpen) return contexts_[c];
    state_[c] = kRunning;
    const Clause& clause = clauses_[c];
    const int reporter = reporting_clause(view_, clauses_, c);
    Context result;
    add_unnamed_speakers(view_, clause, result.speakers);
    const Meaning outer = meaning_above(c, reporter, result.speakers);
    if (own_[c].negative || outer.negative) result.polarity = Polarity::kNegative;
    result.modality = decide(c, reporter, outer, result.cues);
    keep_cues(own_[c], result);
    keep_cues(outer, result);
    add_sources(view_, clause, result.speakers);
    add_outer_speakers(c, reporter, result.speakers);
    if (result.speakers.empty())  // "nobody thinks that", "doubts that": nobody's word
      for (Cue& cue : result.cues) cue.attributed = false;
    contexts_[c] = std::move(result);
    state_[c] = kDone;
    return contexts_[c];
  }

  // Whether the clause stands for itself in the one it hangs in: "The city fell, he said.", "Reuters reports, “..".
  bool stands_alone(const Clause& clause) const {
    return clause.above == kNone || is_parenthetical_report(view_, clause) || leads_quotation(view_, clause);
  }

  // What the clause that reports this one, or that it hangs in, makes of it.
  Meaning meaning_above(int c, int reporter, std::vector<Speaker>& speakers) {
    const Clause& clause = clauses_[c];
    if (reporter != kNone) {
      const Clause& says = clauses_[reporter];
      Meaning meaning = report_meaning(view_, clause, says, own_[reporter], context(reporter), speakers);
      if (says.noun != kNone && says.above != kNone && says.above != c)
        judge_report(view_, says, clauses_[says.above], context(says.above), meaning, speakers);
      return meaning;
    }
    if (stands_alone(clause)) return {};
    return link_meaning(view_, clause, clauses_[clause.above], context(clause.above), speakers);
  }

  // The modality that wins. Where it comes neither from `own` nor from `outer`, its cue is added to `cues`.
  Modality decide(int c, int reporter, const Meaning& outer, std::vector<Cue>& cues) const {
    const Clause& clause = clauses_[c];
    const Meaning& own = own_[c];
    const auto by = [&](Cue cue, Modality modality) {
      cue.modality = modality;
      cues.push_back(std::move(cue));
      return modality;
    };
    const bool inverted = is_inverted_question(view_, clause);
    if (auto condition = condition_cue(view_, clause))
      return by(*std::move(condition), inverted ? Modality::kAsked : Modality::kHypothetical);
    if (outer.modality == Modality::kHypothetical && !inverted) return Modality::kHypothetical;
    if (inverted) return by({.name = "question", .tokens = {view_.size() - 1}}, Modality::kAsked);
    if (auto whether = whether_cue(view_, clause)) return by(*std::move(whether), Modality::kAsked);
    const auto question = question_cue(view_, clause);
    if (question && reporter == kNone) return by(*question, Modality::kAsked);
    if (reporter != kNone && own.modality == Modality::kPossible)
      if (const int would = future_in_past(view_, clause, clauses_[reporter]); would != kNone)
        return by({.name = "future in the past", .tokens = {would}}, Modality::kPlanned);
    const bool repeats = reporter != kNone && outer.modality && repeats_expectation(view_, clause, clauses_[reporter]);
    if (own.modality && !repeats) return *own.modality;
    if (outer.modality) return *outer.modality;
    if (question) return by(*question, Modality::kAsked);
    if (is_imperative(view_, clause))
      return by({.name = "imperative", .tokens = {clause.predicate}}, Modality::kOrdered);
    return Modality::kAsserted;
  }

  // Keeps the cues of `meaning` that say what was decided, those of denial, and governing words that leave all as it
  // is.
  static void keep_cues(const Meaning& meaning, Context& result) {
    for (Cue cue : meaning.cues) {
      if (cue.modality && cue.modality != result.modality) {
        cue.modality.reset();
        if (!cue.negative && !cue.attributed) continue;
      }
      const bool known = std::any_of(result.cues.begin(), result.cues.end(), [&](const Cue& other) {
        return other.name == cue.name && other.tokens == cue.tokens;
      });
      if (!known) result.cues.push_back(std::move(cue));
    }
  }

  void add_outer_speakers(int c, int reporter, std::vector<Speaker>& speakers) {
    const Clause& clause = clauses_[c];
    // who reports the speaker: "Reuters reports, “X fell, officials said."
    if (reporter != kNone && clause.above != kNone && clause.above != reporter) {
      const Clause& above = clauses_[clause.above];
      if (is_inner_report(view_, above, clauses_[reporter]) && !above.subjects.empty())
        speakers.push_back(speaker(view_, above.subjects.front(), above.predicate));
    }
    if (reporter != kNone) inherit_speakers(c, reporter, speakers);
    else if (!stands_alone(clause) && !is_set_apart(view_, clause, clauses_[clause.above]))
      inherit_speakers(c, clause.above, speakers);
  }

  void inherit_speakers(int c, int above, std::vector<Speaker>& speakers) {
    for (const Speaker& outer : context(above).speakers) {
      if (clauses_[c].above == above && !inherits_speaker(view_, clauses_[c], clauses_[above], outer)) continue;
      if (std::find(speakers.begin(), speakers.end(), outer) == speakers.end()) speakers.push_back(outer);
    }
  }

  const SentenceView& view_;
  const std::vector<Clause>& clauses_;
  std::vector<Meaning> own_;  // of each clause
  std::vector<Context> contexts_;
  std::vector<State> state_;
};

}  // namespace

std::vector<Context> find_contexts(const SentenceView& view, const std::vector<Clause>& clauses) {
  return ContextFinder(view, clauses).find();
}

}  // namespace relata::openie
