#include "extract/time/resolver.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "extract/time/lexicon.h"

namespace relata::time {
namespace {

using std::chrono::days;

// A duration as calendar months, days and seconds.
struct Amount {
  int months = 0, days = 0, seconds = 0;
  int finest = kCentury;
  bool counted = true;
};

int scaled(int thousandths, int factor) {
  return static_cast<int>(static_cast<long long>(thousandths) * factor / 1000);
}

void add(int unit, int thousandths, Amount& amount) {
  if (thousandths < 0) amount.counted = false;
  const int count = std::abs(thousandths);
  amount.finest = std::min(amount.finest, unit == kNight || unit == kWeekend ? static_cast<int>(kDay)
                                          : unit == kFortnight               ? static_cast<int>(kWeek)
                                                                             : unit);
  switch (unit) {
    case kSecond: amount.seconds += scaled(count, 1); break;
    case kMinute: amount.seconds += scaled(count, 60); break;
    case kHour: amount.seconds += scaled(count, 3600); break;
    case kDay:
    case kNight: amount.days += scaled(count, 1); break;
    case kWeek:
    case kWeekend: amount.days += scaled(count, 7); break;
    case kFortnight: amount.days += scaled(count, 14); break;
    case kMonth: amount.months += scaled(count, 1); break;
    case kQuarter: amount.months += scaled(count, 3); break;
    case kHalfYear: amount.months += scaled(count, 6); break;
    case kYear: amount.months += scaled(count, 12); break;
    case kDecade: amount.months += scaled(count, 120); break;
    case kCentury: amount.months += scaled(count, 1200); break;
    default: break;
  }
}

// Of a chain of duration nodes, each with the next under b.
Amount amount_of(const Node& node) {
  Amount amount;
  for (const Node* part = &node; part; part = part->b)
    if (part->operation == Operation::kDuration)
      add(part->get(Field::kUnit).value_or(kDay),
          part->get(Field::kCount).value_or(1000) + part->get(Field::kExtra).value_or(0), amount);
  return amount;
}

Amount amount_of_unit(int unit, int thousandths) {
  Amount amount;
  add(unit, thousandths, amount);
  return amount;
}

std::optional<Day> moved(Day day, const Amount& amount, int dir) {
  const auto moved = add_months(day, dir * amount.months);
  const Day result = moved ? *moved + days(dir * amount.days) : day;
  return moved && year_of(result) >= 1 && year_of(result) <= 9999 ? std::optional(result) : std::nullopt;
}

// 3500 -> "3.5".
std::string decimal(int thousandths) {
  std::string text = std::to_string(thousandths / 1000);
  if (const int rest = thousandths % 1000; rest != 0) {
    std::string digits = std::to_string(1000 + rest).substr(1);
    while (digits.back() == '0') digits.pop_back();
    text.append(".").append(digits);
  }
  return text;
}

Field needed_month(const Node& node) {
  return node.has(Field::kQuarter) ? Field::kQuarter : node.has(Field::kSeason) ? Field::kSeason : Field::kMonth;
}

void set(Node& node, Field field, std::optional<int> value) { node.fields[static_cast<std::size_t>(field)] = value; }

bool is_day_number(const Node& node) {
  return node.operation == Operation::kDate && node.has(Field::kDay) && !node.has(Field::kMonth) &&
         !node.has(Field::kWeekday);
}

bool is_plain_weekday(const Node& node) {
  return node.operation == Operation::kDate && node.has(Field::kWeekday) && !node.has(Field::kDay);
}

// "January to April 2015", "14-15 August", "November 19-20": each end gets from the other what it does not say.
void complete(Node& first, Node& last) {
  if (is_day_number(first) && last.operation == Operation::kIn && last.has(Field::kDay)) {
    const std::optional<int> day = first.get(Field::kDay);
    first = last;
    set(first, Field::kDay, day);
    return;
  }
  if (first.operation != Operation::kDate || last.operation != Operation::kDate) return;
  if (is_day_number(first) && last.has(Field::kMonth)) {
    const bool before = *first.get(Field::kDay) > last.get(Field::kDay).value_or(31);
    const int month = *last.get(Field::kMonth) - (before ? 1 : 0);
    set(first, Field::kMonth, month == 0 ? 12 : month);
    if (last.has(Field::kYear)) set(first, Field::kYear, *last.get(Field::kYear) - (month == 0 ? 1 : 0));
  }
  if (is_day_number(last) && first.has(Field::kMonth)) {
    const int month = *first.get(Field::kMonth) + (*last.get(Field::kDay) < first.get(Field::kDay).value_or(1) ? 1 : 0);
    set(last, Field::kMonth, month > 12 ? 1 : month);
    if (first.has(Field::kYear)) set(last, Field::kYear, *first.get(Field::kYear) + (month > 12 ? 1 : 0));
  }
  const Field month = needed_month(last);
  if (!first.has(month) || !last.has(month)) return;
  const bool turns = *last.get(month) < *first.get(month);
  if (!first.has(Field::kYear) && last.has(Field::kYear))
    set(first, Field::kYear, *last.get(Field::kYear) - (turns ? 1 : 0));
  else if (first.has(Field::kYear) && !last.has(Field::kYear))
    set(last, Field::kYear, *first.get(Field::kYear) + (turns ? 1 : 0));
}

}  // namespace

bool Resolver::is_relative(const Node& node) {
  if (node.operation == Operation::kDuration || node.operation == Operation::kSet || node.operation == Operation::kOpen)
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
    expression.value = duration(node.operation == Operation::kDuration ? node : *node.b);
    return;
  }
  if (node.operation == Operation::kSet) {
    expression.kind = Kind::kSet;
    return;
  }
  const Found found = period(node);
  if (!found || (!found->first && !found->last)) return;
  if (found->first && found->last && found->last->day < found->first->day) return;
  expression.value = iso_period(*found);
  if (found->first) expression.start = iso_day(found->first->day);
  if (found->last) expression.end = iso_day(found->last->day);
  expression.kind = expression.start && expression.start == expression.end ? Kind::kDate : Kind::kPeriod;
}

