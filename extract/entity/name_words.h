// Small words and marks in and around names. name_words.tsv has the lists.
#pragma once

#include "core/table.h"

namespace relata::entity {

// name_words().holds("link", "upon") -> true, as in "Stratford-upon-Avon". Read once; any thread may call.
const WordLists& name_words();

}  // namespace relata::entity
