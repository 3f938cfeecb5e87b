#include "extract/time/amount.h"

#include <algorithm>
#include <cstdlib>

namespace relata::time {
namespace {

int scaled(int thousandths, int factor) {
  return static_cast<int>(static_cast<long long>(thousandths) * factor / 1000);
}

void add(int unit, int thousandths, Amount& amount) {
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

}  // namespace

Amount amount_of_unit(int unit, int thousandths) {
  Amount amount;
  add(unit, thousandths, amount);
  return amount;
}

Amount amount_of(const Node& node) {
  Amount amount;
  for (const Node* part = &node; part; part = part->b)
    if (part->operation == Operation::kDuration)
      add(part->get(Field::kUnit).value_or(kDay),
          part->get(Field::kCount).value_or(1000) + part->get(Field::kExtra).value_or(0), amount);
  return amount;
}

std::optional<Day> moved(Day day, const Amount& amount, int dir) {
  const auto moved = add_months(day, dir * amount.months);
  const Day result = moved ? *moved + days(dir * amount.days) : day;
  return moved && year_of(result) >= 1 && year_of(result) <= 9999 ? std::optional(result) : std::nullopt;
}

std::optional<std::string> iso_duration(const Node& node) {
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

}  // namespace relata::time
