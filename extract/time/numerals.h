// Numbers in words and digits over atoms.
//   "twenty-one" -> 21;  "two thousand and eighteen" -> 2018;  "nineteen ninety six" -> 1996 as a year
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/time/atoms.h"

namespace relata::time {

struct Numeral {
  std::size_t end = 0;  // atom after it
  int value = 0;
};

// Digits of at most `most` places, written without blanks or commas.
std::optional<Numeral> digits_at(const std::vector<Atom>& atoms, std::size_t at, std::size_t most);
// A cardinal in words, up to 9,999.
std::optional<Numeral> words_at(const std::vector<Atom>& atoms, std::size_t at);
// "first", "21st", "twenty-first", "thirty first".
std::optional<Numeral> ordinal_at(const std::vector<Atom>& atoms, std::size_t at);
// "1996", "nineteen ninety-six", "two thousand and fifteen", "seventeen hundred thirty three": 1000 to 2999.
std::optional<Numeral> year_at(const std::vector<Atom>& atoms, std::size_t at);

}  // namespace relata::time
