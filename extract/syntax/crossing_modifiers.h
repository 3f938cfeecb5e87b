// Modifiers that hang on a word far to the right or left, across words of others.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "Since US President Joe Biden said that US troops ...": the first "US", hung on troops across the clause between,
// hangs on the noun that follows it. English noun phrases do not cross. "They left, the ministry said on Monday":
// Monday, hung on the leaving across the report, hangs on the report. "*Not all
// bridges": what is denied is of the noun. Changes heads of compound, amod, det, nummod, nmod:desc, obl and "not"
// alone; what was a tree stays one.
void mend_crossing_modifiers(Sentence& sentence);

}  // namespace relata::syntax
