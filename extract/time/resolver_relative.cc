// Times that lie before, at or after the document's date: "last week", "next June", "the Friday before Christmas".
#include <cstdlib>

#include "extract/time/lexicon.h"
#include "extract/time/months.h"
#include "extract/time/resolver.h"

namespace relata::time {
namespace {

// Steps of a direction, whose 2 and 3 are the next and the next but one.
int towards(int dir) { return dir == 2 ? 1 : dir == -2 ? -1 : dir == 3 ? 2 : dir == -3 ? -2 : dir; }

}  // namespace

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

}  // namespace relata::time
