// XXH64, the 64-bit checksum of weight files (specification:
// https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace relata::model {

// xxh64 of nothing with seed 0 is 0xEF46DB3751D8E999.
std::uint64_t xxh64(std::span<const std::byte> bytes, std::uint64_t seed = 0);

}  // namespace relata::model
