// A garden path that parsers take: a fronted clause whose subject has an apposition, read as a prepositional phrase.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "After Asadabad, the capital of Kunar, fell to the rebels, the army fled.": taken for [After Asadabad], [the capital]
// fell, it becomes [After Asadabad, [the capital of Kunar], fell], the army fled. Only where a conjunction that is a
// preposition too stands before X , S , V and a clause with a subject of its own follows V or governs it.
// Changes heads and relations of these words alone; what was a tree stays one.
void mend_fronted_clause(Sentence& sentence);

}  // namespace relata::syntax
