#include "read/dateline.h"

#include <re2/re2.h>

#include <algorithm>
#include <functional>

#include "core/ascii.h"
#include "core/characters.h"
#include "core/iso_date.h"

namespace relata::read {
namespace {

constexpr std::size_t kLines = 8;          // that are not blank, from the top
constexpr std::size_t kLongestPlace = 80;  // bytes before and after the date of a dateline
constexpr std::size_t kLineBytes = 400;    // of each that are looked at

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// "Sept", "september" -> 9; 0 for no month.
int month_number(std::string_view name) {
  constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";
  const std::size_t at = kMonths.find(ascii_lower(name.substr(0, 3)));
  return at == kMonths.npos ? 0 : static_cast<int>(at / 3) + 1;
}

struct Found {
  std::size_t begin = 0, end = 0;  // bytes of the line
  std::string date;
};

// The first day with month and year, in either order, or written YYYY-MM-DD.
std::optional<Found> find_date(std::string_view line) {
  static const std::string month_name =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
      "nov(?:ember)?|dec(?:ember)?)\\b\\.?";
  static const RE2 month_first(R"((?i)\b()" + month_name + R"([\s-]+(\d\d?)(?:st|nd|rd|th)?,?[\s-]+(\d{4}))\b)",
                               RE2::Quiet);
  static const RE2 day_first(R"((?i)\b((\d\d?)(?:st|nd|rd|th)?[\s-]+(?:of\s+)?)" + month_name + R"(,?[\s-]+(\d{4}))\b)",
                             RE2::Quiet);
  // "Sat Mar 09 14:30:00 UTC 2024", as programs print it
  static const RE2 year_last(
      R"((?i)\b()" + month_name + R"(\s+(\d\d?)\s+\d\d:\d\d(?::\d\d)?\s+(?:[A-Z]{3,4}\s+)?(\d{4}))\b)", RE2::Quiet);
  static const RE2 numbers(R"(\b(\d{4}-\d\d-\d\d)\b)", RE2::Quiet);
  re2::StringPiece whole;
  std::string month;
  int day = 0, year = 0;
  std::optional<std::string> date;
  if (RE2::PartialMatch(piece(line), month_first, &whole, &month, &day, &year) ||
      RE2::PartialMatch(piece(line), year_last, &whole, &month, &day, &year) ||
      RE2::PartialMatch(piece(line), day_first, &whole, &day, &month, &year)) {
    date = iso_date(year, month_number(month), day);
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
    capitals = capitals || (word.size() > 2 && ascii_lower(word) != word &&
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
    return kLabels.find(' ' + ascii_lower(word) + ' ') != kLabels.npos;
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

// Without the blanks of Unicode around it.
std::string_view stripped(std::string_view line) {
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

std::optional<std::string> named_day(std::string_view line) {
  const auto found = find_date(line);
  return found ? std::optional(found->date) : std::nullopt;
}

std::optional<std::string> named_month(std::string_view line) {
  static const RE2 pattern(R"((?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(\d{4}))", RE2::Quiet);
  std::string month;
  int year = 0;
  if (!RE2::FullMatch(piece(line), pattern, &month, &year)) return std::nullopt;
  const auto day = iso_date(year, month_number(month), 1);
  return day ? std::optional(day->substr(0, day->rfind('-'))) : std::nullopt;
}

std::optional<std::string> dateline_date(std::string_view text) {
  text = text.substr(0, 64 * kLineBytes);
  for (std::size_t seen = 0; seen < kLines && !text.empty();) {
    const std::size_t length = std::min(text.find('\n'), text.size());
    std::string_view line = stripped(text.substr(0, length));
    text.remove_prefix(std::min(text.size(), length + 1));
    if (line.empty()) continue;
    ++seen;
    if (auto date = date_of_line(line.substr(0, kLineBytes))) return date;
  }
  return std::nullopt;
}

}  // namespace relata::read
