// The names that are nearest to one that is unknown, found by trigrams of their words: the same as by a look at all
// names, but for those that share too little with it. Private to the room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "identity/identity_table.h"
#include "identity/name_index.h"

namespace relata::kb {

// At most `limit` names of entities, by the NameDistance of the nearest of all names that each has, then bytewise; none
// further than NameDistance::kNear. Costs in proportion to the names that have a word near to one of `name`.
std::vector<std::string> nearest_names(const identity::IdentityTable& identity, const identity::NameIndex& index,
                                       std::string_view name, std::size_t limit);

}  // namespace relata::kb
