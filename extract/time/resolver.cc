#include "extract/time/resolver.h"

#include <algorithm>

#include "extract/time/amount.h"

namespace relata::time {
namespace {

// "Sunday evening at 10:00" is 22:00.
int hour_of(const Node& day, int seconds) {
  constexpr int kHalfDay = 43200, kSix = 21600;
  const int part = day.operation == Operation::kPart || day.operation == Operation::kRelative
                       ? day.get(Field::kHour).value_or(0)
                       : 0;
  const bool late = part == 2 || part == 3 || (part == 4 && seconds >= kSix);
  return late && seconds < kHalfDay ? seconds + kHalfDay : seconds;
}

}  // namespace

bool Resolver::is_relative(const Node& node) {
  if (node.operation == Operation::kDuration || node.operation == Operation::kSet ||
      node.operation == Operation::kOpen || node.operation == Operation::kTold)
    return false;
  return !(node.operation == Operation::kDate && node.has(Field::kYear)) && node.operation != Operation::kDecade;
}

Resolver::Found Resolver::period(const Node& node) const {
  switch (node.operation) {
    case Operation::kDate: return date(node);
    case Operation::kDecade: return years_period(*node.get(Field::kYear), *node.get(Field::kYearEnd));
    case Operation::kRelative: return relative(node);
    case Operation::kIn: return inside(node);
    case Operation::kShift: return shifted(node);
    case Operation::kBeside: return beside(node);
    case Operation::kSpan: return span(node);
    case Operation::kPart: return period(*node.a);
    case Operation::kNth: return nth(node);
    case Operation::kWeekOf: return week_of(node);
    case Operation::kClock: return clock(node);
    case Operation::kAround: return around(node);
    case Operation::kRange: return range(node);
    case Operation::kMonthDays: return month_days(node);
    case Operation::kSince:
    case Operation::kUntil:
    case Operation::kBefore:
    case Operation::kAfter: return open_side(node);
    case Operation::kToDate: return to_date(node);
    case Operation::kNow:
      if (!anchor_) return std::nullopt;
      return anchor_->exact() ? day_period(anchor_->first)
             : month_of(anchor_->first) == month_of(anchor_->last)
                 ? months_period(anchor_->first, anchor_->last)
                 : years_period(year_of(anchor_->first), year_of(anchor_->last));
    case Operation::kDuration:
    case Operation::kSet:
    case Operation::kOpen:
    case Operation::kTold:
    case Operation::kSame: return std::nullopt;
  }
  return std::nullopt;
}

// "in three weeks", "within five days" of what is over say how long it took.
bool Resolver::is_lasting(const Node& node) const {
  if (node.operation == Operation::kDuration) return true;
  if (node.operation == Operation::kShift && node.get(Field::kDir) == 2) return !ahead();
  return node.operation == Operation::kSpan && node.get(Field::kDir) == 4 && !node.a && tense_ == Tense::kPast;
}

void Resolver::resolve(const Node& node, Expression& expression) const {
  if (is_lasting(node)) {
    expression.kind = Kind::kDuration;
    expression.value = iso_duration(node.operation == Operation::kDuration ? node : *node.b);
    return;
  }
  if (node.operation == Operation::kSet) {
    expression.kind = Kind::kSet;
    return;
  }
  write(period(node), expression);
}

void Resolver::write(const Found& found, Expression& expression) {
  if (!found || (!found->first && !found->last)) return;
  if (found->first && found->last && found->last->day < found->first->day) return;
  expression.value = iso_period(*found);
  if (found->first) expression.start = iso_day(found->first->day);
  if (found->last) expression.end = iso_day(found->last->day);
  expression.kind = expression.start && expression.start == expression.end ? Kind::kDate : Kind::kPeriod;
}

// The node under a, of the year that this one names: "Halloween weekend 2021".
Node Resolver::dated(const Node& node) {
  Node under = *node.a;
  const auto year = static_cast<std::size_t>(Field::kYear);
  if (node.has(Field::kYear)) under.fields[year] = node.fields[year];
  return under;
}

// Without a day it is the document's; "at 9:30 for 7 hours" ends that much later.
Resolver::Found Resolver::clock(const Node& node) const {
  const Node under = node.a ? dated(node) : Node{.operation = Operation::kDate, .fields = {}};
  Found day = node.a ? period(under) : day_period(today());
  if (!day || !day->first || !day->last || day->first->day != day->last->day) return day;
  constexpr int kDaySeconds = 86400;
  const Precision precision = node.has(Field::kExtra) ? Precision::kSecond : Precision::kMinute;
  const int first = hour_of(under, *node.get(Field::kClock));
  int last = hour_of(under, node.get(Field::kClockEnd).value_or(*node.get(Field::kClock)));
  if (node.b) {
    const Amount amount = amount_of(*node.b);
    if (amount.months > 0) return day;
    last = first + amount.seconds + amount.days * kDaySeconds;
  }
  if (last < first) return day;
  return Period{Edge{day->first->day, precision, first},
                Edge{day->first->day + days(last / kDaySeconds), precision, last % kDaySeconds}};
}

}  // namespace relata::time
