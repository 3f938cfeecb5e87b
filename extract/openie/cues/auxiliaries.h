// What the words around one verb say of it: modals, adverbs, denial, a scheduled present.
#pragma once

#include "extract/openie/clause.h"
#include "extract/openie/cues/cue.h"

namespace relata::openie {

// "could not reach them, but dropped food": whether a conjunct has a tense of its own.
bool has_own_tense(const SentenceView& view, int conjunct);

// Adds what the auxiliaries, adverbs and conjunction of `verb` say. `shared`: the conjunct whose auxiliaries hold for
// it too ("may close and cut jobs"), or kNone.
//   "will not fall" -> planned ("will"), denied ("not")
void add_auxiliaries(const SentenceView& view, int verb, int shared, Meaning& meaning);

// "falsely claimed", "wrongly accused of": the adverb that says that what is said is not so, or kNone.
int untrue_adverb(const SentenceView& view, int verb);

// Adds the phrases of the clause that deny it: "no one fled", "spoke to no one", "there is no way".
void add_negative_phrases(const SentenceView& view, const Clause& clause, Meaning& meaning);

}  // namespace relata::openie
