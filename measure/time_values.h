// What the contract makes of the values of a case of Recognizers-Text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "measure/time_cases.h"

namespace relata::measure {

// Why an expression is set aside: what the program does not say, or nobody writes. Absent: it is measured.
std::optional<std::string> set_aside(const TimeCase& time_case, const TimeResult& result);
// An input with nothing to find that is no sentence: a web address, a formula.
bool is_technical(const TimeCase& time_case);

struct AcceptedValues {
  bool open = false;                    // found, its value left open: only the story, or a calendar, knows it
  bool any = false;                     // finding it is enough
  std::optional<std::string> duration;  // "P11M"
  // First and last day, for times of day the minute, as the contract has them: its ends are inside, ends named by the
  // words whole. Both absent: open at some side.
  std::vector<TimePair> pairs;
};
AcceptedValues accepted_values(const TimeCase& time_case, const TimeResult& result);

// Whether the words name a fiscal, school or financial year.
bool is_fiscal(const std::string& text);

}  // namespace relata::measure
