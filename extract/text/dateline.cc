#include "extract/text/dateline.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

#include "extract/text/characters.h"

namespace relata::text {
namespace {

constexpr std::size_t kLines = 8;        // that are not blank, from the top
constexpr std::size_t kLineBytes = 400;  // of each that are looked at

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

#define MONTH R"((?i:(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*)\.?)"
// KABUL, Afghanistan (Agency) and what else may stand before the date; then the dash that ends a dateline.
#define PLACE R"(^(?:[^\s\pL]*[A-Z][A-Z'’.-]+(?:[ ,/]+[A-Z(][\pL'’.()-]*){0,8}[ ,]+)?)"
#define REST R"([^–—-]{0,60}\s*(?:--|[–—-])\s)"
#define LABEL \
  R"(^(?i:(?:(?:first |last )?(?:published|updated|posted|issued|date)(?: on)?\s*:?\s*)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+)?))"

std::optional<std::string> date_of_line(std::string_view line) {
  static const RE2 month_first(PLACE MONTH R"(\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b)" REST, RE2::Quiet);
  static const RE2 day_first(PLACE R"((\d{1,2})(?:st|nd|rd|th)?\s+)" MONTH R"(,?\s+(\d{4})\b)" REST, RE2::Quiet);
  static const RE2 line_month_first(LABEL MONTH R"(\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b[^\pL]{0,20}$)",
                                    RE2::Quiet);
  static const RE2 line_day_first(LABEL R"((\d{1,2})(?:st|nd|rd|th)?\s+)" MONTH R"(,?\s+(\d{4})\b[^\pL]{0,20}$)",
                                  RE2::Quiet);
  static const RE2 line_iso(LABEL R"((\d{4}-\d{2}-\d{2})\b[^\pL]{0,20}$)", RE2::Quiet);
  std::string month, whole;
  int day = 0, year = 0;
  if (RE2::PartialMatch(piece(line), month_first, &month, &day, &year) ||
      RE2::PartialMatch(piece(line), line_month_first, &month, &day, &year) ||
      RE2::PartialMatch(piece(line), day_first, &day, &month, &year) ||
      RE2::PartialMatch(piece(line), line_day_first, &day, &month, &year)) {
    return iso(year, month, day);
  }
  if (RE2::PartialMatch(piece(line), line_iso, &whole) && is_iso_date(whole)) return whole;
  return std::nullopt;
}

#undef MONTH
#undef PLACE
#undef REST
#undef LABEL

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

bool is_iso_date(std::string_view date) {
  static const RE2 pattern(
      R"((\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)?(?: ?Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?)",
      RE2::Quiet);
  int y = 0;
  std::string m, d;
  if (!RE2::FullMatch(piece(date), pattern, &y, &m, &d)) return false;
  return exists(y, m.empty() ? 1 : std::stoi(m), d.empty() ? 1 : std::stoi(d));
}

}  // namespace relata::text
