// PlaceBody: which body of which place an entity is (contract, 2, `actor`), by its key.
//
//   place_body("government of afghanistan|body") -> GOV of "afghanistan"; ("green party|name") -> nothing
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/acting.h"

namespace relata::identity {

class IdentityTable;
struct Group;

struct PlaceBody {
  ActorKind kind = ActorKind::kGov;
  std::string place;  // normal name
};

// `key` is that of a local entity or node.
std::optional<PlaceBody> place_body(std::string_view key);
// Of the group whose members have these keys.
std::optional<PlaceBody> place_body(const Group& group);

// Keys that a place of this normal name may have.
inline constexpr std::string_view kPlaceClasses[] = {"|place", "|name", "|other"};

}  // namespace relata::identity
