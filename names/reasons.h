// Why two names may be one, in words for a reader. Private to the room.
#pragma once

#include <initializer_list>
#include <string>

#include "names/name_parts.h"
#include "names/part_alignment.h"

namespace relata::names {

// "same name"; "same parts, one spelling differs: asad ~ ssad"; "initials, left out: walker". Symmetric if the two come
// in one order.
std::string reason_of(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment);

// The first of several that is given, "" if none is.
std::string first_reason(std::initializer_list<std::string> reasons);

}  // namespace relata::names
