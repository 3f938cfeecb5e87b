#include "extract/time/holidays.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/ascii.h"
#include "core/table.h"
#include "extract/time/feast_years_tsv.h"
#include "extract/time/holidays_tsv.h"

namespace relata::time {
namespace {

struct Name {
  std::vector<std::string_view> words;
  int row = 0;
};

struct Holidays {
  std::unordered_map<std::string, std::vector<Name>> by_first;  // the longest first
  std::vector<std::string_view> rules;
};

const Holidays& holidays() {
  static const Holidays table = [] {
    Holidays result;
    each_row(data::holidays_tsv, [&](const TableRow& row) {
      Name name{split(row[0], ' '), static_cast<int>(result.rules.size())};
      result.rules.push_back(row[1]);
      result.by_first[std::string(name.words.front())].push_back(std::move(name));
    });
    for (auto& [first, names] : result.by_first)
      std::stable_sort(names.begin(), names.end(),
                       [](const Name& a, const Name& b) { return a.words.size() > b.words.size(); });
    return result;
  }();
  return table;
}

int number(std::string_view text) {
  int value = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// "09-1-last", "11-4-4+1": month, weekday, which one of the month, days after it.
std::optional<Day> weekday_of_month(std::string_view rule, int year) {
  const int month = number(rule.substr(0, 2)), weekday = number(rule.substr(3, 1));
  const std::string_view which = rule.substr(5);
  const std::optional<Day> first = make_day(year, month, 1);
  if (!first) return std::nullopt;
  if (which == "last") {
    const Day last = last_of_month(*first);
    return last - std::chrono::days((weekday_of(last) - weekday + 7) % 7);
  }
  const std::size_t plus = which.find('+');
  const int more = plus == which.npos ? 0 : number(which.substr(plus));
  return *first +
         std::chrono::days((weekday - weekday_of(*first) + 7) % 7 + 7 * (number(which.substr(0, 1)) - 1) + more);
}

// "@2": the column's days of a year, "11-27+30" for the thirty days from then.
std::optional<Period> feast_of_year(std::string_view rule, int year) {
  static const Table years(data::feast_years_tsv);
  const TableRow* row = years.find(std::to_string(year));
  const auto column = static_cast<std::size_t>(number(rule.substr(1)));
  if (!row || column == 0 || column > row->size()) return std::nullopt;
  const std::string_view text = (*row)[column - 1];
  const std::optional<Day> first = make_day(year, number(text.substr(0, 2)), number(text.substr(3, 2)));
  if (!first) return std::nullopt;
  return days_period(*first, *first + std::chrono::days(text.size() > 5 ? number(text.substr(5)) - 1 : 0));
}

}  // namespace

std::optional<Counted> holiday_at(const std::vector<Atom>& atoms, std::size_t at) {
  const auto names = holidays().by_first.find(atoms[at].text);
  if (names == holidays().by_first.end()) return std::nullopt;
  for (const Name& name : names->second) {
    if (at + name.words.size() > atoms.size()) continue;
    if (std::equal(name.words.begin(), name.words.end(), atoms.begin() + static_cast<std::ptrdiff_t>(at),
                   [](std::string_view word, const Atom& atom) { return atom.text == word; }))
      return Counted{at + name.words.size(), {{Field::kHoliday, name.row}}};
  }
  return std::nullopt;
}

bool begins_holiday(const std::string& word) { return holidays().by_first.contains(word); }

bool is_historic(int row) {
  return holidays().rules[static_cast<std::size_t>(row)].size() == 10 &&
         holidays().rules[static_cast<std::size_t>(row)][4] == '-';
}

std::optional<Day> holiday_in(int row, int year) {
  const std::string_view rule = holidays().rules[static_cast<std::size_t>(row)];
  if (rule == "?" || year < 1 || year > 9998) return std::nullopt;
  if (is_historic(row))
    return make_day(number(rule.substr(0, 4)), number(rule.substr(5, 2)), number(rule.substr(8, 2)));
  if (rule.starts_with("easter")) return easter(year) + std::chrono::days(number(rule.substr(6)));
  if (rule.size() == 5) return make_day(year, number(rule.substr(0, 2)), number(rule.substr(3, 2)));
  if (rule.starts_with('@')) {
    const auto feast = feast_of_year(rule, year);
    return feast ? std::optional(feast->first->day) : std::nullopt;
  }
  return weekday_of_month(rule, year);
}

std::optional<Period> holiday_period(int row, int year) {
  const std::string_view rule = holidays().rules[static_cast<std::size_t>(row)];
  return rule.starts_with('@') ? feast_of_year(rule, year) : day_period(holiday_in(row, year));
}

}  // namespace relata::time
