// Adverbial clauses and other loose links: told as a fact, still to come, for a purpose, charged.
#pragma once

#include <vector>

#include "extract/openie/clause.h"
#include "extract/openie/context.h"
#include "extract/openie/cues/cue.h"

namespace relata::openie {

// A factive adverbial: told as a fact, whatever the main clause is: "after buying its rival, it wants to move".
bool is_factive_adverbial(const SentenceView& view, const Clause& clause);

// What the clause that `clause` hangs in makes of it where it is no report: as a complement, below a noun, as an
// adverbial. `governor` is that clause, `above` its context. Adds to `speakers` who charges: "accused him of taking".
Meaning link_meaning(const SentenceView& view, const Clause& clause, const Clause& governor, const Context& above,
                     std::vector<Speaker>& speakers);

}  // namespace relata::openie
