// Towns behind the names of persons: "Inge Moe, Nordlien, shot a wolf".
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// A name between commas right behind a person's full name, read as one more person or another name of the first,
// becomes the place that stands beside the name (appos), and a GPE: where nothing joins the two ("Inge Moe, Nordlien,
// shot"), and in a list of which each member has one ("Ann Berg, Brookmere, and Hank Purdy, Salt Hollow, won").
void mend_home_towns(Sentence& sentence);

}  // namespace relata::syntax
