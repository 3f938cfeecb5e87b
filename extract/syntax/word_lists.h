// The words that mends ask for. word_lists.tsv has the lists.
#pragma once

#include "core/table.h"

namespace relata::syntax {

// word_lists().holds("premodifier relation", "amod") -> true. Read once; any thread may call.
const WordLists& word_lists();

}  // namespace relata::syntax
