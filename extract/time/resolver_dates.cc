// Dates by their fields, and periods counted from the document's date.
#include <algorithm>
#include <cstdlib>

#include "extract/time/holidays.h"
#include "extract/time/lexicon.h"
#include "extract/time/resolver.h"

namespace relata::time {
namespace {

using std::chrono::days;

std::optional<Period> one_day(const std::optional<Day>& day) {
  return day ? std::optional(day_period(*day)) : std::nullopt;
}

constexpr int kLast = -1;  // "the last quarter"

// Quarters, halves and seasons in months of `year`; the winter of a year ends in February of the next.
std::optional<Period> months_of(const Node& node, int year) {
  int first = 0, count = 3;
  if (const auto quarter = node.get(Field::kQuarter)) {
    if (*quarter > 4) return std::nullopt;
    first = 3 * (*quarter == kLast ? 4 : *quarter) - 2;
  } else if (const auto half = node.get(Field::kHalf)) {
    if (*half > 2) return std::nullopt;
    first = 6 * (*half == kLast ? 2 : *half) - 5;
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

bool is_monthly(const Node& node) {
  return node.has(Field::kQuarter) || node.has(Field::kHalf) || node.has(Field::kSeason) || node.has(Field::kMonth);
}

int towards(int dir) { return dir == 2 ? 1 : dir == -2 ? -1 : dir == 3 ? 2 : dir == -3 ? -2 : dir; }

}  // namespace

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
    if (is_historic(*holiday)) return one_day(holiday_in(*holiday, 1));
    return year ? one_day(holiday_in(*holiday, *year))
                : nearest_year([&](int y) { return one_day(holiday_in(*holiday, y)); });
  }
  if (const auto week = node.get(Field::kWeek)) {
    if (!year && !anchor_) return std::nullopt;
    const auto monday = iso_week(year ? *year : year_of(anchor_->first), *week);
    return monday ? Found(days_period(*monday, *monday + days(6))) : std::nullopt;
  }
  if (!year) return date_without_year(node);
  if (node.has(Field::kMonth) && node.has(Field::kDay))
    return one_day(make_day(*year, *node.get(Field::kMonth), *node.get(Field::kDay)));
  if (is_monthly(node)) return months_of(node, *year);
  return years_period(*year, node.get(Field::kYearEnd).value_or(*year));
}

Resolver::Found Resolver::date_without_year(const Node& node) const {
  const auto month = node.get(Field::kMonth), day = node.get(Field::kDay), weekday_number = node.get(Field::kWeekday);
  if (month && day)
    return anchor_ ? nearest_year([&](int y) { return one_day(make_day(y, *month, *day)); }) : std::nullopt;
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

// 2: the one that is on or comes; -2: the one that is on or was last; else by weeks from this one.
Resolver::Found Resolver::weekend(int dir) const {
  if (!today()) return std::nullopt;
  const Day saturday = monday_of(*today()) + days(5);
  const bool on = *today() >= saturday;
  if (dir == 3 || dir == -3) return days_period(saturday + days(14 * dir / 3), saturday + days(14 * dir / 3 + 1));
  const int weeks = dir == 2 || on ? (dir == 2 || dir == -2 ? 0 : dir) : dir == -2 ? -1 : dir;
  return days_period(saturday + days(7 * weeks), saturday + days(7 * weeks + 1));
}

Resolver::Found Resolver::relative_unit(int unit, int dir) const {
  if (!anchor_) return std::nullopt;
  const int year = year_of(anchor_->first), month = month_of(anchor_->first);
  const bool month_known = month == month_of(anchor_->last) && year == year_of(anchor_->last);
  switch (unit) {
    case kYear: return years_period(year + dir, year + dir);
    case kDecade: return years_period(year / 10 * 10 + 10 * dir, year / 10 * 10 + 10 * dir + 9);
    case kCentury: return years_period(year / 100 * 100 + 100 * dir, year / 100 * 100 + 100 * dir + 99);
    case kMonth:
    case kQuarter:
    case kHalfYear: {
      if (!month_known) return std::nullopt;
      const int length = unit == kMonth ? 1 : unit == kQuarter ? 3 : 6;
      const auto first = month_start(year, (month - 1) / length * length + 1 + dir * length);
      const auto last = first ? add_months(*first, length - 1) : std::nullopt;
      return last ? Found(months_period(*first, *last)) : std::nullopt;
    }
    default: break;
  }
  if (!today()) return std::nullopt;
  if (unit == kDay || unit == kNight) return day_period(*today() + days(dir));
  if (unit == kWeek) return days_period(monday_of(*today()) + days(7 * dir), monday_of(*today()) + days(7 * dir + 6));
  if (unit == kFortnight && dir != 0)
    return dir < 0 ? days_period(*today() - days(14), *today() - days(1))
                   : days_period(*today() + days(1), *today() + days(14));
  return std::nullopt;
}

// "the Friday before Christmas", "three Mondays ago".
Resolver::Found Resolver::beside(const Node& node) const {
  const Found day = node.a ? period(*node.a) : today() ? Found(day_period(*today())) : std::nullopt;
  if (!day || !day->first || !day->last) return std::nullopt;
  const int weekday_number = *node.get(Field::kWeekday);
  const days more(7 * (std::abs(node.get(Field::kCount).value_or(1000)) / 1000 - 1));
  if (*node.get(Field::kDir) < 0)
    return day_period(day->first->day - days((weekday_of(day->first->day) - weekday_number + 6) % 7 + 1) - more);
  return day_period(day->last->day + days((weekday_number - weekday_of(day->last->day) + 6) % 7 + 1) + more);
}

Resolver::Found Resolver::relative(const Node& node) const {
  const int dir = *node.get(Field::kDir);
  if (node.has(Field::kWeekday) || node.a) return relative_day(node, dir);
  if (is_monthly(node)) return relative_months(node, dir);
  const int unit = node.get(Field::kUnit).value_or(kDay);
  if (unit == kWeekend) return weekend(dir == 0 ? (tense_ == Tense::kPast ? -2 : 0) : dir);
  if (unit == kDay && (dir == 1 || dir == 0) && !node.has(Field::kHour) && tense_ == Tense::kPast)
    return std::nullopt;  // "the next day they fled", "late in the day": of the story
  if (unit < kDay) {
    Found now = clock_shifted(0), other = clock_shifted(towards(dir) * (unit == kHour     ? 3600
                                                                        : unit == kMinute ? 60
                                                                                          : 1));
    if (!now || !other || !anchor_->seconds || dir == 0) return std::nullopt;
    return dir < 0 ? Period{other->first, now->last} : Period{now->first, other->last};
  }
  Found found = relative_unit(unit, towards(dir));
  if (found && unit == kWeek && node.has(Field::kWeekend)) found->last->day -= days(2);  // a working week
  return found;
}

Resolver::Found Resolver::relative_day(const Node& node, int dir) const {
  if (!today()) return std::nullopt;
  if (node.a) {  // "next 5 December", "last Christmas"
    const Resolver past = in_tense(Tense::kPast), future = in_tense(Tense::kFuture);
    if (dir == 0) return Resolver(anchor_, Tense::kUnknown).period(*node.a);
    Resolver from = dir < 0 ? past : future;
    from.anchor_->first = from.anchor_->last = *today() + days(towards(dir));
    return from.period(*node.a);
  }
  const int weekday_number = *node.get(Field::kWeekday);
  const Day monday = monday_of(*today());
  if (dir == -2 || dir == 2) {
    const int back = (weekday_of(*today()) - weekday_number + 6) % 7 + 1,
              forth = (weekday_number - weekday_of(*today()) + 6) % 7 + 1;
    return day_period(dir < 0 ? *today() - days(back) : *today() + days(forth));
  }
  return day_period(monday + days(7 * dir + weekday_number - 1));
}

// "last summer", "next June", "this autumn".
Resolver::Found Resolver::relative_months(const Node& node, int dir) const {
  if (!anchor_) return std::nullopt;
  const int year = year_of(anchor_->first);
  if (dir == 0) return months_of(node, year);
  Found found;
  for (int y = year - 2; y <= year + 2; ++y) {
    const Found candidate = months_of(node, y);
    if (!candidate) continue;
    if (dir < 0 && candidate->last->day < anchor_->first) found = candidate;
    if (dir > 0 && candidate->first->day > anchor_->last && !found) found = candidate;
  }
  return found;
}

// "June next year", "20th of next month", "Tuesday of last week".
Resolver::Found Resolver::inside(const Node& node) const {
  const Found container = period(*node.a);
  if (!container || !container->first || !container->last) return std::nullopt;
  Node fields = node;
  if (node.b)
    for (std::size_t f = 0; f < fields.fields.size(); ++f)
      if (!fields.fields[f]) fields.fields[f] = node.b->fields[f];
  const Day first = container->first->day;
  const int year = year_of(first);
  if (const auto holiday = fields.get(Field::kHoliday)) return one_day(holiday_in(*holiday, year));
  const auto day = fields.get(Field::kDay);
  if (is_monthly(fields)) {
    if (fields.has(Field::kHalf) &&
        (container->first->precision != Precision::kYear || year_of(container->last->day) != year))
      return half_of(*container, *fields.get(Field::kHalf));
    if (fields.has(Field::kQuarter) && year_of(container->last->day) != year)
      return quarter_of(*container, *fields.get(Field::kQuarter));
    if (container->first->precision != Precision::kYear) return std::nullopt;
    return day && fields.has(Field::kMonth) ? one_day(make_day(year, *fields.get(Field::kMonth), *day))
                                            : months_of(fields, year);
  }
  if (const auto weekday_number = fields.get(Field::kWeekday)) {
    if (container->last->day - first != days(6)) return std::nullopt;
    return day_period(first + days(*weekday_number - 1));
  }
  if (!day || container->first->precision != Precision::kMonth) return std::nullopt;
  return one_day(make_day(year, month_of(first), *day));
}

// Weeks belong to the month or year that holds their Thursday, as in ISO 8601.
Resolver::Found Resolver::nth_week(const Period& container, int number, int count) const {
  const auto monday_within = [](Day day) { return day + days((4 - weekday_of(day) + 7) % 7 - 3); };
  const Day first = monday_within(container.first->day);
  const Day last = monday_of(container.last->day - days((weekday_of(container.last->day) - 4 + 7) % 7));
  const Day start = number > 0 ? first + days(7 * (number - 1) * count) : last - days(7 * (count - 1));
  if (start > container.last->day) return std::nullopt;
  return days_period(start, start + days(7 * count - 1));
}

// "the first half of May", "of 2019", "of the 1990s".
Resolver::Found Resolver::half_of(const Period& container, int number) const {
  const Day first = container.first->day, last = container.last->day;
  const bool begins = number == 1;
  if (!begins && number != 2 && number != -1) return std::nullopt;
  const int months = 12 * (year_of(last) - year_of(first)) + month_of(last) - month_of(first) + 1;
  if (months == 1 || container.first->precision == Precision::kDay) {
    const int length = static_cast<int>((last - first).count()) + 1;
    return begins ? days_period(first, first + days(length / 2 - 1)) : days_period(first + days(length / 2), last);
  }
  const auto middle = add_months(first, months / 2);
  if (!middle) return std::nullopt;
  if (months % 24 == 0)
    return begins ? years_period(year_of(first), year_of(*middle) - 1) : years_period(year_of(*middle), year_of(last));
  return begins ? months_period(first, *middle - days(1)) : months_period(*middle, last);
}

// "the second quarter of the 19th century".
Resolver::Found Resolver::quarter_of(const Period& container, int number) const {
  const int first = year_of(container.first->day), years = year_of(container.last->day) - first + 1;
  const int quarter = number == kLast ? 4 : number;
  if (quarter < 1 || quarter > 4 || years < 4) return std::nullopt;
  return years_period(first + years * (quarter - 1) / 4, first + years * quarter / 4 - 1);
}

Resolver::Found Resolver::nth(const Node& node) const {
  const Found container = period(*node.a);
  if (!container || !container->first || !container->last) return std::nullopt;
  const Day first = container->first->day, last = container->last->day;
  const int number = *node.get(Field::kNth), count = std::abs(node.get(Field::kCount).value_or(1000)) / 1000;
  if (const auto weekday_number = node.get(Field::kWeekday)) {
    const Day day = number > 0 ? first + days((*weekday_number - weekday_of(first) + 7) % 7 + 7 * (number - 1))
                               : last - days((weekday_of(last) - *weekday_number + 7) % 7);
    return day <= last ? Found(day_period(day)) : std::nullopt;
  }
  const int unit = *node.get(Field::kUnit);
  if (unit == kWeek) return nth_week(*container, number, count);
  if (unit == kWeekend) {
    const Day saturday = number > 0 ? first + days((6 - weekday_of(first) + 7) % 7 + 7 * (number - 1))
                                    : last - days((weekday_of(last) - 6 + 7) % 7);
    return saturday <= last ? Found(days_period(saturday, saturday + days(1))) : std::nullopt;
  }
  if (unit == kDay) {
    const Day start = number > 0 ? first + days((number - 1) * count) : last - days(count - 1);
    return start + days(count - 1) <= last ? Found(days_period(start, start + days(count - 1))) : std::nullopt;
  }
  if (unit == kHalfYear) return half_of(*container, number);
  if (unit == kQuarter && year_of(last) > year_of(first)) return quarter_of(*container, number);
  const int months = unit == kMonth ? 1 : unit == kQuarter ? 3 : unit == kYear ? 12 : unit == kDecade ? 120 : 0;
  if (months == 0 || count == 0) return std::nullopt;
  const auto start =
      number > 0 ? add_months(first, months * count * (number - 1))
                 : add_months(first - days(day_of(first) - 1), 12 * (year_of(last) - year_of(first)) + month_of(last) -
                                                                   month_of(first) + 1 - months * count);
  const auto end = start ? add_months(*start, months * count - 1) : std::nullopt;
  if (!end || last_of_month(*end) > last || *start < first) return std::nullopt;
  return unit >= kYear ? years_period(year_of(*start), year_of(*end)) : months_period(*start, *end);
}

Resolver::Found Resolver::week_of(const Node& node) const {
  const Found day = period(*node.a);
  if (!day || !day->first) return std::nullopt;
  const Day monday = monday_of(day->first->day);
  if (node.get(Field::kUnit) != kWeekend) return days_period(monday, monday + days(6));
  if (!node.a->has(Field::kHoliday)) return days_period(monday + days(5), monday + days(6));
  const int weekday_number = weekday_of(day->first->day);  // a feast before or after a weekend lengthens it
  if (weekday_number == 1) return days_period(monday - days(2), monday);
  return days_period(weekday_number >= 4 ? std::min(day->first->day, monday + days(5)) : monday + days(5),
                     monday + days(6));
}

Resolver::Found Resolver::around(const Node& node) const {
  const Found whole = period(*node.a);
  if (!whole || !whole->first || !whole->last) return std::nullopt;
  int edge = *node.get(Field::kEdge);
  const Day first = whole->first->day, last = whole->last->day;
  if (edge >= 7) {  // earlier, later, the rest: the document's date parts them
    const bool within = today() && *today() >= first && *today() <= last;
    if (within)
      return edge == 7 ? days_period(first, std::max(first, *today() - days(1))) : days_period(*today(), last);
    edge = edge == 7 ? 1 : 3;
  }
  return edge_of(*whole, edge);
}

// "early" and "late" are halves, beginning, middle and end thirds; of a week three, four and four days; of a decade its
// first four, its middle three and its last four years.
Resolver::Found Resolver::edge_of(const Period& whole, int edge) const {
  const Day first = whole.first->day, last = whole.last->day;
  const bool begins = edge == 1 || edge == 4, middle = edge == 2 || edge == 5, halves = edge == 1 || edge == 3;
  const int length = static_cast<int>((last - first).count()) + 1;
  if (length == 1) return whole;
  if (length == 7)
    return begins   ? days_period(first, first + days(2))
           : middle ? days_period(first + days(1), first + days(4))
                    : days_period(first + days(3), last);
  const int years = year_of(last) - year_of(first) + 1;
  if (whole.first->precision == Precision::kYear && years > 1) {
    const int part = years == 10 ? 4 : (years + 2) / 3, from = year_of(first);
    return begins   ? years_period(from, from + part - 1)
           : middle ? years_period(from + part, from + years - 1 - (years == 10 ? 3 : part))
                    : years_period(from + years - part, from + years - 1);
  }
  const int months = 12 * (years - 1) + month_of(last) - month_of(first) + 1;
  if (months == 1) {
    constexpr int kHalf = 15, kThird = 10;
    if (middle) return days_period(first + days(kThird - 1), first + days(2 * kThird - 1));
    return begins ? days_period(first, first + days((halves ? kHalf : kThird) - 1))
                  : days_period(first + days(halves ? kHalf : 2 * kThird), last);
  }
  const int part = std::max(1, halves && months % 2 == 0 ? months / 2 : months / 3);
  const int from = begins ? 0 : middle ? part : months - part, count = middle ? std::max(1, months - 2 * part) : part;
  const auto start = add_months(first, from), end = add_months(first, from + count - 1);
  return start && end ? Found(months_period(*start, *end)) : std::nullopt;
}

}  // namespace relata::time
