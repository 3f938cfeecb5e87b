// The date that an article gives itself, where its record has none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::read {

// YYYY-MM-DD of the dateline, or of a line that holds a date alone, among the first lines of the text. A day without
// a year tells nothing.
//   "KABUL, Aug. 14, 2021 — The Taliban ..." -> 2021-08-14; "Published: 14 August 2021" -> 2021-08-14
std::optional<std::string> dateline_date(std::string_view text);

// YYYY-MM-DD of the first day in the line that has its month's name and its year, or is written so.
std::optional<std::string> named_day(std::string_view line);
// YYYY-MM of a line that is a month's name and a year.
std::optional<std::string> named_month(std::string_view line);

}  // namespace relata::read
