// Why two names may be one, in words for a reader. Private to the room.
#pragma once

#include <string>

#include "resolve/name_parts.h"
#include "resolve/part_alignment.h"

namespace relata::resolve {

// "same name"; "same parts, one spelling differs: asad ~ ssad"; "initials, left out: walker". Symmetric if the two come
// in one order.
std::string reason_of(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment);

}  // namespace relata::resolve
