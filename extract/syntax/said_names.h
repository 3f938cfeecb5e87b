// "Mullah Said Jan met him": a name that taggers take for the verb of saying.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// Joins "oglu Mammadov" to the person's name before it, if the tagger saw two. Makes "Said" between names, before a
// verb in small letters, a part of the name, and what it seemed to say the clause.
void mend_said_names(Sentence& sentence);

}  // namespace relata::syntax
