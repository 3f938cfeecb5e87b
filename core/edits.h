// How many edits make one word another.
#pragma once

#include <cstddef>
#include <string_view>

namespace relata {

// Insertions, deletions, replacements and swaps of neighbours that make one word the other (optimal string alignment;
// Damerau 1964). Words are read up to kLongestWord letters.
inline constexpr std::size_t kLongestWord = 64;
int edit_distance(std::string_view a, std::string_view b);

}  // namespace relata
