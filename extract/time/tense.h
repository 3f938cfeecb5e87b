// Which way a time looks that its words alone leave open: "on Friday" of what was done is the last one, of what will be
// done the next.
#pragma once

#include <cstdint>

#include "core/dependency_tree.h"

namespace relata::time {

enum class Tense : std::uint8_t { kUnknown, kPast, kFuture };

// By the verb that the tokens [first, last) hang under. Unknown where no tree was given.
Tense tense_of(const DependencyTree& tree, std::uint32_t first, std::uint32_t last);

}  // namespace relata::time
