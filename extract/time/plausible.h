// What looks like a time and is none: verbs, counts, ages, scores, parts of longer numbers.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/sentence.h"
#include "extract/time/atoms.h"
#include "extract/time/matcher.h"

namespace relata::time {

// Whether the doubtful word ("may", "march", "sun", "spring") at `at` is of that class here: by its tag, else by its
// capital and by the numbers beside it.
bool is_plausible(const Sentence& sentence, const std::vector<Atom>& atoms, std::size_t at,
                  std::string_view word_class);

// Whether atoms [begin, parse.end) can be the time that `parse` takes them for.
bool is_time(const Sentence& sentence, const std::vector<Atom>& atoms, std::size_t begin, const Parse& parse);

}  // namespace relata::time
