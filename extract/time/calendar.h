// Days, periods and how they are written in ISO 8601.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace relata::time {

using Day = std::chrono::sys_days;
using std::chrono::days;

enum class Precision : std::uint8_t { kYear, kMonth, kDay, kMinute, kSecond };

// One side of a period: a day, and where the precision says so seconds of it.
struct Edge {
  Day day;
  Precision precision = Precision::kDay;
  int seconds = 0;
};

// From the first to the last day, both inside; a side that is absent is open.
struct Period {
  std::optional<Edge> first;
  std::optional<Edge> last;
};

// The document's date, as exactly as it is known.
struct Anchor {
  Day first;
  Day last;
  std::optional<int> seconds;  // of the day
  bool exact() const { return first == last; }
};

std::optional<Anchor> parse_anchor(std::string_view date);

// Of the years 1 to 9999; absent for days that are none.
std::optional<Day> make_day(int year, int month, int day);
int year_of(Day day);
int month_of(Day day);
int day_of(Day day);
int weekday_of(Day day);  // 1 Monday .. 7 Sunday
Day monday_of(Day day);   // of its week
Day last_of_month(Day day);
std::optional<Day> month_start(int year, int month);  // month may run over: 13 is January of the next year
std::optional<Day> iso_week(int year, int week);      // its Monday
Day easter(int year);  // Gregorian, by the anonymous algorithm (Meeus, Astronomical Algorithms, ch. 8)

// `day` moved by calendar months; the last day of the month where the day does not exist.
std::optional<Day> add_months(Day day, int months);

Period day_period(Day day);
std::optional<Period> day_period(const std::optional<Day>& day);  // absent for a day that does not exist
Period days_period(Day first, Day last);
Period months_period(Day first, Day last);  // first and last are any days of their months
std::optional<Period> years_period(int first, int last);

std::string iso_day(Day day);
// "2021-08", "2021-08-07/2021-08-08", "1996/..", "2021-08-14T19:30".
std::string iso_period(const Period& period);

}  // namespace relata::time
