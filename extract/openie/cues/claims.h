// Clauses and events below a noun: what the noun makes of them, and what the sentence makes of the noun.
//
//   "fears that it will fall"                 possible
//   "He dismissed claims that it fell."       denied, said by him
//   "The report that it fell is untrue."      denied
//   "He was held on charges of taking it."    said, and no words name by whom
#pragma once

#include <optional>
#include <vector>

#include "extract/openie/clause.h"
#include "extract/openie/context.h"
#include "extract/openie/cues/cue.h"

namespace relata::openie {

// What is made of a claim by the words that govern it.
struct Verdict {
  Cue cue;
  std::optional<Speaker> speaker;  // who judges; absent where the writer does
};

// The verdict on what the noun claims, or nothing. `governor` is the clause that the noun stands in, `above` its
// context; `content` the predicate that hangs on the noun, or kNone.
std::optional<Verdict> verdict_on(const SentenceView& view, int noun, int content, const Clause& governor,
                                  const Context& above);

// Of a clause below a noun: "plan to attack", "fears that it falls", "no chance to flee". Adds to `speakers` whose it
// is: "claims by the opposition that", "the striker's belief that".
Meaning noun_meaning(const SentenceView& view, const Clause& clause, const Clause& governor, const Context& above,
                     std::vector<Speaker>& speakers);

// Of what a clause below a noun reports: "a post claiming that he died is false". What is made of the post goes for it.
void judge_report(const SentenceView& view, const Clause& reporter, const Clause& governor, const Context& above,
                  Meaning& meaning, std::vector<Speaker>& speakers);

// Adds to `speakers` whose claim the noun names: its owner, else a speaker whom no words name, if nouns of its class
// are always somebody's: "charges of", "reports that". `content` is what is claimed, no owner.
void add_claimant(const SentenceView& view, int noun, std::vector<Speaker>& speakers, int content = kNone);

}  // namespace relata::openie
