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

}  // namespace relata::read
