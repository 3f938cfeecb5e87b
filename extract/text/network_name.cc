#include "extract/text/network_name.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/characters.h"
#include "extract/text/words.h"

namespace relata::text {
namespace {

constexpr std::size_t kLongestAddress = 2048;  // bytes; what is longer is no address
constexpr std::size_t kLongestName = 80;       // of a mail box or host

// Stops, commas and closing marks at the end belong to the sentence.
std::size_t without_closing_marks(std::string_view address) {
  constexpr std::string_view kMarks = ".,;:!?'\"]}*>";
  while (!address.empty()) {
    const CodePoint last = code_point_before(address, address.size());
    const bool bracket = last.value == ')' && address.find('(') == address.npos;
    const bool mark = last.value < 0x80 && kMarks.find(static_cast<char>(last.value)) != kMarks.npos;
    if (!bracket && !mark && !is_closing(last.value)) break;
    if (last.value == ')' && !bracket) break;
    address.remove_suffix(last.bytes);
  }
  return address.size();
}

std::size_t address_at(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < kLongestAddress) {
    const CodePoint c = code_point_at(text, end);
    if (is_blank(c.value) || c.value == '<' || c.value == '>' || c.value == '"' || c.value == U'“' || c.value == U'”')
      break;
    end += c.bytes;
  }
  return without_closing_marks(text.substr(0, end));
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
         c == '-' || c == '%' || c == '+';
}

std::size_t name_end(std::string_view text, std::size_t begin) {
  std::size_t i = begin;
  while (i < text.size() && i - begin < kLongestName && is_name_character(text[i])) ++i;
  return i;
}

// Its bytes without the stops and hyphens at its end.
std::size_t without_end_marks(std::string_view name) {
  while (!name.empty() && (name.back() == '.' || name.back() == '-')) name.remove_suffix(1);
  return name.size();
}

// paper.example, news.paper.co.uk/a, notes.pdf; lower-case host, so that "it.The" is none.
std::size_t host_or_file(std::string_view text, std::size_t end) {
  const std::string_view name = text.substr(0, without_end_marks(text.substr(0, end)));
  const std::size_t dot = name.rfind('.');
  if (dot == name.npos || dot == 0) return 0;
  const std::string_view last = name.substr(dot + 1);
  if (is_word(WordKind::kFile, ascii_lower(last))) return name.size();
  if (!is_word(WordKind::kDomain, last)) return 0;
  if (name.size() == end && end < text.size() && text[end] == '/') return address_at(text);
  return name.size();
}

}  // namespace

std::size_t network_name(std::string_view text) {
  if (text.empty() || !is_name_character(text.front())) return 0;
  const std::string begin = ascii_lower(text.substr(0, 8));
  constexpr std::array<std::string_view, 6> kSchemes = {"http://", "https://", "ftp://", "www.", "mailto:", "doi:"};
  const bool scheme = std::any_of(kSchemes.begin(), kSchemes.end(), [&](auto s) { return begin.starts_with(s); });
  if (scheme) {
    const std::size_t length = address_at(text);
    if (length > 6) return length;
  }
  const std::size_t end = name_end(text, 0);
  if (end < text.size() && text[end] == '@' && end > 0) {
    const std::size_t host = end + 1 + without_end_marks(text.substr(end + 1, name_end(text, end + 1) - end - 1));
    if (host > end + 1) return host;
  }
  return host_or_file(text, end);
}

}  // namespace relata::text
