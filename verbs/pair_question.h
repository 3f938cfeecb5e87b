// Whether two names that are near to each other are worth a reader's question: could these be one thing?
//
//   "CRISTIANI", "ALFREDO CRISTIANI"        -> yes: all of the shorter stands in the longer
//   "SALVADORAN", "SALVADORAN RED CROSS"    -> no: a people is a mere part of the name of something else
//   "2D BRIGADE", "3D INFANTRY BRIGADE"     -> no: each has a word that the other has nothing like
#pragma once

#include <string>

#include "core/mention.h"

namespace relata::verbs {

struct NamedThing {
  std::string name;
  EntityType type = EntityType::kMisc;
};

// Persons, countries and cities, regions, peoples and all other things are five kinds; two of different kinds are one
// question only under the very same name. A name of one letter is none.
bool is_question(const NamedThing& a, const NamedThing& b);

// The same where the one may be an acronym of the other, which no word shows.
bool is_acronym_question(const NamedThing& a, const NamedThing& b);

// `reason` with the words of a comparison as the names write them.
//   "left out: madinah" of "HERACLIDES SUCRE", "HERACLIDIS SUCRE MEDINA" -> "left out: MEDINA"
std::string in_written_words(const std::string& reason, const std::string& a, const std::string& b);

}  // namespace relata::verbs
