// The parts of two names laid side by side: which part of one is which of the other, and how alike they are. Private
// to the room.
//
//   "vladimir putin", "v vladimirovich putin" -> putin = putin (equal), vladimir = v (initial); left over:
//   vladimirovich
#pragma once

#include <cstdint>
#include <vector>

#include "names/name_parts.h"

namespace relata::names {

enum class PartMatch : std::uint8_t { kEqual, kSound, kNickname, kInitial, kJoined, kSpelling };

struct AlignedParts {
  std::uint32_t a = 0, b = 0;  // indices into core; of parts written as one, of the first of them
  double alike = 0;            // 0.5 to 1
  PartMatch match = PartMatch::kEqual;
};

struct PartAlignment {
  std::vector<AlignedParts> pairs;            // by a
  std::vector<std::uint32_t> only_a, only_b;  // parts without partner, ascending
};

// Best pairs first, each part once; two neighbours of one name may be one word of the other. Deterministic.
PartAlignment align(const ParsedName& a, const ParsedName& b);

// How alike two parts are, 0 if not enough for a pair.
AlignedParts match_parts(const NamePart& a, const NamePart& b, bool persons);

}  // namespace relata::names
