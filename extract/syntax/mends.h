// All mends of trees that need no names, in their order.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// Mends what the parser is known to get wrong: crossing modifiers, copulas on a word of the predicate's phrase, fronted
// clauses, complements hung too high, hidden coordinations, titles hung beside their names. For trees of the model,
// before mentions are found and linked; given trees are never mended.
//   "Since US President Joe Biden said that US troops .." -> the first "US" hangs on Biden, not on troops
// Changes heads and relations alone; what was a tree stays one. Any sentence is safe, an empty one too.
void mend_tree(Sentence& sentence);

}  // namespace relata::syntax
