// The date that an article gives itself, where its record has none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace relata::text {

// YYYY-MM-DD of the dateline, or of a line that holds a date alone, among the first lines of the text. A day without
// a year tells nothing.
//   "KABUL, Aug. 14, 2021 — The Taliban ..." -> 2021-08-14; "Published: 14 August 2021" -> 2021-08-14
std::optional<std::string> dateline_date(std::string_view text);

// Bytes of the dateline that begins a paragraph, with its dash and the blank after it; 0 if there is none.
//   "KABUL, Afghanistan (AP) — The Taliban ..." -> 28
std::size_t dateline_length(std::string_view paragraph);

// YYYY, YYYY-MM, YYYY-MM-DD, or the last with a time after T or a blank; only days that exist.
bool is_iso_date(std::string_view date);

}  // namespace relata::text
