// "lent the city of Mwanza 40 million dollars": what is given, read as a part of whom it is given to.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// Of verbs of giving (word_lists.tsv), the noun without a preposition right behind the object becomes the object (obj)
// and the object the recipient (iobj):
//   "gives creditors of Orbis new shares" -> shares, read as a noun of creditors, are what it gives
//   "sold the navy of Arda three frigates" -> navy, read as a second object, is whom it sold them to
//   "lent Orbis Gold $40m" -> the name, read as a modifier of the sum, is whom it lent it to
//   "was given a horse by Bo Lind" -> he, read as a noun of the horse, gave it
// What was a tree stays one.
void mend_double_objects(Sentence& sentence);

}  // namespace relata::syntax
