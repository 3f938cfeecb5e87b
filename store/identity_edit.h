// The rows of identity within one atomic write: what resolution reads and writes (core/identity_rows.h), and the rows
// that users give. Reads see what was written before in the same edit.
#pragma once

#include <string>
#include <vector>

#include "core/actor.h"
#include "core/identity_rows.h"

namespace relata::store {

class IdentityEdit : public IdentityRows {
 public:
  virtual void put(const Correction& correction) = 0;
  virtual void erase(const Correction& correction) = 0;
  // Which node the mention is that a correction speaks of.
  virtual void put_mention(const MentionPlace& place, const std::string& node_key) = 0;
  virtual void erase_mention(const MentionPlace& place) = 0;
  // Takes the place of the dictionary: the entries as they were given, and what they claim.
  virtual void set_actors(const std::vector<Actor>& actors, const std::vector<ActorClaims>& claims) = 0;

  using IdentityRows::put;
};

}  // namespace relata::store
