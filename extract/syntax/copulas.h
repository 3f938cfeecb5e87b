// Copulas that hang on a word of a phrase instead of the predicate.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "The new manager is former player Erik Holm": the "is" that hangs on player, which modifies Erik, hangs on Erik,
// whose subject the manager is. "In the car were Anna Berg and Lars Dahl": the one on car hangs on Anna. "Also present
// were Anna Berg and Lars Dahl": the "were" that hangs on the subject Anna hangs on present. "Was the winner Holm?":
// Holm, hung on the winner as an apposition, is what the winner is. "The claim is that he fled": fled, with a subject
// of its own, hangs on the claim as in "the claim that he fled". What was a tree stays one.
void mend_copulas(Sentence& sentence);

}  // namespace relata::syntax
