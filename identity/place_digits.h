// The hex digits by which ids tell namesakes of one type apart: "smith-per-1f0c".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/correction.h"

namespace relata::identity {

// Of the 64-bit FNV-1a of the place of the first mention, and of the head where two names may begin at one place. On
// disk in ids: never change.
std::string place_digits(const MentionPlace& first, int digits, std::string_view head = "");
// The first offset below `limit` that gives a document these digits.
std::optional<std::uint32_t> place_of_digits(std::string_view doc, std::string_view digits, std::uint32_t limit);
// Those, 4 or 8, that an id ends with, as far as its form tells: "smith-per-1f0c" -> "1f0c"; "" for none.
std::string place_digits_of(std::string_view entity_id);

}  // namespace relata::identity
