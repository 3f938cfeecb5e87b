// Rules that hold whatever the names look like: what tells two things apart. Private to the room.
#pragma once

#include <string>

#include "resolve/name_parts.h"
#include "resolve/part_alignment.h"

namespace relata::resolve {

// Why the two cannot be one, in words for a reader; "" if nothing says so. Symmetric.
std::string find_conflict(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment);

// Why the two must not be merged without a person's eye though they may be one; "" if nothing says so. Symmetric.
std::string find_doubt(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment);

}  // namespace relata::resolve
