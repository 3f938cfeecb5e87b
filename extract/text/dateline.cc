#include "extract/text/dateline.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <functional>

#include "extract/text/characters.h"

namespace relata::text {
namespace {

constexpr std::size_t kLines = 8;          // that are not blank, from the top
constexpr std::size_t kLongestPlace = 80;  // bytes before and after the date of a dateline
constexpr std::size_t kLineBytes = 400;    // of each that are looked at

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

bool exists(int year, int month, int day) {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
}

// "Sept", "september" -> 9; 0 for no month.
int month_number(std::string_view name) {
  constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";
  const std::size_t at = kMonths.find(to_lower_ascii(name.substr(0, 3)));
  return at == kMonths.npos ? 0 : static_cast<int>(at / 3) + 1;
}

std::optional<std::string> iso(int year, const std::string& month, int day) {
  const int number = month_number(month);
  if (!exists(year, number, day)) return std::nullopt;
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, number, day);
  return std::string(buffer.data());
}

struct Found {
  std::size_t begin = 0, end = 0;  // bytes of the line
  std::string date;
};

// The first day with month and year, in either order, or written YYYY-MM-DD.
std::optional<Found> find_date(std::string_view line) {
  static const RE2 month_first(
      R"((?i)\b((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{4}))\b)",
      RE2::Quiet);
  static const RE2 day_first(
      R"((?i)\b((\d\d?)(?:st|nd|rd|th)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(\d{4}))\b)",
      RE2::Quiet);
  static const RE2 numbers(R"(\b(\d{4}-\d\d-\d\d)\b)", RE2::Quiet);
  re2::StringPiece whole;
  std::string month;
  int day = 0, year = 0;
  std::optional<std::string> date;
  if (RE2::PartialMatch(piece(line), month_first, &whole, &month, &day, &year) ||
      RE2::PartialMatch(piece(line), day_first, &whole, &day, &month, &year)) {
    date = iso(year, month, day);
  } else if (RE2::PartialMatch(piece(line), numbers, &whole) && is_iso_date({whole.data(), whole.size()})) {
    date = std::string(whole.data(), whole.size());
  }
  if (!date) return std::nullopt;
  const auto begin = static_cast<std::size_t>(whole.data() - line.data());
  return Found{begin, begin + whole.size(), *date};
}

// Calls `wanted` for each word of `text`, cut at blanks and commas; whether it holds for all.
bool all_words(std::string_view text, const std::function<bool(std::string_view)>& wanted) {
  constexpr std::string_view kBetween = " \t,:/|";
  for (std::size_t i = text.find_first_not_of(kBetween); i != text.npos; i = text.find_first_not_of(kBetween, i)) {
    const std::size_t end = std::min(text.find_first_of(kBetween, i), text.size());
    if (!wanted(text.substr(i, end - i))) return false;
    i = end;
  }
  return true;
}

// "VARESH, Karsovia, " or "(Agency) KABUL ": capitalised words, one of them in capitals.
bool is_place(std::string_view text) {
  bool capitals = false;
  const bool all = all_words(text, [&](std::string_view word) {
    if (word.starts_with('(')) word.remove_prefix(1);
    capitals = capitals || (word.size() > 2 && to_lower_ascii(word) != word &&
                            std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
    return is_upper(code_point_at(word, 0).value);
  });
  return all && capitals && text.size() < kLongestPlace;
}

// "Published: Saturday, ", or nothing.
bool is_label(std::string_view text) {
  return all_words(text, [](std::string_view word) {
    constexpr std::string_view kLabels =
        " first last published updated posted issued date on "
        "monday mon mon. tuesday tue tue. wednesday wed wed. thursday thu thu. friday fri fri. saturday sat sat. "
        "sunday sun sun. ";
    return kLabels.find(' ' + to_lower_ascii(word) + ' ') != kLabels.npos;
  });
}

// The dash that ends a dateline follows soon.
bool dash_follows(std::string_view text) {
  text = text.substr(0, kLongestPlace);
  return text.find("—") != text.npos || text.find("–") != text.npos || text.find("--") != text.npos ||
         text.find(" - ") != text.npos;
}

bool has_letters(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); i += code_point_at(text, i).bytes) {
    if (is_letter(code_point_at(text, i).value)) return true;
  }
  return false;
}

