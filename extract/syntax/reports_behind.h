// Who says so, at a sentence's end, where the parser hung it into what is said.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "Orbis owned the quarry above Vale, the registry confirmed": confirmed, read as a clause below the last noun, stands
// beside the sentence's verb. "Nobody was hit, the colonel said, dismissing it": what follows is what the colonel did.
// What was a tree stays one.
void mend_reports_behind(Sentence& sentence);

}  // namespace relata::syntax
