#include "export/dot_text.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/characters.h"

namespace relata::exporter {
namespace {

bool continues_sign(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t signs(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += continues_sign(c) ? 0 : 1;
  return count;
}

// The length of the control sign, line or paragraph separator or noncharacter at the front, else 0: JavaScript ends a
// line at some, SVG cannot hold others.
std::size_t unseen_sign(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F) return 2;                       // U+0080 to U+009F
  if (byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9)) return 3;  // U+2028, U+2029
  if (byte(0) == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE) return 3;                       // U+FFFE, U+FFFF
  return 0;
}

// Whether "&" at the front begins a character reference: "&lt;", "&#39;".
bool is_reference(std::string_view text) {
  constexpr std::size_t kLongest = 12;
  const std::size_t end = text.substr(0, kLongest).find(';');
  if (end == text.npos || end < 2) return false;
  return text.substr(1, end - 1).find_first_not_of("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") ==
         text.npos;
}

bool is_hex(char c) { return is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f'); }

// Whether "%41" is at the front.
bool looks_coded(std::string_view text) {
  return text.size() > 2 && text[0] == '%' && is_hex(text[1]) && is_hex(text[2]);
}

std::string percent_coded(char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  return {'%', kDigits[byte >> 4], kDigits[byte & 0xF]};
}

constexpr std::string_view kBlanks = " \t\r\n";

// Up to the next blank, or with the hyphen that ends it.
std::size_t end_of_word(std::string_view text) {
  const std::size_t end = text.find_first_of(" \t\r\n-");
  if (end == text.npos) return text.size();
  return end + (text[end] == '-' ? 1 : 0);
}

// Twice as wide as Latin letters, and lines may be broken around them: Chinese, Japanese, Korean.
bool is_wide(char32_t c) {
  return (c >= 0x1100 && c < 0x1160) || (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7A4) ||
         (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE70) || (c >= 0xFF00 && c < 0xFF61) ||
         (c >= 0x20000 && c < 0x40000);
}

std::size_t columns(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint sign = code_point_at(text, i);
    columns += is_wide(sign.value) ? 2 : 1;
    i += std::max(1U, sign.bytes);
  }
  return columns;
}

// The word as it is, or where it has wide signs or twice the width, so much of it as a line holds, and so on.
std::vector<std::string_view> pieces(std::string_view word, std::size_t width) {
  const std::size_t all = columns(word);
  const bool has_wide = all > signs(word);
  if (all <= width || (!has_wide && all <= 2 * width)) return {word};
  std::vector<std::string_view> pieces;
  std::size_t begin = 0, column = 0;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint sign = code_point_at(word, i);
    const std::size_t wide = is_wide(sign.value) ? 2 : 1;
    if (column > 0 && column + wide > width) {
      pieces.push_back(word.substr(begin, i - begin));
      begin = i;
      column = 0;
    }
    column += wide;
    i += std::max(1U, sign.bytes);
  }
  pieces.push_back(word.substr(begin));
  return pieces;
}

}  // namespace

std::string dot_escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (const std::size_t length = unseen_sign(text.substr(i)); length > 0 && c != '\n') {
      out += ' ';
      i += length - 1;
    } else if (c == '\\') {
      out += "\\\\";
    } else if (c == '\n') {
      out += "\\n";
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
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const std::size_t length = unseen_sign(text.substr(i)); length > 0) {
      out += ' ';
      i += length - 1;
      continue;
    }
    switch (const char c = text[i]) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string dot_listed(const std::vector<std::string>& ids) {
  std::string out;
  for (const std::string& id : ids) {
    if (&id != &ids.front()) out += ',';
    for (std::string_view rest = id; !rest.empty();) {
      const std::size_t length = std::max<std::size_t>(1, unseen_sign(rest));
      const bool coded = rest[0] == ',' || rest[0] == '\\' || unseen_sign(rest) > 0 || looks_coded(rest);
      for (const char c : rest.substr(0, length)) out += coded ? percent_coded(c) : std::string(1, c);
      rest.remove_prefix(length);
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

std::vector<std::string> dot_lines(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string out;  // the line so far
  std::size_t column = 0;
  bool glued = true;  // to what stands before: no blank between
  while (!text.empty()) {
    const std::string_view word = text.substr(0, end_of_word(text));
    for (const std::string_view piece : pieces(word, width)) {
      const std::size_t needed = columns(piece) + (column > 0 && !glued ? 1 : 0);
      if (column > 0 && column + needed > width) {
        lines.push_back(std::move(out));
        out.clear();
        column = 0;
      } else if (column > 0 && !glued) {
        out += ' ';
        ++column;
      }
      out += dot_escaped(piece);
      column += columns(piece);
      glued = true;
    }
    text.remove_prefix(word.size());
    const std::size_t blanks = std::min(text.find_first_not_of(kBlanks), text.size());
    glued = blanks == 0 || column == 0;
    text.remove_prefix(blanks);
  }
  if (!out.empty()) lines.push_back(std::move(out));
  return lines;
}

std::string dot_wrapped(std::string_view text, std::size_t width) { return joined(dot_lines(text, width), "\\n"); }

}  // namespace relata::exporter
