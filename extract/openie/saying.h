// Which relations are mere talk: what is said, asked, believed or doubted, not what was done.
//
//   is_saying("tell")       "Cristiani told ACAN-EFE .."   -> true
//   is_saying("attack in")                                 -> false
#pragma once

#include <string_view>

namespace relata::openie {

// A relation's lemma, with its particle and preposition or without. Whether its verb makes its subject the speaker of
// what stands below it (signatures.tsv, place `report`), orders aside, which are acts.
bool is_saying(std::string_view relation);

}  // namespace relata::openie
