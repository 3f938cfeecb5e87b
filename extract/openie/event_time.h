// When an event was: which expression of date or time its clause holds.
#pragma once

#include <optional>
#include <vector>

#include "extract/openie/arguments.h"

namespace relata::openie {

// The time of a clause with these arguments. What stands on the calendar comes before what does not ("Saturday" where
// the document has no date), a day before a period, that before how long it took, that before a mere word of time
// ("recently"); of equals the first. A day that the parser hung on the noun `object` is the event's where the noun is
// none itself: "took two towns on Sunday"; what stands under a predicate noun is the time of being it: "was president
// from 2004 to 2014". Either may be kNone.
std::optional<TimeExpression> event_time(const SentenceView& view, const std::vector<ClauseArgument>& arguments,
                                         int object, int predicate);

}  // namespace relata::openie
