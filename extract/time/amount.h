// Amounts of time: how long something lasts, or how far it lies from a day.
#pragma once

#include <optional>
#include <string>

#include "extract/time/calendar.h"
#include "extract/time/grammar.h"
#include "extract/time/lexicon.h"

namespace relata::time {

// As calendar months, days and seconds, which have no common measure.
struct Amount {
  int months = 0, days = 0, seconds = 0;
  int finest = kCentury;  // its smallest unit
};

// `thousandths` of a unit, of either sign: "two and a half weeks" -> 17 days.
Amount amount_of_unit(int unit, int thousandths);
// Of a chain of duration nodes, each with the next under b: "three years and two months".
Amount amount_of(const Node& node);

// The day that lies `amount` after (dir 1) or before (dir -1) it; absent beyond the years 1 to 9999.
std::optional<Day> moved(Day day, const Amount& amount, int dir);

// "P3Y2M", "PT2.5H", of a chain of duration nodes; absent where nobody counted ("a few days") and for weekends.
std::optional<std::string> iso_duration(const Node& node);

}  // namespace relata::time
