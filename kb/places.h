// Where statements stand, as numbers: for sets of them. Private to the room.
#pragma once

#include <cstdint>
#include <unordered_set>

#include "store/key_codec.h"

namespace relata::kb {

// Document number and ordinal.
constexpr std::uint64_t place_of(store::DocumentNumber document, std::uint32_t ordinal) {
  return std::uint64_t{document} << 32 | ordinal;
}
constexpr store::DocumentNumber document_at(std::uint64_t place) {
  return static_cast<store::DocumentNumber>(place >> 32);
}
constexpr std::uint32_t ordinal_at(std::uint64_t place) { return static_cast<std::uint32_t>(place); }

using Places = std::unordered_set<std::uint64_t>;

}  // namespace relata::kb
