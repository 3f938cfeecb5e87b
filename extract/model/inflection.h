// Stems of regular English inflection, for words that training never saw (training/inflection.py does the same).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata::model {

// The stems that `form`, in lower case and with Penn tag `xpos`, may come from, the likelier first; none if it has no
// regular ending.
//   ("wavering", "VBG") -> waver, wavere;  ("amenities", "NNS") -> amenity, amenitie;  ("sung", "VBN") -> none
std::vector<std::string> regular_stems(std::string_view form, std::string_view xpos);

}  // namespace relata::model
