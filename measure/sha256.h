// SHA-256 (FIPS 180-4), which says what part of a benchmark a case is of, so that nobody chooses.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace relata::measure {

std::array<std::uint8_t, 32> sha256(std::string_view bytes);

}  // namespace relata::measure
