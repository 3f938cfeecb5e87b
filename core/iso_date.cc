#include "core/iso_date.h"

#include <chrono>
#include <cstdio>

#include "core/ascii.h"

namespace relata {
namespace {

// What is left to read; each step says whether it could be taken.
class Scanner {
 public:
  explicit Scanner(std::string_view rest) : rest_(rest) {}

  bool at_end() const { return rest_.empty(); }
  bool next_is(std::string_view any) const { return !rest_.empty() && any.find(rest_.front()) != any.npos; }
  bool take(std::string_view any) {
    if (!next_is(any)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool digits(std::size_t count, int& value) {
    if (rest_.size() < count) return false;
    value = 0;
    for (const char c : rest_.substr(0, count)) {
      if (!is_ascii_digit(c)) return false;
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(count);
    return true;
  }

 private:
  std::string_view rest_;
};

bool exists(int year, int month, int day) {
  using namespace std::chrono;
  return year >= 1 && year <= 9999 && month >= 0 && day >= 0 &&
         year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day)))
             .ok();
}

bool is_zone(Scanner rest) {
  int ignored = 0;
  if (rest.at_end()) return true;
  if (rest.take(" ")) return rest.take("Z") && rest.at_end();
  if (rest.take("Z")) return rest.at_end();
  if (!rest.take("+-") || !rest.digits(2, ignored)) return false;
  if (rest.at_end()) return true;
  rest.take(":");
  return rest.digits(2, ignored) && rest.at_end();
}

// "19", "19:30", "193000.25Z": hours, minutes and seconds by their shape alone.
bool is_time(Scanner rest) {
  int ignored = 0;
  if (!rest.digits(2, ignored)) return false;
  for (int part = 0; part < 2; ++part) {
    const bool colon = rest.take(":");
    if (!colon && !rest.next_is("0123456789")) return is_zone(rest);
    if (!rest.digits(2, ignored)) return false;
  }
  if (!rest.take(".,")) return is_zone(rest);
  if (!rest.digits(1, ignored)) return false;
  while (rest.digits(1, ignored)) {
  }
  return is_zone(rest);
}

}  // namespace

bool is_iso_date(std::string_view date) {
  Scanner rest(date);
  int year = 0, month = 1, day = 1;
  if (!rest.digits(4, year)) return false;
  if (rest.at_end()) return exists(year, month, day);
  if (!rest.take("-") || !rest.digits(2, month)) return false;
  if (rest.at_end()) return exists(year, month, day);
  if (!rest.take("-") || !rest.digits(2, day) || !exists(year, month, day)) return false;
  return rest.at_end() || (rest.take("T ") && is_time(rest));
}

std::optional<std::string> iso_date(int year, int month, int day) {
  if (!exists(year, month, day)) return std::nullopt;
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  return text;
}

}  // namespace relata
