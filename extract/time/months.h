// Parts of a year that are whole months: months, quarters, halves and seasons.
#pragma once

#include <optional>

#include "extract/time/calendar.h"
#include "extract/time/grammar.h"

namespace relata::time {

inline constexpr int kLastOfYear = -1;  // "the last quarter"

// Whether the node names one.
bool is_monthly(const Node& node);
// Its months in `year`: quarter 3 of 2021 -> 2021-07/2021-09. The winter of a year ends in February of the next.
std::optional<Period> months_of(const Node& node, int year);

}  // namespace relata::time
