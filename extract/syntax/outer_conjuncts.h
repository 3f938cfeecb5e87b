// Second halves of a main clause that the parser hung into what the first half says.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "The court found that he had forged it and sentenced him": sentenced is what the court did: past where what he did is
// perfect. "The vet ruled out that they were poisoned, and sent samples": what has an object is no part of a passive.
// "Acquitted of theft, he runs a hotel": runs is the sentence's verb, acquitted what happened to him. What was a tree
// stays one.
void mend_outer_conjuncts(Sentence& sentence);

}  // namespace relata::syntax
