// What this program is.
#pragma once

#include <string>
#include <string_view>

namespace relata::verbs {

struct Version {
  std::string number;  // "0.1.0"
  std::string commit;  // as git describes the sources it was built of; "unknown" of others
  std::string model;   // "en-4", of the weights that a reader would take; "" if there are none or they are damaged
  std::string instructions;  // that the model would run with here: "AVX-512 VNNI"
};

Version version();
// Its number alone, which no weights have to be looked at for.
std::string_view release();

// "relata 0.1.0 (commit cd0d325e1ed8, model en-4, AVX-512 VNNI)"
std::string in_words(const Version& version);

}  // namespace relata::verbs
