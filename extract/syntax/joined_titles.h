// Two titles before one name, of which the parser took the first for a person of its own.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "Orbis founder and chairman Bo Lind sold it": a title that has no article, joined to one right before a person's
// name, is the name's, too: both hang on it (nmod:desc, conj), and it takes the first one's place in the clause.
// Reads names as the model tagged them; what was a tree stays one.
void mend_joined_titles(Sentence& sentence);

}  // namespace relata::syntax
