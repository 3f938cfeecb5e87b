// Words that tell what a mention may stand for: gender, number, sort. referents.tsv has the lists.
#pragma once

#include "core/table.h"

namespace relata::entity {

// referents().holds("masculine", "chairman") -> true. Read once; any thread may call.
const WordLists& referents();

}  // namespace relata::entity
