// A complement that parsers hang too high: "Although they claim that it works, dozens failed", where "that it works" is
// read as a modifier of "failed".
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// A clause that begins with "that" right behind a verb without object or complement becomes that verb's ccomp. Changes
// the head and relation of the clause's predicate alone; what was a tree stays one.
// "asked me *if I wanted it", read as a condition, becomes what is asked.
void mend_that_clause(Sentence& sentence);

}  // namespace relata::syntax
