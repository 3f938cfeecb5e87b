// What a clause's own verbs and the word that it hangs on make of it, by their signatures (extract/openie/signature.h).
#pragma once

#include "extract/openie/clause.h"
#include "extract/openie/context.h"
#include "extract/openie/cues/cue.h"
#include "extract/openie/signature.h"

namespace relata::openie {

// A cue of a governing word's class at a place.
Cue signature_cue(std::string_view word_class, Place place, std::vector<int> tokens);

// The class of a predicate for what it is said of: "it is false that", "the claim is a lie"; "" if none.
std::string_view complement_class(const SentenceView& view, int predicate);

// Whether the clause is a "to" infinitive: "a plan to attack", but not "admits to feeling".
bool is_infinitive(const SentenceView& view, const Clause& clause);

// What the clause's own words say: its predicate's, those of the verbs that are one statement with it, and the phrases
// that deny it.
//   "was not expected to flee" -> denied ("not"), planned ("expected to")
Meaning own_meaning(const SentenceView& view, const Clause& clause);

// Below a verb that has an object or a statement of its own: "forced him to go", "had no chance to flee". `above`: the
// context of the clause it hangs in.
Meaning controlled_meaning(const SentenceView& view, const Clause& clause, const Context& above);

// Below an adjective, a predicate noun or an impersonal verb: "it is clear that", "the fear is that", "it seems that".
Meaning complement_meaning(const SentenceView& view, const Clause& clause, const Clause& governor,
                           const Context& above);

}  // namespace relata::openie
