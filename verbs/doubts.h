// Doubts: what in who is who a reader should look at, the costliest mistake first, with the lines that settle it.
//
//   for (const Doubt& doubt : doubts(kb, {.limit = 20})) ..
//      Cristiani apart from Alfredo Cristiani: the end of a longer name, or of another one
//      Ana Martinez one with Ana Vidal Martinez: merged, but little speaks for it: left out: Vidal
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/correction.h"
#include "core/mention.h"
#include "kb/knowledge_base.h"

namespace relata::verbs {

// Which rows of a list: of entities of these types (empty: all), at most `limit` (0: all), of these entities (ids;
// empty: all).
struct ListOptions {
  std::vector<EntityType> types = {};
  std::uint32_t limit = 0;
  std::vector<std::string> entities = {};
};

struct Doubt {
  Merge merge;
  bool one = false;            // what the two are now
  std::string why;             // Merge::reason for a reader, in the words of the names
  std::string if_one, if_two;  // the lines that say so: "relata same ..", "relata distinct .."
};

// Two entities that are apart though near, each pair once by the best that speaks for it; and two names that are one
// though little speaks for it: a score near to the threshold of their types, or a short name whose documents share no
// other name with those of the longer one. Without what the user has settled, and without pairs that are no question
// (pair_question.h). By Merge::cost, the greatest first; of equals those in conflict first, then by score and keys.
std::vector<Doubt> doubts(const kb::KnowledgeBase& kb, const ListOptions& options);

}  // namespace relata::verbs
