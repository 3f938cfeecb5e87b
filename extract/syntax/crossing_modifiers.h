// Modifiers that hang on a noun far to the right, across words of others.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "Since US President Joe Biden said that US troops ...": the first "US", hung on troops across the clause between, hangs
// on the noun that follows it. English noun phrases do not cross.
// Changes heads of compound, amod, det, nummod and nmod:desc alone; what was a tree stays one.
void mend_crossing_modifiers(Sentence& sentence);

}  // namespace relata::syntax
