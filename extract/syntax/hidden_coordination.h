// Coordinations that parsers hang elsewhere: a name joined to a described noun, read as the noun's compound: "America
// and Western powers"; what stands between two: "talks between the union and the firm"; a
// second subject: "Lund scoring twice and Berg adding a third".
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// A proper noun taken for the compound of a noun, with "and" or "or" and an adjective between them, becomes the first
// conjunct, the noun the second. "Kabul and Herat provinces", where no adjective stands, stays. What follows "and"
// behind "between" and one thing is joined to that thing. Changes heads and relations of these words alone; what was a
// tree stays one.
void mend_hidden_coordination(Sentence& sentence);

}  // namespace relata::syntax
