// Times counted from a day, mostly the document's: "three days ago", "the past two weeks", "in two hours".
#include <cstdlib>

#include "extract/time/amount.h"
#include "extract/time/resolver.h"

namespace relata::time {
// Hours and minutes from now; where the hour of the document is not known they stay within its day.
Resolver::Found Resolver::clock_shifted(int seconds) const {
  constexpr int kDaySeconds = 86400;
  if (!today()) return std::nullopt;
  if (!anchor_->seconds)
    return std::abs(seconds) < kDaySeconds ? Found(day_period(*today()))
                                           : day_period(*today() + days(seconds / kDaySeconds));
  const int moved = *anchor_->seconds + seconds;
  const int day = moved >= 0 ? moved / kDaySeconds : -((kDaySeconds - 1 - moved) / kDaySeconds);
  const Edge edge{*today() + days(day), moved % 60 == 0 ? Precision::kMinute : Precision::kSecond,
                  moved - day * kDaySeconds};
  return Period{edge, edge};
}

// "two weekends ago": counted from the last one.
Resolver::Found Resolver::weekends_ago(const Node& node) const {
  const int count = node.b->get(Field::kCount).value_or(1000);
  if (node.a || !today() || *node.get(Field::kDir) > 0 || count < 1000 || count % 1000 != 0) return std::nullopt;
  const Day saturday = monday_of(*today()) + days(5 - 7 * (count / 1000));
  return days_period(saturday, saturday + days(1));
}

Resolver::Found Resolver::shifted(const Node& node) const {
  if (node.b && node.b->get(Field::kUnit) == kWeekend) return weekends_ago(node);
  const Amount amount = node.b ? amount_of(*node.b) : amount_of_unit(node.get(Field::kUnit).value_or(kDay), 1000);
  const int dir = *node.get(Field::kDir) < 0 ? -1 : 1;
  if (!node.a) {
    if (amount.finest < kDay && amount.months == 0 && amount.days == 0) return clock_shifted(dir * amount.seconds);
    if (!anchor_ ||
        (!anchor_->exact() && amount.finest < (month_of(anchor_->first) == month_of(anchor_->last) ? kMonth : kYear)))
      return std::nullopt;
    const auto day = moved(anchor_->first, amount, dir);
    if (!day) return std::nullopt;
    return amount.finest >= kYear    ? years_period(year_of(*day), year_of(*day))
           : amount.finest >= kMonth ? months_period(*day, *day)
                                     : day_period(*day);
  }
  const Found base = period(*node.a);
  if (!base || !base->first || !base->last || amount.finest < kDay) return std::nullopt;
  const bool year = base->first->precision == Precision::kYear, month = base->first->precision == Precision::kMonth;
  const auto day = moved(year || month ? base->first->day : dir < 0 ? base->first->day : base->last->day, amount, dir);
  if (!day) return std::nullopt;
  return year && amount.finest >= kYear               ? years_period(year_of(*day), year_of(*day))
         : (year || month) && amount.finest >= kMonth ? months_period(*day, *day)
                                                      : day_period(*day);
}

Resolver::Found Resolver::hours_span(int seconds, int dir) const {
  constexpr int kDaySeconds = 86400;
  if (!today()) return std::nullopt;
  if (anchor_->seconds) {
    const Found other = clock_shifted(dir * seconds), now = clock_shifted(0);
    return dir < 0 ? Period{other->first, now->last} : Period{now->first, other->last};
  }
  const days reach((seconds + kDaySeconds - 1) / kDaySeconds);
  return dir < 0 ? days_period(*today() - reach, *today()) : days_period(*today(), *today() + reach);
}

Resolver::Found Resolver::quarters_span(int count, int dir) const {
  if (!anchor_) return std::nullopt;
  const int quarter = (month_of(anchor_->first) - 1) / 3;
  const auto first = month_start(year_of(anchor_->first), (dir < 0 ? quarter - count : quarter + 1) * 3 + 1);
  if (!first) return std::nullopt;
  const auto last = add_months(*first, 3 * count - 1);
  return last ? Found(months_period(*first, *last)) : std::nullopt;
}

// "the weekend after Easter", "the weekend before Christmas".
Resolver::Found Resolver::weekend_beside(const Period& base, int dir) {
  constexpr int kSaturday = 6;
  const Day after = base.last->day, before = base.first->day - days(2);
  const Day saturday = dir > 0 ? after + days((kSaturday - weekday_of(after) + 6) % 7 + 1)
                               : before - days((weekday_of(before) - kSaturday + 7) % 7);
  return days_period(saturday, saturday + days(1));
}

// "the past three days" end yesterday, "recent days" today, "the next two days" begin tomorrow, "within two days"
// today.
Resolver::Found Resolver::span(const Node& node) const {
  const int kind = *node.get(Field::kDir);
  const int unit =
      node.get(Field::kUnit).value_or(node.b ? node.b->get(Field::kUnit).value_or(kDay) : static_cast<int>(kDay));
  constexpr int kFew = 3000;
  const Amount amount = node.b ? amount_of(*node.b) : amount_of_unit(unit, node.get(Field::kCount).value_or(kFew));
  const int dir = kind < 0 ? -1 : 1;
  if (std::abs(kind) == 5 || node.a) {
    const Found base = node.a ? period(*node.a) : std::nullopt;
    if (!base || !base->first || !base->last) return std::nullopt;
    if (std::abs(kind) == 6 && unit == kWeekend) return weekend_beside(*base, dir);
    const int apart = std::abs(kind) == 6 ? 1 : 0;  // "the week before Christmas" does not hold it
    const Day first = base->first->day + days(apart), last = base->last->day - days(apart);
    const auto other = moved(dir > 0 ? first : last + days(1), amount, dir);
    if (!other || amount.finest < kDay) return std::nullopt;
    return dir > 0 ? days_period(first, *other - days(1)) : days_period(*other, last);
  }
  if (kind == 0) return std::nullopt;
  if (amount.finest < kDay && amount.months == 0) return hours_span(amount.seconds + 86400 * amount.days, dir);
  if (unit == kQuarter && std::abs(kind) < 3) return quarters_span(amount.months / 3, dir);
  if (unit == kWeekend && node.get(Field::kCount) == 1000) return weekend(2 * dir);
  if (unit == kWeekend || !today()) return std::nullopt;
  const bool with_today = kind == 4 || std::abs(kind) == 3;
  const auto other = moved(dir < 0 || with_today ? *today() : *today() + days(1), amount, dir);
  if (!other) return std::nullopt;
  if (dir < 0) return days_period(*other, with_today ? *today() : *today() - days(1));
  return days_period(with_today ? *today() : *today() + days(1), kind == 3 ? *other : *other - days(1));
}

Resolver::Found Resolver::to_date(const Node& node) const {
  if (!today()) return std::nullopt;
  const Found whole = node.a ? period(*node.a) : relative_unit(node.get(Field::kUnit).value_or(kYear), 0);
  if (!whole || !whole->first || whole->first->day > *today()) return std::nullopt;
  return days_period(whole->first->day, *today());
}

}  // namespace relata::time
