#include "measure/time_values.h"

#include <charconv>
#include <chrono>

#include "core/ascii.h"
#include "core/iso_date.h"
#include "measure/time_patterns.h"

namespace relata::measure {
namespace {

using Days = std::chrono::sys_days;

std::string replaced_blank(std::string text) {
  if (const std::size_t at = text.find(' '); at != text.npos) text[at] = 'T';
  return text;
}

std::string day_part(const std::string& moment) { return moment.substr(0, 10); }
std::string minute_part(const std::string& moment) { return replaced_blank(moment).substr(0, 16); }

std::optional<Days> days_of(const std::string& moment) {
  const std::string day = day_part(moment);
  if (day.size() != 10 || !is_iso_date(day)) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t count) {
    int value = 0;
    std::from_chars(day.data() + at, day.data() + at + count, value);
    return value;
  };
  return Days(std::chrono::year(number(0, 4)) / number(5, 2) / number(8, 2));
}

std::optional<std::string> text_of(Days days) {
  const std::chrono::year_month_day day(days);
  return iso_date(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                  static_cast<int>(static_cast<unsigned>(day.day())));
}

std::optional<std::string> moved(const std::string& moment, int days) {
  const std::optional<Days> day = days_of(moment);
  return day ? text_of(*day + std::chrono::days(days)) : std::nullopt;
}

enum class Precision { kDay, kWeek, kMonth, kQuarter, kYear };

// What the last name of a range is: "from May to 2019" ends in a year.
Precision precision_of_name(const std::string& text) {
  const std::string last = behind_last("between_sides", ascii_lower(text));
  const std::string words(trimmed(replaced("words_of_precision", last, " ")));
  if (is_in("week", words)) return Precision::kWeek;
  if (is_in("quarter", words)) return Precision::kQuarter;
  const std::string rest(trimmed(replaced("month_name", words, " ")));
  if (rest.empty() || is_whole("year_name", rest))
    return is_in("month_name", words) ? Precision::kMonth : Precision::kYear;
  return Precision::kDay;
}

// The last day of what begins on this one.
std::optional<std::string> whole(const std::string& first, Precision precision) {
  const std::optional<Days> day = days_of(first);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day begin(*day);
  const auto before = [&](int months) {
    return text_of(Days((begin.year() / begin.month() + std::chrono::months(months)) / 1) - std::chrono::days(1));
  };
  switch (precision) {
    case Precision::kYear: return text_of(Days(begin.year() / 12 / 31));
    case Precision::kWeek: return text_of(*day + std::chrono::days(6));
    case Precision::kMonth: return before(1);
    case Precision::kQuarter: return before(3);
    case Precision::kDay: break;
  }
  return text_of(*day);
}

bool is_two_sided(const std::string& text) {
  return is_in("two_months", text) || (!is_in("short_period", text) && is_in("two_sides", text));
}

// An hour that is neither a.m. nor p.m.: "Monday 12-4", "at 8".
bool has_bare_hour(const std::string& text) {
  const std::string rest = replaced("dates", text, " ");
  if (is_in("late_hour", rest) || !is_in("digit", rest)) return false;
  const std::string hours = replaced("hour_of_half", rest, " ");
  return is_in("digit", hours) && !is_in("clock_unit", hours);
}

std::string after_last(const std::string& text, std::string_view separator) {
  const std::size_t at = text.rfind(separator);
  return at == text.npos ? text : text.substr(at + separator.size());
}

class Conversion {
 public:
  Conversion(const TimeResult& result, const TimePair& pair) : result_(result), text_(result.text), pair_(pair) {}

  TimePair made() const {
    const auto &first = pair_.first, &last = pair_.last;
    const bool moment = result_.kind.starts_with("datetime");
    if (moment && is_in("part_of_day_timex", result_.timex)) return day_of(first);
    if (result_.timex == "PRESENT_REF" && !begins("until_now", text_)) return day_of(first ? first : last);
    if (moment && !first && !last) return {};
    if (begins("end_of_period", text_) && last && last->find("23:59:59") != last->npos) return day_of(last);
    if (result_.kind == "datetimerange" && !(first && last) && (first ? *first : *last).find('T') == std::string::npos)
      return {minute_of(first), minute_of(last)};
    if (result_.kind == "datetime" || (result_.kind == "datetimerange" && first && last))
      return {minute_of(first), minute_of(last)};
    if (result_.kind == "date" && first == last) return date();
    if (first && last && last->size() >= 10) return closed();
    if (first) return from_on();
    if (last) return until();
    return {};
  }

 private:
  static TimePair day_of(const std::optional<std::string>& moment) {
    if (!moment) return {};
    return {day_part(*moment), day_part(*moment)};
  }
  static std::optional<std::string> minute_of(const std::optional<std::string>& moment) {
    return moment ? std::optional(minute_part(*moment)) : std::nullopt;
  }

