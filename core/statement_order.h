// The order of the contract within a document, to ask without sorting.
#pragma once

#include "core/statement.h"

namespace relata {

// Whether `a` stands before `b` of the same document: by sentence, the first byte of the relation (else of the
// subject), and id. What sort_statements() sorts by.
bool precedes(const Statement& a, const Statement& b);

}  // namespace relata
