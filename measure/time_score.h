// Expressions of date and time that were found, beside cases of Recognizers-Text.
//
// An expected expression is right if its words are found (but for articles, a preposition before it, punctuation and
// words that say how near), and its value's first and last day, for times of day the minutes, for durations the length
// are what the contract makes of the case's. One whose value stays open is right if it gets none; where a case gives a
// past and a future value either is right, unless a verb of the input decides. An input of DateTimeModel with nothing
// to find is right if nothing is found.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "measure/count.h"
#include "measure/time_cases.h"

namespace relata::measure {

struct FoundTime {
  std::string words;
  bool is_duration = false;
  std::optional<std::string> value, start, end;  // of the contract
};

struct TimeScore {
  // Expected expressions that were not set aside (wanted) and those of them that are right; by file, by part of the
  // inputs, and "all".
  std::map<std::string, Count> counts;
  std::uint64_t attempted = 0;
  std::map<std::string, std::uint64_t> aside;  // why, how many
  std::vector<std::string> wrong;              // "DateParser: INPUT [words]", but none of the unseen part
};

// Adds one case.
void add_score(const TimeCase& time_case, const std::vector<FoundTime>& found, TimeScore& score);

// "development", "opened later" or "unseen", by the first byte of the SHA-256 of the input.
std::string part_of(std::string_view input);

// "P0.5Y" is "P6M", "PT24H" is "P1D"; months and days are apart.
bool is_same_duration(std::string_view a, std::string_view b);

}  // namespace relata::measure
