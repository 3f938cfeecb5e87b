// Subjects of what somebody says, where the parser gave them to the verb of saying or hung their clause on them.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "*Reports that he fled were wrong, the palace said", read as though the reports said it; "*Claims that it failed are
// baseless, she said", read as though baseless were what claims say. At most one clause a call.
void mend_said_subjects(Sentence& sentence);

}  // namespace relata::syntax
