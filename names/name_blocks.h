// The index keys by which names that may be one thing find each other without comparing all with all.
//
//   blocks("ashraf ghani", person)  shares a key with blocks("muhammad ashraf ghani", person), blocks("a ghani",
//   person) blocks("north atlantic treaty organization", org)  shares one with blocks("nato", org)
//
// Two names that share no key are not worth comparing; most that share one are still two. A function of the name alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/mention.h"

namespace relata::names {

// Sorted, each once, at most kMostBlocks, none empty; of "" none. `normal_name` is NormalName::text.
inline constexpr std::size_t kMostBlocks = 48;
std::vector<std::string> blocks(std::string_view normal_name, EntityType type);

// Whether two names that share `key` are worth comparing, given how many words each has (word_count()). A key of one
// word ("s:...") is there for names that are that word alone; of two longer names it says only that they share a
// surname.
bool brings_together(std::string_view key, int words_a, int words_b);

}  // namespace relata::names
