// Infinitives that are one chain with the verb of aspect before them.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "went on *to win", read as what she went on for: an open complement, as below "began".
void mend_aspect_chains(Sentence& sentence);

}  // namespace relata::syntax