  // A day; what is counted in months or years has the precision of these.
  TimePair date() const {
    const std::string& first = *pair_.first;
    if (is_in("years", text_) && !is_in("below_years", text_) && is_in("ago", text_))
      return {first.substr(0, 4) + "-01-01", first.substr(0, 4) + "-12-31"};
    if (is_in("months", text_) && !is_in("below_months", text_) && is_in("ago", text_)) {
      const std::string begin = first.substr(0, 8) + "01";
      return {begin, whole(begin, Precision::kMonth)};
    }
    return pair_;
  }

  // A case ends on the day after; an end that is named is inside.
  TimePair closed() const {
    const std::string &first = *pair_.first, &last = *pair_.last;
    if (is_in("rest", text_) || is_in("to_now", text_)) return {day_part(first), day_part(last)};
    const bool edge = is_in("edge_of", after_last(after_last(text_, " to "), " and "));
    if (is_two_sided(text_) && result_.timex.starts_with('(') && !edge && !is_in("starting", text_))
      return {day_part(first), whole(last, precision_of_name(text_))};
    return {day_part(first), moved(last, -1)};
  }

  TimePair from_on() const {
    const std::string& first = *pair_.first;
    const bool after = begins("after", text_) && text_.find("later than") == text_.npos && first.size() == 10;
    if (!after) return {day_part(first), std::nullopt};
    const std::string name = replaced("after_the", text_, "");
    if (is_in("edge_of", name)) return {};  // how far the edge reaches is a convention: only that it is open counts
    if (precision_of_name(name) != Precision::kDay) return {day_part(first), std::nullopt};
    return {moved(first, 1), std::nullopt};
  }

  TimePair until() const {
    const std::string& last = *pair_.last;
    if (begins("until", text_) && text_.find("end of") == text_.npos && last.size() == 10)
      return {std::nullopt, whole(last, precision_of_name(replaced("first_word", text_, "")))};
    return {std::nullopt, moved(last, -1)};
  }

  const TimeResult& result_;
  const std::string& text_;
  const TimePair& pair_;
};

// A day that does not exist, or that a case leaves out.
bool is_no_such_day(const TimeResult& result) {
  if (result.past) return result.past->first && result.past->first->starts_with("0001");
  for (const char* timex : {"XXXX-02-30", "2019-02-30", "(2019-02-29"})
    if (result.timex.starts_with(timex)) return true;
  return false;
}

std::optional<std::string> aside_as_moment(const std::string& text) {
  if (has_bare_hour(text)) return "hour without a.m. or p.m.";
  const bool spelt = !is_in("digit", replaced("dates", text, " ")) && is_in("spelt_hour", text);
  if (is_in("spoken_clock", text) || spelt) return "time of day as it is spoken";
  return std::nullopt;
}

}  // namespace

bool is_technical(const TimeCase& time_case) { return is_in("technical", time_case.input); }
bool is_fiscal(const std::string& text) { return is_in("fiscal", text); }

std::optional<std::string> set_aside(const TimeCase& time_case, const TimeResult& result) {
  const std::string &text = result.text, &kind = result.kind;
  if (is_technical(time_case)) return "web address, file name, formula, handle: no sentence";
  if (kind == "time" || kind == "timerange" || result.timex.starts_with('T') || result.timex.starts_with("(T"))
    return "time of day without a day: no date, period or duration";
  if (kind == "set") return "how often: no date, period or duration";
  if (is_in("zone", time_case.input)) return "time zone";
  if (kind.starts_with("datetime"))
    if (const auto why = aside_as_moment(text)) return why;
  if (is_in("comparison", text) && kind == "daterange" && text.find(" ago") == text.npos)
    return "comparison as queries put it";
  if (kind == "date" && is_whole("bare_day", text)) return "day by its number alone";
  if (is_in("chat", text)) return "abbreviation of chats";
  if (is_in("forms", text) && !is_in("printed", text)) return "spelling of forms and chats";
  return is_no_such_day(result) ? std::optional<std::string>("no such day") : std::nullopt;
}

AcceptedValues accepted_values(const TimeCase& time_case, const TimeResult& result) {
  AcceptedValues accepted;
  if (is_fiscal(result.text) || is_in("story", std::string(trimmed(result.text))) || is_in("business", result.text)) {
    accepted.open = true;
  } else if (result.kind == "duration") {
    accepted.duration = result.timex;
  } else if (!result.past && !result.future) {
    accepted.any = !result.timex.empty();
    if (!accepted.any) accepted.pairs.emplace_back();
  } else {
    const std::string input = ascii_lower(time_case.input);
    const bool will = is_in("future", input), was = is_in("past", input);
    const bool future_alone = will && !was && result.future, past_alone = was && !will && result.past;
    if (result.past && !future_alone) accepted.pairs.push_back(Conversion(result, *result.past).made());
    if (result.future && !past_alone) accepted.pairs.push_back(Conversion(result, *result.future).made());
  }
  return accepted;
}

}  // namespace relata::measure
