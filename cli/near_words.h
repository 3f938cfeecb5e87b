// What a user may have meant by a word that nobody knows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relata::cli {

// How many letters are to be put in, left out, changed, or swapped with the next one, to make one of the other, none of
// them twice (optimal string alignment: Damerau 1964).
std::size_t slips(std::string_view a, std::string_view b);

// The nearest of `known`, the first of equals: at most two slips away and less than half of it, else the one that
// begins with `word` (three letters and more). "" if there is none.
//   "qeury" of {"query", "show"} -> "query"; "comm" of {"communities"} -> "communities"
std::string near_word(std::string_view word, std::span<const std::string> known);

// ": did you mean 'query'?", or "".
std::string did_you_mean(std::string_view word, std::span<const std::string> known);

}  // namespace relata::cli
