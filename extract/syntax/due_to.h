// "Is due to end on Monday": what is to come, not why.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "due to" before what can be a verb is "due", with a clause of what is to come under it; where the parser made it a
// preposition, "due" takes the place of the noun or adjective that it saw ("end", "open"). "Due to rain" stays.
void mend_due_to(Sentence& sentence);

}  // namespace relata::syntax