std::optional<std::string> date_of_line(std::string_view line) {
  const auto found = find_date(line);
  if (!found) return std::nullopt;
  const std::string_view before = line.substr(0, found->begin), after = line.substr(found->end);
  if (is_label(before) && !has_letters(after)) return found->date;
  if (is_place(before) && dash_follows(after)) return found->date;
  return std::nullopt;
}

std::string_view trimmed(std::string_view line) {
  while (!line.empty()) {
    const CodePoint first = code_point_at(line, 0);
    if (!is_blank(first.value)) break;
    line.remove_prefix(first.bytes);
  }
  while (!line.empty()) {
    const CodePoint last = code_point_before(line, line.size());
    if (!is_blank(last.value)) break;
    line.remove_suffix(last.bytes);
  }
  return line;
}

}  // namespace

std::optional<std::string> dateline_date(std::string_view text) {
  text = text.substr(0, 64 * kLineBytes);
  for (std::size_t seen = 0; seen < kLines && !text.empty();) {
    const std::size_t length = std::min(text.find('\n'), text.size());
    std::string_view line = trimmed(text.substr(0, length));
    text.remove_prefix(std::min(text.size(), length + 1));
    if (line.empty()) continue;
    ++seen;
    if (auto date = date_of_line(line.substr(0, kLineBytes))) return date;
  }
  return std::nullopt;
}

std::size_t dateline_length(std::string_view paragraph) {
  // "Alwaght- Afghanistan's neighbours gathered": the outlet's name and a dash that sticks to it.
  static const RE2 outlet(R"re((\p{Lu}\p{L}{2,30}- )\p{Lu})re", RE2::Quiet);
  re2::StringPiece start = piece(paragraph.substr(0, kLineBytes)), name;
  if (RE2::Consume(&start, outlet, &name)) return name.size();
  // Place in capitals, region, day, agency in brackets, dash. Lengths are checked afterwards: counted repetitions of
  // letters in UTF-8 make an automaton that takes longer to build than a sentence to analyse.
  static const RE2 pattern(
      R"re(((\p{Lu}[\p{Lu}.'’ -]+)((?:, \p{Lu}[\p{L}.'’ ]+)?(?:, \p{Lu}[\p{L}.'’ ]+)?))re"
      R"re((?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)?)re"
      R"re((?:,? \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: \d{4})?)?)re"
      R"re((,? ?\([^()]+\))? ?(?:—|–|--|- ) ?))re",
      RE2::Quiet);
  constexpr std::size_t kLongestPlace = 60, kLongestRegion = 100, kLongestAgency = 60;  // bytes
  re2::StringPiece line = piece(paragraph.substr(0, kLineBytes));
  re2::StringPiece whole, place, region, agency;
  if (!RE2::Consume(&line, pattern, &whole, &place, &region, &agency)) return 0;
  const bool fits = place.size() >= 3 && place.size() <= kLongestPlace && region.size() <= kLongestRegion &&
                    agency.size() <= kLongestAgency;
  return fits ? whole.size() : 0;
}

bool is_iso_date(std::string_view date) {
  static const RE2 pattern(R"((\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](.+))?)?)?)", RE2::Quiet);
  static const RE2 time(R"(\d\d(?::?\d\d(?::?\d\d(?:[.,]\d+)?)?)?(?: ?Z|[+-]\d\d(?::?\d\d)?)?)", RE2::Quiet);
  int year = 0;
  std::string month, day, clock;
  if (!RE2::FullMatch(piece(date), pattern, &year, &month, &day, &clock)) return false;
  if (!clock.empty() && !RE2::FullMatch(clock, time)) return false;
  return exists(year, month.empty() ? 1 : std::stoi(month), day.empty() ? 1 : std::stoi(day));
}

}  // namespace relata::text
