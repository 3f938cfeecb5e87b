// Dictionaries of actors (--actors FILE), of the format that the first byte names: actors, or problems in words.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "identity/actors.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const identity::ActorFile file = identity::read_actors(text, static_cast<identity::ActorFormat>(data[0] % 2));
  for (const identity::ActorProblem& problem : file.problems)
    if (problem.what.empty()) std::abort();
  return 0;
}
