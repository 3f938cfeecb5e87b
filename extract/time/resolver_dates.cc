// Dates by what they say of themselves: "11 September 2021", "May 5", "Thursday the 21st", "Easter".
#include "extract/time/holidays.h"
#include "extract/time/months.h"
#include "extract/time/resolver.h"

namespace relata::time {
// The latest candidate that is not after the document's date, or the earliest that is not before it. What neither tense
// decides is the last one for periods, the nearest one for days.
template <typename Candidate>
Resolver::Found Resolver::nearest_year(Candidate candidate) const {
  if (!anchor_) return std::nullopt;
  constexpr int kReach = 8;  // years: from one 29 February to the next across 1900
  Found before, after;
  for (int y = year_of(anchor_->first) - kReach; y <= year_of(anchor_->first) + kReach; ++y) {
    const Found found = candidate(y);
    if (!found) continue;
    if (found->first->day <= anchor_->last) before = found;
    if (!after && found->last->day >= anchor_->first) after = found;
  }
  if (tense_ == Tense::kPast || !after) return before;
  if (tense_ == Tense::kFuture || !before) return after;
  if (before->first->precision != Precision::kDay) return before;
  return anchor_->first - before->last->day <= after->first->day - anchor_->first ? before : after;
}

Resolver::Found Resolver::date(const Node& node) const {
  if (const auto relday = node.get(Field::kRelday))
    return today() ? Found(day_period(*today() + days(*relday))) : std::nullopt;
  if (node.has(Field::kWeekend)) return weekend(ahead() ? 2 : -2);
  const auto year = node.get(Field::kYear);
  if (const auto holiday = node.get(Field::kHoliday)) {
    if (is_historic(*holiday)) return holiday_period(*holiday, 1);
    return year ? holiday_period(*holiday, *year) : nearest_year([&](int y) { return holiday_period(*holiday, y); });
  }
  if (const auto week = node.get(Field::kWeek)) {
    if (!year && !anchor_) return std::nullopt;
    const auto monday = iso_week(year ? *year : year_of(anchor_->first), *week);
    return monday ? Found(days_period(*monday, *monday + days(6))) : std::nullopt;
  }
  if (!year) return date_without_year(node);
  if (node.has(Field::kMonth) && node.has(Field::kDay))
    return day_period(make_day(*year, *node.get(Field::kMonth), *node.get(Field::kDay)));
  if (is_monthly(node)) return months_of(node, *year);
  return years_period(*year, node.get(Field::kYearEnd).value_or(*year));
}

Resolver::Found Resolver::date_without_year(const Node& node) const {
  const auto month = node.get(Field::kMonth), day = node.get(Field::kDay), weekday_number = node.get(Field::kWeekday);
  if (month && day)
    return anchor_ ? nearest_year([&](int y) { return day_period(make_day(y, *month, *day)); }) : std::nullopt;
  if (is_monthly(node)) return nearest_year([&](int y) { return months_of(node, y); });
  if (weekday_number && day) return weekday_and_day(*weekday_number, *day);
  if (weekday_number) return weekday(*weekday_number);
  return day ? day_of_month(*day) : std::nullopt;
}

Resolver::Found Resolver::weekday(int weekday_number) const {
  if (!today()) return std::nullopt;
  const int back = (weekday_of(*today()) - weekday_number + 7) % 7;
  return day_period(ahead() ? *today() + days((7 - back) % 7) : *today() - days(back));
}

// "Thursday the 21st": the nearest day that is both.
Resolver::Found Resolver::weekday_and_day(int weekday_number, int day) const {
  constexpr int kReach = 400;  // days
  if (!today()) return std::nullopt;
  for (int away = 0; away <= kReach; ++away)
    for (const int sign : {-1, 1}) {
      if (tense_ == (sign < 0 ? Tense::kFuture : Tense::kPast)) continue;
      const Day candidate = *today() + days(sign * away);
      if (day_of(candidate) == day && weekday_of(candidate) == weekday_number) return day_period(candidate);
    }
  return std::nullopt;
}

Resolver::Found Resolver::day_of_month(int day) const {
  constexpr int kMonths = 3;
  if (!today()) return std::nullopt;
  Found before, after;
  for (int m = -kMonths; m <= kMonths; ++m) {
    const auto start = month_start(year_of(*today()), month_of(*today()) + m);
    const auto candidate = start ? make_day(year_of(*start), month_of(*start), day) : std::nullopt;
    if (!candidate) continue;
    if (*candidate <= *today()) before = day_period(*candidate);
    if (!after && *candidate >= *today()) after = day_period(*candidate);
  }
  return ahead() ? after : before;
}

}  // namespace relata::time
