#include "store/day_code.h"

namespace relata::store {
namespace {

std::optional<std::uint32_t> digits(std::string_view text) {
  std::uint32_t number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return number;
}

}  // namespace

std::optional<std::uint32_t> day_code(std::string_view day) {
  if (day.size() != 10 || day[4] != '-' || day[7] != '-') return std::nullopt;
  const auto year = digits(day.substr(0, 4)), month = digits(day.substr(5, 2)), number = digits(day.substr(8, 2));
  if (!year || !month || !number || *year == 0 || *month > 15 || *number > 31) return std::nullopt;
  return *year << 9 | *month << 5 | *number;
}

DayCodes day_codes(const std::optional<Days>& days) {
  if (!days) return {};
  const auto first = days->first.empty() ? std::optional(kOpenBegin) : day_code(days->first);
  const auto last = days->last.empty() ? std::optional(kOpenEnd) : day_code(days->last);
  if (!first || !last || *first > *last) return {kStrangeDay, kStrangeDay};
  return {*first, *last};
}

}  // namespace relata::store
