// Dates as documents and options give them: ISO 8601 with the precision that is known.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata {

// YYYY, YYYY-MM, YYYY-MM-DD, or the last with a time after T or a blank; only days that exist.
//   "2021-08", "2024-02-29", "2021-08-14T19:30", "2021-08-14 19:30:00.5+02:00"; not "2021-02-30", "14 Aug 2021"
bool is_iso_date(std::string_view date);

// iso_date(2021, 8, 14) -> "2021-08-14"; absent for a day that does not exist, and beyond the years 1 to 9999.
std::optional<std::string> iso_date(int year, int month, int day);

}  // namespace relata
