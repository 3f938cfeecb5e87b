#include "extract/time/months.h"

namespace relata::time {

bool is_monthly(const Node& node) {
  return node.has(Field::kQuarter) || node.has(Field::kHalf) || node.has(Field::kSeason) || node.has(Field::kMonth);
}

std::optional<Period> months_of(const Node& node, int year) {
  int first = 0, count = 3;
  if (const auto quarter = node.get(Field::kQuarter)) {
    if (*quarter > 4) return std::nullopt;
    first = 3 * (*quarter == kLastOfYear ? 4 : *quarter) - 2;
  } else if (const auto half = node.get(Field::kHalf)) {
    if (*half > 2) return std::nullopt;
    first = 6 * (*half == kLastOfYear ? 2 : *half) - 5;
    count = 6;
  } else if (const auto season = node.get(Field::kSeason)) {
    first = 3 * *season;
  } else if (const auto month = node.get(Field::kMonth)) {
    first = *month;
    count = 1;
  }
  const auto start = month_start(year, first), end = month_start(year, first + count - 1);
  if (first == 0 || !start || !end) return std::nullopt;
  return months_period(*start, *end);
}

}  // namespace relata::time
