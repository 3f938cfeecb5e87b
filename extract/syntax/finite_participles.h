// Verbs of the past that were read as participles, where the tree has no other verb for their subject, and participles
// that were read as such verbs, where it has one.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "the rebels fled and the ships *left for Aden", read as ships that were left; "refrained from it and *left by a side
// door". The verb takes the place of its subject in the tree. At most one clause a call. Also
// "the driver was *injured", read as an adjective with the subject of a passive; "a test
// *carried out by Berg has proved", read as though the test carried out something.
void mend_finite_participles(Sentence& sentence);

}  // namespace relata::syntax
