// Days as numbers in the order of their ISO 8601 texts: "2021-08-14" -> 2021 * 512 + 8 * 32 + 14.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/filter.h"

namespace relata::store {

// On disk: never change.
inline constexpr std::uint32_t kNoDay = 0;             // neither the event nor its document knows one
inline constexpr std::uint32_t kStrangeDay = 1;        // one of another form: look at the statement
inline constexpr std::uint32_t kOpenBegin = 2;         // before all days
inline constexpr std::uint32_t kOpenEnd = UINT32_MAX;  // after all days
inline constexpr int kMonthShift = 5;                  // days of one month have one code without these bits

struct DayCodes {
  std::uint32_t first = kNoDay, last = kNoDay;
};

// Of what core/filter.h's days_of() gives.
DayCodes day_codes(const std::optional<Days>& days);
// Of a day of the form YYYY-MM-DD; nothing for another.
std::optional<std::uint32_t> day_code(std::string_view day);

}  // namespace relata::store
