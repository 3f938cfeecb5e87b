// Copulas that say who or what it is that their subject describes: "The founder of Orbis is Tom Reed" (specificational
// clauses, Higgins 1979). Private to the room.
#pragma once

#include "extract/openie/copula_phrase.h"
#include "extract/openie/emitter.h"

namespace relata::openie {

// Emits, if clause `c` is one, the description of each name (contract, section 2: the name is the subject on whichever
// side it stands); names after a subject that describes nothing ("They", "Those killed", a name) are its objects, one a
// statement. Whether it did: a copula that gives no name, or one to a subject that describes nothing, is left alone.
//   "The founders of Orbis are Tom Reed and Omar Haddad."
//     -> Tom Reed | are The founders of | Orbis; Omar Haddad | are The founders of | Orbis
//   "The killer was Tom Reed." -> Tom Reed | was | The killer
bool emit_specification(const Reading& reading, int c, Emitter& out);

// The same of "remain", whose complement names what its subject describes, and whether it did.
//   "Its biggest owner remains Dahl Bank." -> Dahl Bank | remains | Its biggest owner
bool emit_remaining(const Reading& reading, int c, Emitter& out);

// Emits, if clause `c` gives names behind a phrase that says where and has no subject, that they are there, and says
// whether it did.
//   "Among those present were Tom Reed and Lena Holm." -> Tom Reed | were Among | those present; Lena Holm | ..
bool emit_inversion(const Reading& reading, int c, Emitter& out);

// The subjects of copula clause `c`: each name of a list behind a phrase that says where.
//   "Among the guests are the former mayor Tom Reed and the lawyer Lena Holm." -> Tom Reed; Lena Holm
std::vector<Headed> listed_subjects(const SentenceView& view, const Clause& clause);

}  // namespace relata::openie
