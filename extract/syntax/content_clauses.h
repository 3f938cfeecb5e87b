// Content clauses that parsers take for relative ones: "the rumour that Orbis bought Lumen", where "that" is read as
// what was bought.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// A clause that begins with "that", lacks nothing and hangs on a noun of saying or thought becomes the noun's content:
// "that" its mark, its relation acl. It lacks nothing where "that" is a second subject or object, or the mark of a
// relative clause. So does one that was read as an apposition: "the story, told for years, that he fled". Changes
// relations and the tag of "that", and the head of such an apposition.
void mend_content_clauses(Sentence& sentence);

}  // namespace relata::syntax
