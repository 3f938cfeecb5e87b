// What a record's `date` means, where it is not written as ISO 8601.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::read {

// The day, month or year in ISO 8601: as it is written there; a day with its month's name ("Thu, 12 Aug 2021 10:00
// GMT", "12-Aug-2021", "12th of August 2021"); three numbers with the year first ("2021/8/14") or, where only one order
// can be meant, last ("14/08/2021", "08/14/2021"; with dots the day is first, as in "4.5.2023"). Absent where it has no
// digit ("n.d."): no date. Throws InputError for "04/05/2023", which may be two days, and for other figures.
std::optional<std::string> record_date(std::string_view date);

}  // namespace relata::read
