#include "export/spells.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace relata::exporter {
namespace {

using std::chrono::sys_days;

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// YYYY-MM-DD; nothing for an open end or another form.
std::optional<sys_days> calendar_day(std::string_view day) {
  if (day.size() != 10) return std::nullopt;
  const std::chrono::year year(number(day.substr(0, 4)));
  const std::chrono::month month(static_cast<unsigned>(number(day.substr(5, 2))));
  if (!month.ok()) return std::nullopt;
  const std::chrono::year_month_day_last last(year, std::chrono::month_day_last(month));
  const auto wanted = static_cast<unsigned>(number(day.substr(8, 2)));
  return sys_days(year / month / std::min(std::chrono::day(wanted), last.day()));
}

std::string text_of(const std::optional<sys_days>& day) {
  if (!day) return "";
  const std::chrono::year_month_day date(*day);
  const auto padded = [](int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
  };
  return padded(static_cast<int>(date.year()), 4) + "-" + padded(static_cast<int>(unsigned(date.month())), 2) + "-" +
         padded(static_cast<int>(unsigned(date.day())), 2);
}

}  // namespace

std::vector<Days> united(std::vector<Days> spells) {
  for (Days& days : spells) days = {text_of(calendar_day(days.first)), text_of(calendar_day(days.last))};
  std::erase_if(spells, [](const Days& days) { return days.first.empty() && days.last.empty(); });
  std::sort(spells.begin(), spells.end(), [](const Days& a, const Days& b) { return a.first < b.first; });
  std::vector<Days> result;
  for (const Days& days : spells) {
    if (!result.empty()) {
      Days& before = result.back();
      const auto end = calendar_day(before.last), begin = calendar_day(days.first);
      if (!end || !begin || *begin <= *end + std::chrono::days(1)) {
        if (days.last.empty() || before.last.empty()) before.last = "";
        else before.last = std::max(before.last, days.last);
        continue;
      }
    }
    result.push_back(days);
  }
  return result;
}

}  // namespace relata::exporter
