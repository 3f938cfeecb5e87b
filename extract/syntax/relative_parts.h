// "Families, 17 of whom came from Rolpa": the parser takes the part for an apposition, and its verb has no subject.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// Makes the part the subject of the relative clause behind it.
void mend_relative_parts(Sentence& sentence);

}  // namespace relata::syntax
