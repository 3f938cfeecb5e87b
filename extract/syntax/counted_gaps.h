// Clauses without their verb that say a number: "The List won 41 seats, the League 29 and the Greens 12".
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// Each of the names behind, with a number right after it, becomes a conjunct of the verb, with the number as its orphan
// (UD v2, gapping), and the number no part of the name. What was a tree stays one.
void mend_counted_gaps(Sentence& sentence);

}  // namespace relata::syntax
