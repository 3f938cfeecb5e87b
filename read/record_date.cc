#include "read/record_date.h"

#include <re2/re2.h>

#include <algorithm>

#include "core/ascii.h"
#include "core/error.h"
#include "core/iso_date.h"
#include "read/dateline.h"

namespace relata::read {
namespace {

constexpr std::size_t kLongest = 60;  // bytes

// "14/08/2021": the day; absent where the numbers are none. Throws where they may be two.
std::optional<std::string> year_last(const std::string& date) {
  static const RE2 pattern(R"((\d\d?)([/.-])(\d\d?)([/.-])(\d{4}))", RE2::Quiet);
  int first = 0, second = 0, year = 0;
  std::string sign, again;
  if (!RE2::FullMatch(date, pattern, &first, &sign, &second, &again, &year) || sign != again) return std::nullopt;
  const auto day_first = iso_date(year, second, first), month_first = iso_date(year, first, second);
  if (sign == "." || !month_first) return day_first;
  if (day_first && day_first != month_first)
    throw InputError("the date \"" + date + "\" may be " + *day_first + " or " + *month_first + ": write YYYY-MM-DD");
  return month_first;
}

std::optional<std::string> year_first(const std::string& date) {
  static const RE2 pattern(R"((\d{4})[/.-]?(\d\d?)[/.-]?(\d\d?)(?:[T ].*)?)", RE2::Quiet);
  int year = 0, month = 0, day = 0;
  if (!RE2::FullMatch(date, pattern, &year, &month, &day)) return std::nullopt;
  return iso_date(year, month, day);
}

}  // namespace

std::optional<std::string> record_date(std::string_view date) {
  if (is_iso_date(date)) return std::string(date);
  if (std::none_of(date.begin(), date.end(), is_ascii_digit)) return std::nullopt;
  const std::string text(date.substr(0, kLongest));
  if (date.size() <= kLongest) {
    if (auto day = year_last(text)) return day;
    if (auto day = year_first(text)) return day;
    if (auto day = named_day(text)) return day;
    if (auto month = named_month(text)) return month;
  }
  throw InputError("the date \"" + text + "\" is none that relata reads: write YYYY, YYYY-MM or YYYY-MM-DD");
}

}  // namespace relata::read
