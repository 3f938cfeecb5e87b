#include "extract/time/natives.h"

#include <algorithm>
#include <array>

#include "extract/time/holidays.h"
#include "extract/time/lexicon.h"
#include "extract/time/list_year.h"
#include "extract/time/numerals.h"
#include "extract/time/zones.h"

namespace relata::time {
namespace {

using Atoms = std::vector<Atom>;

bool glued(const Atoms& atoms, std::size_t at) { return at < atoms.size() && atoms[at].glued; }
std::optional<Counted> counted(const std::optional<Numeral>& numeral, Field field, int least, int most) {
  if (!numeral || numeral->value < least || numeral->value > most) return std::nullopt;
  return Counted{numeral->end, {{field, numeral->value}}};
}

// "3.5": the decimals behind a number, in thousandths.
int decimals(const Atoms& atoms, std::size_t& end) {
  if (!is_at(atoms, end, ".") || !glued(atoms, end) || !glued(atoms, end + 1) || !atoms[end + 1].number) return 0;
  int thousandths = 0, scale = 100;
  for (const char c : atoms[end + 1].text) {
    thousandths += scale * (c - '0');
    scale /= 10;
  }
  end += 2;
  return thousandths;
}

// "3-1/2", "2 1/2": the fraction behind a number.
int written_fraction(const Atoms& atoms, std::size_t& end) {
  const std::size_t at = is_at(atoms, end, "-") ? end + 1 : end;
  const auto above = digits_at(atoms, at, 1), below = digits_at(atoms, at + 2, 1);
  if (!above || !below || !is_at(atoms, at + 1, "/") || !glued(atoms, at + 1) || below->value == 0 ||
      above->value >= below->value)
    return 0;
  end = below->end;
  return 1000 * above->value / below->value;
}

// "and a half", "and half", "and a quarter" after a count.
int fraction(const Atoms& atoms, std::size_t& end) {
  if (!is_at(atoms, end, "-") && !is_at(atoms, end, "and")) return 0;
  std::size_t at = end;
  while (is_at(atoms, at, "-") || is_at(atoms, at, "and") || is_at(atoms, at, "a")) ++at;
  const int part = is_at(atoms, at, "half") ? 500 : is_at(atoms, at, "quarter") ? 250 : 0;
  if (part != 0) end = at + 1;
  return part;
}

// "half a dozen", "two dozen".
std::optional<Counted> dozens(const Atoms& atoms, std::size_t at) {
  const auto count = digits_at(atoms, at, 2) ? digits_at(atoms, at, 2) : words_at(atoms, at);
  if (count && sense_at(atoms, count->end, "DOZEN"))
    return Counted{count->end + 1, {{Field::kCount, 12000 * count->value}}};
  const std::size_t dozen = is_at(atoms, at + 1, "a") ? at + 2 : at + 1;
  if (!is_at(atoms, at, "half") || !sense_at(atoms, dozen, "DOZEN")) return std::nullopt;
  return Counted{dozen + 1, {{Field::kCount, 6000}}};
}

// "a", "few", "several hundred", "a couple of", "a dozen", "half an".
std::optional<Counted> loose_number(const Atoms& atoms, std::size_t at) {
  const std::size_t word = is_at(atoms, at, "a") || is_at(atoms, at, "an") ? at + 1 : at;
  std::optional<Counted> found;
  if (auto dozen = dozens(atoms, word)) return dozen;
  if (const WordSense* few = sense_at(atoms, word, "FEW"); few && sense_at(atoms, word + 1, "SCALE")) {
    found = Counted{word + 2, {{Field::kCount, -1000 * few->value * sense_at(atoms, word + 1, "SCALE")->value}}};
  } else if (few) {
    found = Counted{word + 1, {{Field::kCount, -1000 * few->value}}};
  } else if (sense_at(atoms, word, "PAIR")) {
    found = Counted{word + 1, {{Field::kCount, 2000}}};
  } else if (sense_at(atoms, word, "DOZEN")) {
    found = Counted{word + 1, {{Field::kCount, 12000}}};
  } else if (is_at(atoms, word, "half")) {
    found = Counted{is_at(atoms, word + 1, "a") || is_at(atoms, word + 1, "an") ? word + 2 : word + 1,
                    {{Field::kCount, 500}}};
  } else if (is_at(atoms, at, "½")) {
    found = Counted{at + 1, {{Field::kCount, 500}}};
  } else if (word > at) {
    found = Counted{word, {{Field::kCount, 1000}}};
  }
  if (found && is_at(atoms, found->end, "of") && sense_at(atoms, word, "PAIR")) ++found->end;
  return found;
}

std::optional<Counted> number(const Atoms& atoms, std::size_t at) {
  constexpr int kMost = 9999;
  std::optional<Numeral> numeral = digits_at(atoms, at, 4);
  int thousandths = 0;
  if (numeral) thousandths = decimals(atoms, numeral->end) + written_fraction(atoms, numeral->end);
  else numeral = words_at(atoms, at);
  if (!numeral || numeral->value > kMost || sense_at(atoms, numeral->end, "DOZEN")) return loose_number(atoms, at);
  thousandths += numeral->value * 1000;
  if (is_at(atoms, numeral->end, "and") && sense_at(atoms, numeral->end + 1, "CARDINAL") && thousandths % 10000 == 0 &&
      thousandths < 100000) {
    thousandths += 1000 * sense_at(atoms, numeral->end + 1, "CARDINAL")->value;  // "twenty and four hours"
    numeral->end += 2;
  }
  thousandths += fraction(atoms, numeral->end);
  return Counted{numeral->end, {{Field::kCount, thousandths}}};
}

std::optional<Counted> day_number(const Atoms& atoms, std::size_t at) {
  if (auto ordinal = counted(ordinal_at(atoms, at), Field::kDay, 1, 31)) return ordinal;
  if (auto digits = counted(digits_at(atoms, at, 2), Field::kDay, 1, 31)) return digits;
  return counted(words_at(atoms, at), Field::kDay, 1, 31);
}

std::optional<Counted> short_year(const Atoms& atoms, std::size_t at) {
  if (at >= atoms.size() || atoms[at].text.size() != 2) return std::nullopt;
  constexpr int kPivot = 50;  // '50 to '99 are of the last century
  auto digits = counted(digits_at(atoms, at, 2), Field::kYear, 0, 99);
  if (digits) digits->fields.front().second += digits->fields.front().second < kPivot ? 2000 : 1900;
  return digits;
}

std::optional<Counted> span_of_years(std::size_t end, int first, int last) {
  return Counted{end, {{Field::kYear, first}, {Field::kYearEnd, last}}};
}

std::optional<Counted> decade(const Atoms& atoms, std::size_t at) {
  const bool short_form = is_at(atoms, at, "'");
  const std::size_t begin = short_form ? at + 1 : at;
  if (const auto digits = digits_at(atoms, begin, 4)) {  // "1990s", "1990's", "'90s", "90s"
    const bool owner = is_at(atoms, digits->end, "'s") && glued(atoms, digits->end);
    const std::size_t s = is_at(atoms, digits->end, "'") && glued(atoms, digits->end) ? digits->end + 1 : digits->end;
    const std::size_t places = atoms[begin].text.size();
    if (!(is_at(atoms, s, "s") || owner) || !glued(atoms, s) || digits->value % 10 != 0 ||
        (places != 2 && places != 4) || (short_form && places != 2))
      return std::nullopt;
    if (places == 4 && (digits->value < 1000 || digits->value > 2990)) return std::nullopt;
    if (places == 2 && !short_form && digits->value < 20) return std::nullopt;
    const int year = places == 4 ? digits->value : digits->value + (digits->value < 20 ? 2000 : 1900);
    return span_of_years(s + 1, year, places == 4 && year % 100 == 0 && year < 2000 ? year + 99 : year + 9);
  }
  if (const WordSense* aughts = sense_at(atoms, at, "AUGHTS"))
    return span_of_years(at + 1, aughts->value, aughts->value + 9);
  if (is_at(atoms, at, "two") && is_at(atoms, at + 1, "thousands")) return span_of_years(at + 2, 2000, 2009);
  if (const WordSense* tens = sense_at(atoms, at, "DECADE"); tens && tens->value > 10)
    return span_of_years(at + 1, 1900 + tens->value, 1909 + tens->value);
  const WordSense* century =
      sense_at(atoms, at, "CARDINAL") ? sense_at(atoms, at, "CARDINAL") : sense_at(atoms, at, "TENS");
  if (!century || century->value < 11 || century->value > 20) return std::nullopt;
  const std::size_t next = is_at(atoms, at + 1, "-") ? at + 2 : at + 1;
  const WordSense* tens = sense_at(atoms, next, "DECADE");
  if (is_at(atoms, next, "hundreds")) return span_of_years(next + 1, century->value * 100, century->value * 100 + 99);
  if (!tens) return std::nullopt;
  const int year = century->value * 100 + tens->value;
  return span_of_years(next + 1, year, year + 9);
}

// "15th century", "16th to the 18th century", "17th and 18th centuries".
std::optional<Counted> century(const Atoms& atoms, std::size_t at) {
  const auto ordinal = ordinal_at(atoms, at);
  if (!ordinal || ordinal->value > 30) return std::nullopt;
  Numeral last = *ordinal;
  if (is_at(atoms, last.end, "to") || is_at(atoms, last.end, "and") || is_at(atoms, last.end, "through")) {
    const std::size_t next = is_at(atoms, last.end + 1, "the") ? last.end + 2 : last.end + 1;
    if (const auto other = next < atoms.size() ? ordinal_at(atoms, next) : std::nullopt;
        other && other->value > ordinal->value && other->value <= 30)
      last = *other;
  }
  const std::size_t next = is_at(atoms, last.end, "-") ? last.end + 1 : last.end;
  const WordSense* unit = sense_at(atoms, next, "UNIT");
  if (!unit || unit->value != kCentury) return std::nullopt;
  const int first = (ordinal->value - 1) * 100;
  return span_of_years(next + 1, first == 0 ? 1 : first, (last.value - 1) * 100 + 99);
}

// "2019-20", not "2021-08" of a date.
std::optional<Counted> season(const Atoms& atoms, std::size_t at) {
  const auto first = digits_at(atoms, at, 4);
  if (!first || first->value < 1000 || first->value > 2999 || !(is_at(atoms, at + 1, "-") || is_at(atoms, at + 1, "/")))
    return std::nullopt;
  if (const auto next = digits_at(atoms, at + 2, 4);
      next && is_at(atoms, at + 1, "/") && next->value == first->value + 1)
    return span_of_years(next->end, first->value, next->value);  // "1999/2000"
  const auto last = digits_at(atoms, at + 2, 2);
  if (!last || atoms[at + 2].text.size() != 2 || !glued(atoms, at + 1) || !glued(atoms, at + 2)) return std::nullopt;
  const int end = first->value / 100 * 100 + last->value;
  const int year = end < first->value ? end + 100 : end;
  constexpr int kLongest = 30;  // "1914-18" is a span, "2015-86" none
  if (year <= first->value || year > first->value + kLongest || (last->value <= 12 && year != first->value + 1))
    return std::nullopt;
  return span_of_years(last->end, first->value, year);
}

std::optional<Counted> numbered(const Atoms& atoms, std::size_t at, std::string_view letter, Field field, int most) {
  if (is_at(atoms, at + 1, letter) && glued(atoms, at + 1)) {  // "1H"
    auto before = counted(digits_at(atoms, at, 1), field, 1, most);
    if (before) before->end = at + 2;
    return before;
  }
  if (!is_at(atoms, at, letter) || !glued(atoms, at + 1)) return std::nullopt;
  return counted(digits_at(atoms, at + 1, 1), field, 1, most);
}

// "o'clock in the morning", "in the evening", "at night" behind an hour: the part of the day.
std::optional<Numeral> part_of_day(const Atoms& atoms, std::size_t at) {
  if (is_at(atoms, at, "o") && is_at(atoms, at + 1, "'") && is_at(atoms, at + 2, "clock")) at += 3;
  if (is_at(atoms, at, "at") && is_at(atoms, at + 1, "night")) return Numeral{at + 2, 4};
  if (!is_at(atoms, at, "in") || !is_at(atoms, at + 1, "the")) return std::nullopt;
  const WordSense* part = sense_at(atoms, at + 2, "PART");
  return part && part->value <= 3 ? std::optional(Numeral{at + 3, part->value}) : std::nullopt;
}

// Hours with minutes or am and pm; a bare number is no time of day.
std::optional<Counted> clock(const Atoms& atoms, std::size_t at) {
  if (const WordSense* noon = sense_at(atoms, at, "NOON"))
    return Counted{at + 1, {{Field::kClock, noon->value * 3600}}};
  const auto hour = digits_at(atoms, at, 2);
  if (!hour || hour->value > 23) return std::nullopt;
  if (hour->value == 12 && sense_at(atoms, at + 1, "NOON"))
    return Counted{at + 2, {{Field::kClock, sense_at(atoms, at + 1, "NOON")->value * 3600}}};
  std::array<int, 3> parts = {hour->value, 0, 0};
  std::size_t end = hour->end, known = 1;
  while (known < 3 && (is_at(atoms, end, ":") || (is_at(atoms, end, ".") && known == 1)) && glued(atoms, end) &&
         glued(atoms, end + 1)) {
    const auto next = digits_at(atoms, end + 1, 2);
    if (!next || atoms[end + 1].text.size() != 2 || next->value > 59) break;
    parts[known++] = next->value;
    end = next->end;
  }
  if (const auto part = part_of_day(atoms, end); part && hour->value > 0 && hour->value < 13) {
    constexpr int kSix = 6;
    const bool late =
        part->value == 2 || part->value == 3 || (part->value == 4 && hour->value >= kSix && hour->value < 12);
    return Counted{part->end, {{Field::kClock, (hour->value % 12 + (late ? 12 : 0)) * 3600 + parts[1] * 60}}};
  }
  const bool dotted = known > 1 && is_at(atoms, at + 1, ".");
  const WordSense* half = sense_at(atoms, end, "MERIDIEM");
  if (half) {
    if (hour->value > 12 || hour->value == 0) return std::nullopt;
    parts[0] = hour->value % 12 + half->value;
    ++end;
  } else if (known == 1 || dotted) {
    return std::nullopt;
  }
  const int seconds = parts[0] * 3600 + parts[1] * 60 + parts[2];
  Counted found{end, {{Field::kClock, seconds}}};
  if (known == 3) found.fields.push_back({Field::kExtra, 1});  // seconds are known
  return found;
}

std::optional<Counted> zoned_clock(const Atoms& atoms, std::size_t at) {
  auto found = clock(atoms, at);
  if (found) found->end = past_zone(atoms, found->end);
  return found ? found : hours_at(atoms, at);
}

// The "5" of "5 to 6:30 p.m.": the half of the day that its end has.
std::optional<Counted> clock_half(const Atoms& atoms, std::size_t at) {
  const auto hour = digits_at(atoms, at, 2);
  if (!hour || hour->value < 1 || hour->value > 12) return std::nullopt;
  std::size_t end = hour->end;
  int minutes = 0;
  if (is_at(atoms, end, ":") && glued(atoms, end))
    if (const auto next = digits_at(atoms, end + 1, 2); next && next->value < 60)
      minutes = next->value, end = next->end;
  const auto last = end + 1 < atoms.size() ? clock(atoms, end + 1) : std::nullopt;
  if (!last || !sense_at(atoms, last->end - 1, "MERIDIEM")) return std::nullopt;
  constexpr int kHalfDay = 43200;
  int seconds = (hour->value % 12) * 3600 + minutes * 60;
  if (last->fields.front().second >= kHalfDay && seconds + kHalfDay < last->fields.front().second) seconds += kHalfDay;
  return Counted{end, {{Field::kClock, seconds}}};
}

// The "7" of "at 7 this morning": an hour whose half of the day stands beside it.
std::optional<Counted> bare_hour(const Atoms& atoms, std::size_t at) {
  const auto digits = digits_at(atoms, at, 2);
  const auto hour = digits ? digits : words_at(atoms, at);
  if (!hour || hour->value < 1 || hour->value > 12 || sense_at(atoms, hour->end, "UNIT")) return std::nullopt;
  return Counted{hour->end, {{Field::kClock, hour->value % 12 * 3600}}};
}

std::optional<Counted> day_of(std::size_t end, int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  return Counted{end, {{Field::kYear, year}, {Field::kMonth, month}, {Field::kDay, day}}};
}

int full_year(int year) { return year > 99 ? year : year + (year < 50 ? 2000 : 1900); }

// Three numbers, one of which may be a month's name, with the same sign between them.
std::optional<Counted> three_parts(const Atoms& atoms, std::size_t at) {
  if (at + 4 >= atoms.size()) return std::nullopt;
  const std::string& sign = atoms[at + 1].text;
  if ((sign != "-" && sign != "/" && sign != ".") || atoms[at + 3].text != sign) return std::nullopt;
  for (std::size_t i = at + 1; i < at + 5; ++i)
    if (!atoms[i].glued) return std::nullopt;
  std::array<int, 3> parts{};
  std::size_t named = 3;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t where = at + 2 * i;
    if (const auto digits = digits_at(atoms, where, 4)) parts[i] = digits->value;
    else if (const WordSense* month = sense_at(atoms, where, "MONTH"); month && named == 3)
      parts[i] = month->value, named = i;
    else return std::nullopt;
  }
  const std::size_t end = at + 5;
  const bool year_first = atoms[at].text.size() == 4 && named != 0, year_last = atoms[at + 4].text.size() != 3;
  if (year_first) return day_of(end, parts[0], parts[1], parts[2]);
  if (!year_last || named == 2) return std::nullopt;
  const int year = full_year(parts[2]);
  const bool day_first = named == 1 || (named == 3 && (parts[0] > 12 || (sign == "." && parts[1] <= 12)));
  return day_first ? day_of(end, year, parts[1], parts[0]) : day_of(end, year, parts[0], parts[1]);
}

// "2015-10", but "2015-16" and "2008-09" are years.
std::optional<Counted> iso_month(const Atoms& atoms, std::size_t at) {
  const auto year = digits_at(atoms, at, 4), month = digits_at(atoms, at + 2, 2);
  if (!year || !month || !is_at(atoms, at + 1, "-") || !glued(atoms, at + 1) || !glued(atoms, at + 2))
    return std::nullopt;
  const bool years = month->value == year->value % 100 + 1;
  if (glued(atoms, at + 3) && glued(atoms, at + 4) && atoms[at + 4].number) return std::nullopt;  // "2021-08/14"
  if (atoms[at].text.size() != 4 || atoms[at + 2].text.size() != 2 || month->value < 1 || month->value > 12 || years)
    return std::nullopt;
  return Counted{month->end, {{Field::kYear, year->value}, {Field::kMonth, month->value}}};
}

// "4/22", "22/04", "11/2016", "20170302".
std::optional<Counted> two_parts(const Atoms& atoms, std::size_t at) {
  if (const auto digits = digits_at(atoms, at, 8); digits && atoms[at].text.size() == 8)
    return digits->value / 10000 < 1900 || digits->value / 10000 > 2100
               ? std::nullopt
               : day_of(digits->end, digits->value / 10000, digits->value / 100 % 100, digits->value % 100);
  if (auto month = iso_month(atoms, at)) return month;
  if (at + 2 >= atoms.size() || !is_at(atoms, at + 1, "/")) return std::nullopt;
  const auto first = digits_at(atoms, at, 4), second = digits_at(atoms, at + 2, 4);
  if (!first || !second) return std::nullopt;
  const std::size_t left = atoms[at].text.size(), right = atoms[at + 2].text.size();
  if (left == 4 && right <= 2 && second->value >= 1 && second->value <= 12)
    return Counted{second->end, {{Field::kYear, first->value}, {Field::kMonth, second->value}}};
  if (right == 4 && left <= 2 && first->value >= 1 && first->value <= 12)
    return Counted{second->end, {{Field::kYear, second->value}, {Field::kMonth, first->value}}};
  if (left > 2 || right > 2 || !glued(atoms, at + 1) || !glued(atoms, at + 2)) return std::nullopt;
  const bool day_first = first->value > 12;
  const auto day =
      day_of(second->end, 2000, day_first ? second->value : first->value, day_first ? first->value : second->value);
  if (!day) return std::nullopt;
  return Counted{day->end, {day->fields[1], day->fields[2]}};
}

}  // namespace

