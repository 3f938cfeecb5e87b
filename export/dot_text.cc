#include "export/dot_text.h"

#include <array>

namespace relata::exporter {
namespace {

constexpr std::array<TypeStyle, kEntityTypes> kStyles = {{
    {"#FBE0B0", "#B9812B", "person"},
    {"#CFE2F5", "#4A7DAF", "organisation"},
    {"#D3EBC6", "#5C9440", "country, province, city"},
    {"#C5E6E2", "#3F8F86", "place"},
    {"#E6DDCD", "#8E7B57", "building, road"},
    {"#F6D2DE", "#B35A7B", "people, faith, party"},
    {"#E2D6F1", "#7C5FA8", "event"},
    {"#E9E9E9", "#808080", "other"},
}};

bool continues_sign(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t signs(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += continues_sign(c) ? 0 : 1;
  return count;
}

// Whether "&" at the front begins a character reference: "&lt;", "&#39;".
bool is_reference(std::string_view text) {
  constexpr std::size_t kLongest = 12;
  const std::size_t end = text.substr(0, kLongest).find(';');
  if (end == text.npos || end < 2) return false;
  return text.substr(1, end - 1).find_first_not_of("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") ==
         text.npos;
}

}  // namespace

const TypeStyle& style_of(EntityType type) { return kStyles[static_cast<std::size_t>(type)]; }

std::string dot_escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\') {
      out += "\\\\";
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += ' ';
    } else if (c == '&' && is_reference(text.substr(i))) {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return out;
}

std::string shortened(std::string_view text, std::size_t length) {
  if (signs(text) <= length) return std::string(text);
  std::size_t end = 0;
  for (std::size_t kept = 0; end < text.size(); ++end)
    if (!continues_sign(text[end]) && kept++ + 1 == length) break;
  return std::string(text.substr(0, end)) + "…";
}

std::string dot_wrapped(std::string_view text, std::size_t width) {
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    std::size_t end = text.find_first_of(" \t\r\n-");
    const bool hyphen = end != text.npos && text[end] == '-';
    end = end == text.npos ? text.size() : end + (hyphen ? 1 : 0);
    const std::string_view word = text.substr(0, end);
    const bool glued = !out.empty() && out.back() == '-';
    const std::size_t needed = signs(word) + (column > 0 && !glued ? 1 : 0);
    if (column > 0 && column + needed > width) {
      out += "\\n";
      column = 0;
    } else if (column > 0 && !glued && !word.empty()) {
      out += ' ';
      ++column;
    }
    out += dot_escaped(word);
    column += signs(word);
    text.remove_prefix(end);
    while (!text.empty() &&
           (text.front() == ' ' || text.front() == '\t' || text.front() == '\r' || text.front() == '\n'))
      text.remove_prefix(1);
  }
  return out;
}

}  // namespace relata::exporter
