#include "extract/openie/time_expression.h"

#include <array>
#include <charconv>
#include <chrono>
#include <string_view>
#include <vector>

namespace relata::openie {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};

std::string iso(year_month_day date) {
  char text[11] = "0000-00-00";
  const auto put = [&](int value, int at, int digits) {
    for (int d = digits - 1; d >= 0; --d, value /= 10) text[at + d] = static_cast<char>('0' + value % 10);
  };
  put(static_cast<int>(date.year()), 0, 4);
  put(static_cast<int>(static_cast<unsigned>(date.month())), 5, 2);
  put(static_cast<int>(static_cast<unsigned>(date.day())), 8, 2);
  return text;
}

std::optional<int> number(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end == word.data()) return std::nullopt;
  const std::string_view rest(end, static_cast<std::size_t>(word.data() + word.size() - end));
  if (!rest.empty() && rest != "st" && rest != "nd" && rest != "rd" && rest != "th") return std::nullopt;
  return value;
}

template <std::size_t kSize>
std::optional<unsigned> index_of(const std::array<std::string_view, kSize>& names, std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  for (unsigned i = 0; i < kSize; ++i)
    if (names[i] == word || (word.size() >= 3 && word.size() < 5 && names[i].starts_with(word) && kSize == 12)) return i;
  return std::nullopt;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ' || c == ',' || c == '\n') {
      if (!word.empty()) words.push_back(word);
      word.clear();
    } else {
      word += c;
    }
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

std::optional<year_month_day> parse_anchor(const std::optional<std::string>& anchor) {
  if (!anchor || anchor->size() < 10) return std::nullopt;
  const auto y = number(anchor->substr(0, 4)), m = number(anchor->substr(5, 2)), d = number(anchor->substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  const year_month_day date{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

struct Parts {
  std::optional<int> year_number, day_number;
  std::optional<unsigned> month_index, weekday;
  bool last = false, next = false, current = false, ago = false, other = false;
  std::string unit, word;
};

Parts parts_of(std::string_view text) {
  Parts parts;
  for (const std::string& word : words_of(text)) {
    if (const auto value = number(word)) {
      if (word.size() == 4 && *value >= 1000 && *value < 2200) parts.year_number = value;
      else if (*value >= 1 && *value <= 31 && !parts.day_number) parts.day_number = value;
      else parts.other = true;
    } else if (const auto m = index_of(kMonths, word)) {
      parts.month_index = m;
    } else if (const auto w = index_of(kWeekdays, word)) {
      parts.weekday = w;
    } else if (word == "last" || word == "past" || word == "previous") {
      parts.last = true;
    } else if (word == "next" || word == "coming") {
      parts.next = true;
    } else if (word == "this") {
      parts.current = true;
    } else if (word == "day" || word == "week" || word == "month" || word == "year" || word == "weekend") {
      parts.unit = word;
    } else if (word == "yesterday" || word == "today" || word == "tomorrow" || word == "tonight") {
      parts.word = word;
    } else if (word != "the" && word != "of" && word != "night" && word != "morning" && word != "evening" && word != "afternoon" && word != "early" && word != "late") {
      parts.other = true;
    }
  }
  return parts;
}

void set_days(TimeExpression& time, year_month_day first, year_month_day last, std::string value) {
  time.value = std::move(value);
  time.start = iso(first);
  time.end = iso(last);
}
void set_day(TimeExpression& time, sys_days date) { set_days(time, date, date, iso(date)); }
void set_month(TimeExpression& time, year_month m) {
  set_days(time, m / day(1), year_month_day(m / std::chrono::last), iso(m / day(1)).substr(0, 7));
}
void set_year(TimeExpression& time, year y) { set_days(time, y / 1 / 1, y / 12 / 31, iso(y / 1 / 1).substr(0, 4)); }

bool absolute(TimeExpression& time, const Parts& parts, const std::optional<year_month_day>& anchor, bool ahead) {
  if (parts.year_number && !parts.month_index) {
    if (parts.day_number || parts.unit != "") return false;
    set_year(time, year(*parts.year_number));
    return true;
  }
  if (!parts.month_index || (!parts.year_number && !anchor)) return false;
  const month m(*parts.month_index + 1);
  // Without a year: the latest such month that is not after the anchor's, or the next if it lies ahead.
  year y = parts.year_number ? year(*parts.year_number) : anchor->year();
  if (!parts.year_number && !ahead && m > anchor->month()) y -= years(1);
  if (!parts.year_number && ahead && m < anchor->month()) y += years(1);
  if (!parts.day_number) set_month(time, y / m);
  else if (const year_month_day date{y, m, day(static_cast<unsigned>(*parts.day_number))}; date.ok()) set_day(time, date);
  return true;
}

void relative(TimeExpression& time, const Parts& parts, year_month_day anchor, bool ahead) {
  const sys_days today = anchor;
  if (parts.weekday) {
    const auto back = std::chrono::weekday(today) - std::chrono::weekday(*parts.weekday);
    set_day(time, parts.next || (ahead && !parts.last) ? today + days(7) - back : today - back);
  } else if (parts.word == "yesterday") {
    set_day(time, today - days(1));
  } else if (parts.word == "tomorrow") {
    set_day(time, today + days(1));
  } else if (!parts.word.empty()) {
    set_day(time, today);
  } else if (parts.unit == "year" || parts.unit == "month") {
    const int shift = parts.last ? -1 : parts.next ? 1 : 0;
    if (!parts.last && !parts.next && !parts.current) return;
    if (parts.unit == "year") set_year(time, anchor.year() + years(shift));
    else set_month(time, anchor.year() / anchor.month() + months(shift));
  }
}

}  // namespace

void resolve_time(TimeExpression& time, const std::optional<std::string>& anchor, bool ahead) {
  const Parts parts = parts_of(time.text);
  if (parts.other) return;
  const std::optional<year_month_day> date = parse_anchor(anchor);
  if (absolute(time, parts, date, ahead)) return;
  if (date && !parts.day_number) relative(time, parts, *date, ahead);
}

}  // namespace relata::openie
