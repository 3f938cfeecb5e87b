// Names that an acronym in brackets behind them spells: what is a name, and where it begins, is then certain.
//
//   "the Centre for Biomedical Engineering (CBE)"  -> [Centre for Biomedical Engineering], [CBE]
//
// The first letters of the words must be those of the acronym, in order; small words may have one in it or not
// (Schwartz and Hearst 2003, the strict case). Private to the room.
#pragma once

#include <cstddef>
#include <vector>

#include "core/sentence.h"

namespace relata::entity {

struct SpelledAcronym {
  std::size_t first = 0, last = 0;  // tokens of the name
  std::size_t acronym = 0;          // its token
};

// In text order. Acronyms of three letters and more; two tell too little.
std::vector<SpelledAcronym> spelled_acronyms(const Sentence& sentence);

}  // namespace relata::entity
