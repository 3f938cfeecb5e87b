// Parts of a longer time: "June next year", "the first half of May", "late 1990s", "the last Friday of June".
#include <algorithm>
#include <cstdlib>

#include "extract/time/amount.h"
#include "extract/time/holidays.h"
#include "extract/time/lexicon.h"
#include "extract/time/months.h"
#include "extract/time/resolver.h"

namespace relata::time {
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
  if (const auto holiday = fields.get(Field::kHoliday)) return holiday_period(*holiday, year);
  const auto day = fields.get(Field::kDay);
  if (is_monthly(fields)) {
    if (fields.has(Field::kHalf) &&
        (container->first->precision != Precision::kYear || year_of(container->last->day) != year))
      return half_of(*container, *fields.get(Field::kHalf));
    if (fields.has(Field::kQuarter) && year_of(container->last->day) != year)
      return quarter_of(*container, *fields.get(Field::kQuarter));
    if (container->first->precision != Precision::kYear) return std::nullopt;
    return day && fields.has(Field::kMonth) ? day_period(make_day(year, *fields.get(Field::kMonth), *day))
                                            : months_of(fields, year);
  }
  if (const auto weekday_number = fields.get(Field::kWeekday)) {
    if (container->last->day - first != days(6)) return std::nullopt;
    return day_period(first + days(*weekday_number - 1));
  }
  if (!day || container->first->precision != Precision::kMonth) return std::nullopt;
  return day_period(make_day(year, month_of(first), *day));
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
  const int quarter = number == kLastOfYear ? 4 : number;
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

// "the week of 3 May", "Thanksgiving weekend", "Monday two weeks from now": the Monday of that week.
Resolver::Found Resolver::week_of(const Node& node) const {
  const Node under = dated(node);
  Found day = period(under);
  if (under.operation == Operation::kShift && !under.a && under.b && today())
    day = day_period(moved(*today(), amount_of(*under.b), 1));  // to the day, whatever it was counted in
  if (!day || !day->first) return std::nullopt;
  const Day monday = monday_of(day->first->day);
  if (const auto weekday_number = node.get(Field::kWeekday)) return day_period(monday + days(*weekday_number - 1));
  if (node.get(Field::kUnit) != kWeekend) return days_period(monday, monday + days(6));
  if (!node.a->has(Field::kHoliday) && !node.has(Field::kWeekend))
    return days_period(monday + days(5), monday + days(6));
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
  const Found from = edge_of(*whole, edge);
  if (!node.has(Field::kNth) || !from) return from;
  const Found to = edge_of(*whole, *node.get(Field::kNth));  // "mid to late 1990s"
  return to ? Found(Period{from->first, to->last}) : std::nullopt;
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
