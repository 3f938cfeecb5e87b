// "Smith and Jones scored twelve and fifteen points respectively": what belongs to which subject. Private to the room.
#pragma once

#include <vector>

#include "extract/openie/arguments.h"

namespace relata::openie {

// Whether a clause of several subjects holds "respectively".
bool is_respective(const SentenceView& view, const Clause& clause);

// "twelve and fifteen points" as "twelve points" and "fifteen points", "profits of two and three billion" likewise:
// the phrase once for each of `parts` conjuncts within it; nothing if it has no such conjuncts.
std::vector<Phrase> split_apart(const SentenceView& view, int head, std::size_t parts);

// Of arguments with one preposition that are as many as the subjects, the one of subject `s`; all others.
std::vector<ClauseArgument> paired_arguments(const std::vector<ClauseArgument>& arguments, std::size_t s,
                                             std::size_t subjects);

}  // namespace relata::openie
