// Verbs of the past that were read as participles, where the tree has no other verb for their subject.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "the rebels fled and the ships *left for Aden", read as ships that were left; "refrained from it and *left by a side
// door". The verb takes the place of its subject in the tree. At most one clause a call. Also
// "the driver was *injured", read as an adjective with the subject of a passive.
void mend_finite_participles(Sentence& sentence);

}  // namespace relata::syntax
