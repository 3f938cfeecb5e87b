// Whom the relative clause of a cleft is about.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "It was Ann, not Bo Holm, *who won": Ann won. Also names whose last word hangs on the name before them.
void mend_clefts(Sentence& sentence);

}  // namespace relata::syntax
