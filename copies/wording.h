// Wording: the words of an article that tell it from others, in their order, as numbers. What copies are found by.
//
//   "KABUL, Aug. 14 - The Taliban's 2,000 fighters fled" -> kabul 14 taliban 2000 fighters fled
//
// A word is a run of letters and digits in lower case (of ASCII), with the points and commas between digits. Words of
// fewer than four letters and without a digit are left out: nearly half of a text, and mostly "the", "of", "in".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace relata::copies {

// 15 bits of a hash; the lowest bit: it has a digit. On disk (docs/store_format.md): never change.
using Word = std::uint16_t;
using Wording = std::vector<Word>;

// Two books are compared by their beginnings.
inline constexpr std::size_t kMostWords = 4096;

constexpr bool has_digit(Word word) { return (word & 1) != 0; }

// Adds the words of a piece of text (any bytes) to those before it, as long as they are fewer than kMostWords.
void add_words(std::string_view text, Wording& words);

}  // namespace relata::copies
