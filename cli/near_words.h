// What a user may have meant by a word that nobody knows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relata::cli {

// The nearest of `known`, the first of equals: at most two edits (core/edits.h) away and less than half of it, else the
// one that begins with `word` (three letters and more). "" if there is none.
//   "qeury" of {"query", "show"} -> "query"; "comm" of {"communities"} -> "communities"
std::string near_word(std::string_view word, std::span<const std::string> known);

// ": did you mean 'query'?", or "".
std::string did_you_mean(std::string_view word, std::span<const std::string> known);

}  // namespace relata::cli
