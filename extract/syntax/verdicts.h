// What somebody or something is found or called, where the parser hung it elsewhere.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "found the clerk, Ann Berg, not guilty of theft": guilty, hung on the clerk beside her name, is what she was found.
// "rejected as untrue a report that he fled": the report, read as one phrase with "as untrue", is what was rejected.
// "Claims that he fled were dismissed": dismissed, hung on the claims without a pronoun, is the sentence's verb.
// What was a tree stays one.
void mend_verdicts(Sentence& sentence);

}  // namespace relata::syntax
