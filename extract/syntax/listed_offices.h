// Offices behind names, in lines that have nothing else: "- Anita Rao, chair", "1. Ann Berg, 34, nurse".
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// Of a line without a verb that begins with a person's name, behind a bullet, a number or a title at most: the noun
// behind a comma that the model takes for a person, and the parser for another item of a list, stands beside the name
// (appos). Words of its phrase that hang on the name hang on that noun.
//   "- Viktor Plesu, farmer and father of three" -> farmer, an item (list), is appos of Viktor, and father its conjunct
// "Ann Berg, guitar", "Ann Berg, Tom Reed", "Lund, Sweden" and "Tea, coffee" stay as they are.
void mend_listed_offices(Sentence& sentence);

}  // namespace relata::syntax
