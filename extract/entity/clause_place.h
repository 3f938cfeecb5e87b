// Where a word stands among the clauses of its sentence, for coreference. Private to the room.
#pragma once

#include <cstdint>

#include "core/dependency_tree.h"
#include "core/short_text.h"

namespace relata::entity {

struct ClausePlace {
  // The clause that the word stands in, and the next above that has a subject of its own: heads of both, and the heads
  // of their subjects. A subject that the word is, or stands in, does not count.
  int clause = DependencyTree::kNone, subject = DependencyTree::kNone;
  int upper_clause = DependencyTree::kNone, upper_subject = DependencyTree::kNone;
  std::uint8_t depth = 0;   // how many subordinate clauses it stands in
  ShortText governor;       // lemma of what it hangs on, "" for the root
  bool stands_for = false;  // "it is known that ..": for a clause that the governor has behind it
};

// Who has no subject in the clause shares that above, of a relative clause it is the noun before:
//   "Noor, who said the dealer sold his car"  ->  his: clause sold, subject dealer; upper clause said, subject Noor
ClausePlace clause_place(const DependencyTree& tree, int token);

// The head of who does what the verb says, though another verb may say so: "Noor wanted to see him", "Noor came and saw
// him", "the man seeing him"; of "Noor asked Amin to see him" it is Amin. kNone where nobody is said to.
int doer_of(const DependencyTree& tree, int verb);

}  // namespace relata::entity
