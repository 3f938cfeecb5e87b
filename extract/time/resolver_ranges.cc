// Times with two ends, and those with one: "May 5 to June 7", "November 19-20", "since May".
#include <array>

#include "extract/time/resolver.h"

namespace relata::time {
namespace {

Field needed_month(const Node& node) {
  for (const Field field : {Field::kQuarter, Field::kSeason, Field::kWeek})
    if (node.has(field)) return field;
  return Field::kMonth;
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

// "from 2pm on Monday until 4pm on Tuesday", "between the 3rd and the 9th": an end that would be before its beginning
// is the next one from there; of what was done both are a week earlier where it would be still to come.
Resolver::Found Resolver::from_there(const Node& node, Period& from) const {
  Resolver there = in_tense(Tense::kFuture);
  there.anchor_ = Anchor{from.first->day, from.first->day, {}};
  Found to = there.period(node);
  const Node& day = node.operation == Operation::kClock && node.a ? *node.a : node;
  if (to && to->last && is_plain_weekday(day) && tense_ == Tense::kPast && today() && to->last->day > *today()) {
    from.first->day -= days(7);
    to->last->day -= days(7);
  }
  return to;
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
  if (to && to->last && to->last->day < from->first->day) to = from_there(last, *from);
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
