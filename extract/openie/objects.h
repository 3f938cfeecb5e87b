// What stands in the object's place of a verb, and what that adds to the relation. Private to the room.
#pragma once

#include <string>
#include <vector>

#include "extract/openie/arguments.h"
#include "extract/openie/reading.h"

namespace relata::openie {

// "took control of Arda": the constituent Arda; relation tokens "control of", suffix " control of".
struct Object {
  std::vector<Constituent> constituents{};
  int clause = kNone;                  // a clause by its head, instead of constituents
  int without = kNone;                 // left out of that clause
  int trailing = kNone;                // a report after it, whose own words end the sentence
  std::vector<int> relation_tokens{};  // "control of", "to"
  std::string lemma_suffix{};          // " control of", " to"
  std::vector<std::size_t> taken{};    // arguments that became the object
};

// The object of the verb clause `c`: what is said or asked, else the direct object or the noun of a light verb's
// phrase, else the antecedent of a relative clause without one, else the first prepositional argument that the verb
// asks for. Who is told or given something is added to `arguments`.
Object object_of(const Reading& reading, int c, std::vector<ClauseArgument>& arguments);

}  // namespace relata::openie
