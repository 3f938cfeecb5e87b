// What an actor dictionary says of nodes: which ones an entry claims, and which it must never be.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/actor.h"
#include "identity/records.h"

namespace relata::identity {

struct Claims {
  std::vector<ActorClaims> actors;        // by id; no node is claimed by two
  std::vector<std::string> shared_names;  // that two entries give themselves: claimed by neither; bytewise
};

// A function of the set of `actors`. Entries that `always_merge` connects are one: the one that lists another gives
// name and type, the bytewise first of several. Throws CorrectionError if two entries have one name and type, and if an
// entry is always and never to be merged with the same.
Claims claims_of(std::span<const Actor> actors);

}  // namespace relata::identity
