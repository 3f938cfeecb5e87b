// Keys by which texts that may be copies find each other: MinHash over runs of words, each of the smallest hashes a
// band of its own.
//
// Of all runs of four words the sixteen of the smallest hashes are kept. Of a text that was cut to a share s of itself,
// and of whose runs a share e was not edited, 16 s e are expected in common: 5 of a cut to .4 with a fifth of its runs
// edited, and none by a chance of some .4%; two unrelated articles hardly ever share a run of four words of the kind
// that copies/wording.h keeps (seven words as written). One hash function and its k smallest values: Broder, On the
// resemblance and containment of documents, 1997, section 4; bands: Leskovec, Rajaraman, Ullman, Mining of massive
// datasets, chapter 3, with bands of one row, since what is cut shares too few for more.
#pragma once

#include <cstdint>
#include <vector>

#include "copies/wording.h"

namespace relata::copies {

// On disk (docs/store_format.md): never change.
inline constexpr std::size_t kRunWords = 4, kMostKeys = 16;

// Ascending, each once; none of a text of fewer than four words.
std::vector<std::uint32_t> keys_of(const Wording& words);

}  // namespace relata::copies
