// Days with names (holidays.tsv).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/time/calendar.h"
#include "extract/time/natives.h"

namespace relata::time {

// The longest name that begins at `at`; its field is the row.
std::optional<Counted> holiday_at(const std::vector<Atom>& atoms, std::size_t at);
// Whether some name begins with this word.
bool begins_holiday(const std::string& word);
// Its day in `year`, or its one day; absent where the table leaves it open.
std::optional<Day> holiday_in(int row, int year);
// All its days, where it lasts several: Ramadan.
std::optional<Period> holiday_period(int row, int year);
// Whether it is one day of history and no feast of each year.
bool is_historic(int row);

}  // namespace relata::time
