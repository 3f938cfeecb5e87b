// Conditions: "If it falls, they will flee", "Should it fall, they will flee", "in case it falls".
#pragma once

#include <optional>

#include "extract/openie/clause.h"
#include "extract/openie/cues/cue.h"

namespace relata::openie {

// The condition that the clause is half of, either half, or nothing. A sister clause with a subject and tense of its
// own is no part of it: "Had he seen it, they would have won, but he waved play on".
std::optional<Cue> condition_cue(const SentenceView& view, const Clause& clause);

}  // namespace relata::openie
