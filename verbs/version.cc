#include "verbs/version.h"

#include "core/error.h"
#include "extract/model/model.h"
#include "verbs/commit.h"
#include "verbs/reading.h"

namespace relata::verbs {

std::string_view release() { return RELATA_VERSION; }

Version version() {
  Version version{std::string(release()), RELATA_COMMIT, "", ""};
  try {
    version.instructions = model::instruction_set();
    version.model = model::name_of_weights(weights_of({}));
  } catch (const ModelError&) {  // who reads documents tells what is wrong with them
  }
  return version;
}

std::string in_words(const Version& version) {
  return "relata " + version.number + " (commit " + version.commit + ", " +
         (version.model.empty() ? "no model" : "model " + version.model) +
         (version.instructions.empty() ? "" : ", " + version.instructions) + ")";
}

}  // namespace relata::verbs