bool begins_native(const Atom& atom) {
  constexpr std::array<std::string_view, 7> kWords = {"a", "an", "half", "½", "'", "q", "h"};
  if (std::find(kWords.begin(), kWords.end(), atom.text) != kWords.end() || begins_holiday(atom.text)) return true;
  constexpr std::array<std::string_view, 11> kClasses = {"CARDINAL", "TENS",   "ORDINAL", "FEW",  "PAIR", "DOZEN",
                                                         "DECADE",   "AUGHTS", "NOON",    "LAST", "MONTH"};
  return atom.senses && std::any_of(kClasses.begin(), kClasses.end(),
                                    [&](std::string_view name) { return atom.sense(name) != nullptr; });
}

std::optional<Counted> native_at(const Atoms& atoms, std::size_t at, std::string_view name) {
  if (at >= atoms.size()) return std::nullopt;
  if (name == "number") return number(atoms, at);
  if (name == "daynum") return day_number(atoms, at);
  if (name == "dayord") return counted(ordinal_at(atoms, at), Field::kDay, 1, 31);
  if (name == "ord") {
    if (const WordSense* last = sense_at(atoms, at, "LAST")) return Counted{at + 1, {{Field::kNth, last->value}}};
    return counted(ordinal_at(atoms, at), Field::kNth, 1, 366);
  }
  if (name == "year") return counted(year_at(atoms, at), Field::kYear, 1000, 2999);
  if (name == "yy") return short_year(atoms, at);
  if (name == "anyyear") {
    constexpr int kWritten = 100;  // "the year two hundred and sixty"
    const auto digits = counted(digits_at(atoms, at, 4), Field::kYear, 1, 2999);
    return digits ? digits : counted(words_at(atoms, at), Field::kYear, kWritten, 2999);
  }
  if (name == "decade") return decade(atoms, at);
  if (name == "century") return century(atoms, at);
  if (name == "season") return season(atoms, at);
  if (name == "q") return numbered(atoms, at, "q", Field::kQuarter, 4);
  if (name == "h") return numbered(atoms, at, "h", Field::kHalf, 2);
  if (name == "clock") return zoned_clock(atoms, at);
  if (name == "clockhalf") return clock_half(atoms, at);
  if (name == "hour") return bare_hour(atoms, at);
  if (name == "dd") return counted(digits_at(atoms, at, 2), Field::kDay, 1, 31);
  if (name == "slashed") return two_parts(atoms, at);
  if (name == "weekno") return counted(digits_at(atoms, at, 2), Field::kWeek, 1, 53);
  if (name == "holiday") return holiday_at(atoms, at);
  if (name == "listyear") return list_year_at(atoms, at);
  if (name == "numdate") {
    auto full = three_parts(atoms, at);
    return full ? full : two_parts(atoms, at);
  }
  return std::nullopt;
}

}  // namespace relata::time
