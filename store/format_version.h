// Versions of the store's format (docs/store_format.md).
#pragma once

#include <cstdint>

namespace relata::store {

// What this release writes.
inline constexpr std::uint32_t kFormatVersion = 5;
// The one before, which is read as it is; who writes it makes it today's first (Store::raise_format).
inline constexpr std::uint32_t kRaisedVersion = 4;
// An older one that can be taken over (store/version3.h).
inline constexpr std::uint32_t kMergedVersion = 3;

}  // namespace relata::store
