#include "extract/time/calendar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace relata::time {
namespace {

using std::chrono::year_month_day;

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return std::nullopt;
  int value = 0;
  const char* begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + count, value);
  if (error != std::errc() || end != begin + count || value < 0) return std::nullopt;
  return value;
}

std::string iso_edge(const Edge& edge) {
  std::array<char, 40> text{};
  const int y = year_of(edge.day), m = month_of(edge.day), d = day_of(edge.day), s = edge.seconds;
  switch (edge.precision) {
    case Precision::kYear: std::snprintf(text.data(), text.size(), "%04d", y); break;
    case Precision::kMonth: std::snprintf(text.data(), text.size(), "%04d-%02d", y, m); break;
    case Precision::kDay: std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", y, m, d); break;
    case Precision::kMinute:
      std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d", y, m, d, s / 3600, s / 60 % 60);
      break;
    case Precision::kSecond:
      std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d", y, m, d, s / 3600, s / 60 % 60, s % 60);
      break;
  }
  return text.data();
}

std::optional<int> clock_of(std::string_view date) {
  if (date.size() < 16 || (date[10] != 'T' && date[10] != ' ')) return std::nullopt;
  const std::optional<int> hour = digits(date, 11, 2), minute = digits(date, 14, 2);
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return *hour * 3600 + *minute * 60;
}

}  // namespace

std::optional<Day> make_day(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? std::optional<Day>(date) : std::nullopt;
}

int year_of(Day day) { return static_cast<int>(year_month_day(day).year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(year_month_day(day).month())); }
int day_of(Day day) { return static_cast<int>(static_cast<unsigned>(year_month_day(day).day())); }
int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()); }
Day monday_of(Day day) { return day - days(weekday_of(day) - 1); }

Day last_of_month(Day day) {
  const year_month_day date(day);
  return Day(date.year() / date.month() / std::chrono::last);
}

std::optional<Day> month_start(int year, int month) {
  const int index = year * 12 + month - 1;
  return make_day(index / 12, index % 12 + 1, 1);
}

std::optional<Day> iso_week(int year, int week) {
  const std::optional<Day> fourth = make_day(year, 1, 4);  // always in the first week
  if (!fourth || week < 1 || week > 53) return std::nullopt;
  return monday_of(*fourth) + days(7 * (week - 1));
}

Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return make_day(year, n / 31, n % 31 + 1).value_or(Day());
}

std::optional<Day> add_months(Day day, int months) {
  const std::optional<Day> start = month_start(year_of(day), month_of(day) + months);
  if (!start) return std::nullopt;
  const int last = day_of(last_of_month(*start));
  return *start + days(std::min(day_of(day), last) - 1);
}

std::optional<Anchor> parse_anchor(std::string_view date) {
  const std::optional<int> y = digits(date, 0, 4);
  if (!y) return std::nullopt;
  if (date.size() == 4) {
    const std::optional<Day> first = make_day(*y, 1, 1), last = make_day(*y, 12, 31);
    return first ? std::optional(Anchor{*first, *last, {}}) : std::nullopt;
  }
  const std::optional<int> m = date[4] == '-' ? digits(date, 5, 2) : std::nullopt;
  if (!m) return std::nullopt;
  if (date.size() == 7) {
    const std::optional<Day> first = make_day(*y, *m, 1);
    return first ? std::optional(Anchor{*first, last_of_month(*first), {}}) : std::nullopt;
  }
  const std::optional<int> d = date[7] == '-' ? digits(date, 8, 2) : std::nullopt;
  const std::optional<Day> day = d ? make_day(*y, *m, *d) : std::nullopt;
  return day ? std::optional(Anchor{*day, *day, clock_of(date)}) : std::nullopt;
}

Period day_period(Day day) { return days_period(day, day); }
std::optional<Period> day_period(const std::optional<Day>& day) {
  return day ? std::optional(day_period(*day)) : std::nullopt;
}
Period days_period(Day first, Day last) { return {Edge{first}, Edge{last}}; }
Period months_period(Day first, Day last) {
  const Day start = first - days(day_of(first) - 1);
  return {Edge{start, Precision::kMonth}, Edge{last_of_month(last), Precision::kMonth}};
}
std::optional<Period> years_period(int first, int last) {
  const std::optional<Day> start = make_day(first, 1, 1), end = make_day(last, 12, 31);
  if (!start || !end) return std::nullopt;
  return Period{Edge{*start, Precision::kYear}, Edge{*end, Precision::kYear}};
}

std::string iso_day(Day day) { return iso_edge({day}); }

std::string iso_period(const Period& period) {
  const std::string first = period.first ? iso_edge(*period.first) : "..",
                    last = period.last ? iso_edge(*period.last) : "..";
  return first == last ? first : first + "/" + last;
}

}  // namespace relata::time
