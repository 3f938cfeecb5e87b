#include "export/ftm_text.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/characters.h"
#include "core/fnv1a.h"

namespace relata::exporter {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD", kEllipsis = "\xE2\x80\xA6";
constexpr std::size_t kUrlLength = 4096, kIdLength = 150;  // bytes; its own ids may have 200

bool is_dropped(char32_t c) {
  return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

bool is_control(char32_t c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F); }

bool is_wide_blank(char32_t c) {
  return c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

constexpr char32_t kHardBlank = 0xA0;  // kept inside a text, not at its ends or in a name

// What of `text` is held.
std::string held(std::string_view text, bool as_name) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (is_dropped(point.value)) {
    } else if (is_control(point.value)) {
      kept += kReplacement;
    } else if (is_wide_blank(point.value) || (as_name && point.value == kHardBlank)) {
      kept += ' ';
    } else {
      kept += text.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return kept;
}

std::string_view without_blanks_around(std::string_view text) {
  constexpr std::string_view kHard = "\xC2\xA0";
  for (std::size_t before = text.size() + 1; before != text.size();) {
    before = text.size();
    text = trimmed(text);
    while (text.starts_with(kHard)) text.remove_prefix(kHard.size());
    while (text.ends_with(kHard)) text.remove_suffix(kHard.size());
  }
  return text;
}

std::string cut(std::string_view text, std::size_t most) {
  std::size_t points = 0, last = 0;  // `last`: bytes before the last point that may stay if an ellipsis follows
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).bytes, ++points) {
    if (points + 1 == most) last = at;
    if (points == most) return std::string(without_blanks_around(text.substr(0, last))) + std::string(kEllipsis);
  }
  return std::string(text);
}

std::string hex(std::uint64_t value) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += kHex[value >> shift & 15];
  return digits;
}

bool is_alnum(char c) { return is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'); }

int days_of_month(int year, int month) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

}  // namespace

std::string ftm_text(std::string_view text, std::size_t most) {
  return cut(without_blanks_around(held(text, false)), most);
}

std::string ftm_name(std::string_view name) {
  std::string kept = single_blanks(held(name, true));
  while (kept.size() > 2 && kept.front() == kept.back() && (kept.front() == '"' || kept.front() == '\''))
    kept = single_blanks(std::string_view(kept).substr(1, kept.size() - 2));
  return cut(kept, kFtmNameLength);
}

std::optional<std::string> ftm_url(std::string_view url) {
  const std::size_t scheme = url.starts_with("http://") ? 7 : url.starts_with("https://") ? 8 : 0;
  const std::size_t path = std::min(url.find('/', scheme), url.size());
  const std::string_view host = url.substr(scheme, path - scheme);
  const bool is_plain = std::all_of(url.begin(), url.end(), [](unsigned char c) { return c > 0x20 && c < 0x7F; });
  const auto in_host = [](char c) { return is_alnum(c) || c == '.' || c == '-' || c == ':'; };
  if (scheme == 0 || !is_plain || host.find('.') == host.npos || url.size() > kUrlLength || url.ends_with('?') ||
      url.ends_with('#') || !std::all_of(host.begin(), host.end(), in_host))
    return std::nullopt;
  return std::string(url) + (path == url.size() ? "/" : "");
}

std::string ftm_id(std::string_view prefix, std::string_view text) {
  const auto in_id = [](char c) { return is_alnum(c) || c == '-' || c == '.'; };
  const bool is_plain = !text.empty() && text.size() <= kIdLength && !text.starts_with("x-") &&
                        is_alnum(text.front()) && is_alnum(text.back()) && std::all_of(text.begin(), text.end(), in_id);
  return std::string(prefix) + (is_plain ? std::string(text) : "x-" + hex(fnv1a(text)));
}

std::string ftm_day(std::string_view day) {
  const bool is_day = day.size() == 10 && day[4] == '-' && day[7] == '-';
  return is_day && day >= "1001-01-01" && day < "9000-01-01" ? std::string(day) : "";
}

std::string ftm_date(const Days& days) {
  const std::string first = ftm_day(days.first), last = ftm_day(days.last);
  if (first.empty() || last.empty()) return "";
  if (first == last) return first;
  const auto number = [](std::string_view digits) { return std::stoi(std::string(digits)); };
  if (first.compare(0, 4, last, 0, 4) != 0 || !first.ends_with("-01")) return "";
  const int month = number(last.substr(5, 2));
  if (number(last.substr(8)) != days_of_month(number(last.substr(0, 4)), month)) return "";
  if (first.compare(5, 2, last, 5, 2) == 0) return first.substr(0, 7);
  return first.substr(5, 2) == "01" && month == 12 ? first.substr(0, 4) : "";
}

}  // namespace relata::exporter
