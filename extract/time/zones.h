// What names the time of day's zone, which the value leaves out: it is the clock of the place.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/time/atoms.h"
#include "extract/time/natives.h"

namespace relata::time {

// The atom behind "GMT", "Eastern Daylight Time", "local time" or "(UTC+3)" at `at`; `at` if there is none.
std::size_t past_zone(const std::vector<Atom>& atoms, std::size_t at);
// "1400 GMT", "1900 hours": four digits that only their zone or "hours" makes a time of day.
std::optional<Counted> hours_at(const std::vector<Atom>& atoms, std::size_t at);

}  // namespace relata::time