std::optional<std::string> Resolver::duration(const Node& node) const {
  struct Written {
    int factor;
    char letter;
    bool clock;
  };
  std::string date, clock;
  for (const Node* part = &node; part; part = part->b) {
    const int unit = part->get(Field::kUnit).value_or(kDay);
    const int count = part->get(Field::kCount).value_or(1000) + part->get(Field::kExtra).value_or(0);
    if (count < 0 || unit == kWeekend || part->has(Field::kWeekend)) return std::nullopt;
    const Written written = unit == kSecond      ? Written{1, 'S', true}
                            : unit == kMinute    ? Written{1, 'M', true}
                            : unit == kHour      ? Written{1, 'H', true}
                            : unit == kWeek      ? Written{1, 'W', false}
                            : unit == kFortnight ? Written{2, 'W', false}
                            : unit == kMonth     ? Written{1, 'M', false}
                            : unit == kQuarter   ? Written{3, 'M', false}
                            : unit == kHalfYear  ? Written{6, 'M', false}
                            : unit == kYear      ? Written{1, 'Y', false}
                            : unit == kDecade    ? Written{10, 'Y', false}
                            : unit == kCentury   ? Written{100, 'Y', false}
                                                 : Written{1, 'D', false};
    std::string& side = written.clock ? clock : date;
    side.append(decimal(count * written.factor)).push_back(written.letter);
  }
  std::string text = "P";
  text += date;
  if (!clock.empty()) text.append("T").append(clock);
  return text;
}

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

Resolver::Found Resolver::clock(const Node& node) const {
  Found day = period(*node.a);
  if (!day || !day->first || !day->last || day->first->day != day->last->day) return day;
  const Precision precision = node.has(Field::kExtra) ? Precision::kSecond : Precision::kMinute;
  const int first = hour_of(*node.a, *node.get(Field::kClock)),
            last = hour_of(*node.a, node.get(Field::kClockEnd).value_or(*node.get(Field::kClock)));
  if (last < first) return day;
  return Period{Edge{day->first->day, precision, first}, Edge{day->first->day, precision, last}};
}

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

