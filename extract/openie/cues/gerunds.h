// Gerunds behind a preposition: "prevented them from going", "came close to falling", "accused him of taking it", "is
// not guilty of killing".
#pragma once

#include <vector>

#include "extract/openie/clause.h"
#include "extract/openie/context.h"
#include "extract/openie/cues/cue.h"

namespace relata::openie {

// Adds what the verb or adjective that governs the gerund makes of it, whether the parser hung it on that word or on
// its object; where it is denied, what was said of modality before is dropped. `governor` is the clause around, `above`
// its context. Adds to `speakers` who charges or pleads.
void add_gerund(const SentenceView& view, const Clause& clause, const Clause& governor, const Context& above,
                Meaning& meaning, std::vector<Speaker>& speakers);

}  // namespace relata::openie
