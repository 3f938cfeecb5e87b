// What people say of somebody, where the parser took it for his state and a purpose.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// "It is rumoured that it fell": rumoured, read as an adjective, is a passive verb. "He is understood to have fled":
// the infinitive, read as a purpose, is what is understood of him.
void mend_hearsay(Sentence& sentence);

}  // namespace relata::syntax