Resolver::Found Resolver::shifted(const Node& node) const {
  if (node.b && node.b->get(Field::kUnit) == kWeekend) return std::nullopt;
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
    const auto other = moved(dir > 0 ? base->first->day : base->last->day + days(1), amount, dir);
    if (!other || amount.finest < kDay) return std::nullopt;
    return dir > 0 ? days_period(base->first->day, *other - days(1)) : days_period(*other, base->last->day);
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

namespace {

// The month under an edge of it ("late June"), copied into `whole` so that it can be completed; else the node itself.
Node* named(Node& node, Node& whole) {
  if (node.operation != Operation::kAround || !node.a) return &node;
  whole = *node.a;
  node.a = &whole;
  return &whole;
}

}  // namespace

// What `node` means where it ends what began on `start`; `dated`, which names no year, is the node or stands under it.
Resolver::Found Resolver::after(const Node& node, Node& dated, Day start) const {
  for (const int more : {0, 1}) {
    set(dated, Field::kYear, year_of(start) + more);
    const Found found = period(node);
    if (found && found->last && found->last->day >= start) return found;
  }
  return std::nullopt;
}

Resolver::Found Resolver::range(const Node& node) const {
  Node first = *node.a, last = *node.b, first_whole, last_whole;
  Node* named_first = named(first, first_whole);
  Node* named_last = named(last, last_whole);
  complete(*named_first, *named_last);
  Found from = period(first);
  if (!from || !from->first || !from->last) return std::nullopt;
  Found to = period(last);
  if (is_plain_weekday(last)) {
    const int ahead_by = (*last.get(Field::kWeekday) - weekday_of(from->first->day) + 7) % 7;
    to = day_period(from->first->day + days(ahead_by));
    if (is_plain_weekday(first) && tense_ == Tense::kPast && today() && to->last->day > *today()) {
      from->first->day -= days(7);
      to->last->day -= days(7);
    }
  } else if (named_last->operation == Operation::kDate && named_last->has(needed_month(*named_last)) &&
             !named_last->has(Field::kYear)) {
    // Without years: the range that holds the document's date, else the last or the next one.
    if (ahead() && !named_first->has(Field::kYear))
      if (const Found back = in_tense(Tense::kPast).period(first); back && back->first) {
        const Found until = after(last, *named_last, back->first->day);
        if (until && today() && until->last->day >= *today()) from = back;
      }
    to = after(last, *named_last, from->first->day);
  }
  if (!to || !to->last || to->last->day < from->first->day) return std::nullopt;
  return Period{from->first, to->last};
}

// "November 19-20, 2021": the month with a pair of days.
Resolver::Found Resolver::month_days(const Node& node) const {
  const Node& pair = *node.b;
  if (pair.operation != Operation::kRange) return std::nullopt;
  std::array<Node, 2> ends = {*node.a, *node.a};
  for (std::size_t e = 0; e < 2; ++e) {
    if (node.a->operation != Operation::kDate) ends[e] = Node{.operation = Operation::kIn, .fields = {}, .a = node.a};
    const Node& end = e == 0 ? *pair.a : *pair.b;
    set(ends[e], end.has(Field::kWeekday) ? Field::kWeekday : Field::kDay,
        end.has(Field::kWeekday) ? end.get(Field::kWeekday) : end.get(Field::kDay));
    if (node.has(Field::kYear)) set(ends[e], Field::kYear, node.get(Field::kYear));
  }
  return range(Node{.operation = Operation::kRange, .fields = {}, .a = &ends[0], .b = &ends[1]});
}

Resolver::Found Resolver::open_side(const Node& node) const {
  const bool back =
      node.get(Field::kDir) == -1;  // "down since May" looks back in any tense, "starting in May" may look ahead
  const Found found = back ? in_tense(Tense::kPast).period(*node.a) : period(*node.a);
  if (!found) return std::nullopt;
  switch (node.operation) {
    case Operation::kSince: return Period{found->first, std::nullopt};
    case Operation::kUntil: return Period{std::nullopt, found->last};
    case Operation::kBefore:
      if (node.a->operation == Operation::kAround && node.a->get(Field::kEdge) == 6)
        return Period{std::nullopt, found->last};  // "before the end of May"
      if (!found->first) return std::nullopt;
      return Period{std::nullopt, Edge{found->first->day - days(found->first->precision < Precision::kMinute ? 1 : 0),
                                       found->first->precision, found->first->seconds}};
    default:
      if (!found->last) return std::nullopt;
      return Period{Edge{found->last->day + days(found->last->precision < Precision::kMinute ? 1 : 0),
                         found->last->precision, found->last->seconds},
                    std::nullopt};
  }
}

}  // namespace relata::time
