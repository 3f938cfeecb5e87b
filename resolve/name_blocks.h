// The index keys by which names that may be one thing find each other without comparing all with all.
//
//   blocks("ashraf ghani", person)  shares a key with blocks("muhammad ashraf ghani", person), blocks("a ghani", person)
//   blocks("north atlantic treaty organization", org)  shares one with blocks("nato", org)
//
// Two names that share no key are not worth comparing; most that share one are still two. A function of the name alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/mention.h"

namespace relata::resolve {

// Sorted, each once, at most kMostBlocks, none empty; of "" none. `normal_name` is NormalName::text.
inline constexpr std::size_t kMostBlocks = 48;
std::vector<std::string> blocks(std::string_view normal_name, EntityType type);

}  // namespace relata::resolve
