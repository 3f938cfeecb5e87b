// Samples of names by hash: the same names are taken wherever they stand among others, so that two samples can be
// compared (Broder 1997, bottom-k sketches). Private to the room.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace relata::identity {

// The first `count` of `names`, which are distinct, by FNV-1a of their bytes, then bytewise.
std::vector<std::string> first_by_hash(std::vector<std::string> names, std::size_t count);

}  // namespace relata::identity
