// Names right behind the noun that says who they are, hung on what the noun hangs on.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "swallowed its rival Arden Foods": the name that the parser made a second object, and is no person, hangs on rival as
// an apposition. "Among them are the former mayor Jonas Veit": the name that it hung on them hangs on mayor. What was a
// tree stays one.
void mend_named_nouns(Sentence& sentence);

}  // namespace relata::syntax
