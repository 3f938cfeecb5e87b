// Words one slip of the pen from another (training/misspelling.py does the same).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata::model {

// Words of which `word` lacks a letter, has one too many or another, or has two in the wrong order; the first letter
// stays. None if `word` has other characters than small English letters.
//   "becuse" -> because, becuuse, .. 300 more
std::vector<std::string> words_one_slip_from(std::string_view word);

}  // namespace relata::model
