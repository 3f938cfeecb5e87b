// What a group of nodes is called, and under which id (contract, section 3). Private to the room.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "identity/correction_rules.h"
#include "identity/grouping.h"
#include "identity/records.h"

namespace relata::identity {

// The group with all but its id. `nodes` are those of `group.members`, in that order; `actor` the one that claims some
// of them, else null; `before` what the group was, else null: it saves work and changes nothing.
Group named_group(NodeGroup group, std::span<const Node* const> nodes, const Rulings& rulings, const ActorClaims* actor,
                  const Group* before);

// The ids of all groups whose names have one slug. `taken` says whether a group's name has that slug. In the order of
// `holders`.
//   "kabul" alone -> kabul; two "washington", PER and GPE -> washington-per, washington-gpe; two "smith", both PER ->
//   smith-per-1f0c, smith-per-a97e
std::vector<std::string> ids_of(std::span<const Group* const> holders,
                                const std::function<bool(const std::string& slug)>& taken);
// The slugs whose groups' ids may depend on whether some group's name has `slug`: "smith-per" -> "smith".
std::vector<std::string> slugs_that_ask_for(const std::string& slug);

}  // namespace relata::identity
