// Atoms: what the grammar of time reads. Words and numbers that tokenizers leave together come apart:
//   "mid-2021" -> mid - 2021;  "1990s" -> 1990 s;  "p.m." and "Aug." stay whole, without their stops.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/sentence.h"

namespace relata::time {

struct Atom {
  std::string text{};          // lower case; dashes are "-", apostrophes "'"
  std::uint32_t token = 0;     // of the sentence
  bool first = false;          // of its token
  bool last = false;
  bool glued = false;          // nothing stands between it and the atom before
  bool number = false;         // digits alone
  bool capital = false;        // its first letter is one, A to Z
};

std::vector<Atom> atoms_of(const Sentence& sentence);

}  // namespace relata::time
