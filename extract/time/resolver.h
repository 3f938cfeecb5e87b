// From what the grammar read to a value: the calendar, the document's date and the tense.
#pragma once

#include <optional>
#include <string>

#include "extract/time/calendar.h"
#include "extract/time/grammar.h"
#include "extract/time/tense.h"
#include "extract/time/time_expressions.h"

namespace relata::time {

class Resolver {
 public:
  Resolver(const std::optional<Anchor>& anchor, Tense tense) : anchor_(anchor), tense_(tense) {}

  // Sets kind, value, start and end.
  void resolve(const Node& node, Expression& expression) const;
  // The same where the anchor is not the document's date but the day, month or year that was told last.
  void resolve_from_told(const Node& node, Expression& expression) const;
  // Whether the value depends on the tense or the anchor.
  static bool is_relative(const Node& node);

 private:
  using Found = std::optional<Period>;
  static void write(const Found& found, Expression& expression);
  static Node dated(const Node& node);
  Found period(const Node& node) const;
  Resolver in_tense(Tense tense) const { return Resolver(anchor_, tense); }
  bool ahead() const { return tense_ == Tense::kFuture; }
  std::optional<Day> today() const {
    return anchor_ && anchor_->exact() ? std::optional(anchor_->first) : std::nullopt;
  }

  // resolver_dates.cc
  Found date(const Node& node) const;
  Found date_without_year(const Node& node) const;
  template <typename Candidate>
  Found nearest_year(Candidate candidate) const;
  Found weekday(int weekday) const;
  Found weekday_and_day(int weekday, int day) const;
  Found day_of_month(int day) const;

  // resolver_relative.cc
  Found weekend(int dir) const;
  Found beside(const Node& node) const;
  Found relative(const Node& node) const;
  Found relative_unit(int unit, int dir) const;
  Found relative_day(const Node& node, int dir) const;
  Found relative_months(const Node& node, int dir) const;

  // resolver_parts.cc
  Found inside(const Node& node) const;
  Found nth(const Node& node) const;
  Found half_of(const Period& container, int number) const;
  Found quarter_of(const Period& container, int number) const;
  Found nth_week(const Period& container, int nth, int count) const;
  Found week_of(const Node& node) const;
  Found around(const Node& node) const;
  Found edge_of(const Period& whole, int edge) const;

  // resolver_spans.cc
  Found weekends_ago(const Node& node) const;
  Found shifted(const Node& node) const;
  Found clock_shifted(int seconds) const;
  Found span(const Node& node) const;
  static Found weekend_beside(const Period& base, int dir);
  Found hours_span(int seconds, int dir) const;
  Found quarters_span(int count, int dir) const;
  Found to_date(const Node& node) const;

  // resolver_ranges.cc
  Found after(const Node& node, Node& dated, Day start) const;
  Found from_there(const Node& node, Period& from) const;
  Found range(const Node& node) const;
  Found month_days(const Node& node) const;
  Found open_side(const Node& node) const;

  // resolver_told.cc
  Found told(const Node& node) const;

  // resolver.cc
  Found clock(const Node& node) const;
  bool is_lasting(const Node& node) const;

  std::optional<Anchor> anchor_;
  Tense tense_;
};

}  // namespace relata::time
