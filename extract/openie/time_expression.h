// Values of time expressions, as far as their own words and the document's date tell: ISO 8601, after TimeML's TIMEX3
// (Pustejovsky et al. 2003).
#pragma once

#include <optional>
#include <string>

#include "core/statement.h"

namespace relata::openie {

// Sets value, start and end of `time` from its text: years, months, full dates; weekdays, "yesterday", "last month" and
// the like by `anchor`, the document's date (YYYY, YYYY-MM or YYYY-MM-DD...). `ahead`: what is told lies ahead ("will
// meet on Aug. 2"), so that a day or month without year is the next one and not the last. What cannot be known stays null.
//   ("Saturday night", "2021-08-15") -> 2021-08-14;  ("February 2020", none) -> 2020-02
void resolve_time(TimeExpression& time, const std::optional<std::string>& anchor, bool ahead = false);

}  // namespace relata::openie
