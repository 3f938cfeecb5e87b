#include "export/rdf_text.h"

#include <array>

#include "core/characters.h"
#include "export/checked_stream.h"

namespace relata::exporter {
namespace {

// Signs that may stand in a quoted string as they are, a byte each.
constexpr std::array<bool, 256> plain_bytes() {
  std::array<bool, 256> table{};
  for (std::size_t c = 0x20; c < 0x80; ++c) table[c] = c != '"' && c != '\\';
  return table;
}
constexpr std::array<bool, 256> kPlain = plain_bytes();

void append_escaped(std::string& out, char c, std::string_view backslash) {
  constexpr std::string_view kNamed = "\"\"\nn\rr\tt\bb\ff", kDigits = "0123456789abcdef";
  if (c == '\\') {
    out += backslash;
    return;
  }
  for (std::size_t i = 0; i < kNamed.size(); i += 2)
    if (kNamed[i] == c) {
      (out += '\\') += kNamed[i + 1];
      return;
    }
  const auto byte = static_cast<unsigned char>(c);
  ((out += "\\u00") += kDigits[byte >> 4]) += kDigits[byte & 15];
}

}  // namespace

void append_quoted(std::string& out, std::string_view text, std::string_view backslash) {
  constexpr char32_t kReplacement = 0xFFFD;
  out += '"';
  std::size_t begin = 0, at = 0;  // [begin, at): well, not yet written
  const auto write_run = [&] { out.append(text.data() + begin, at - begin); };
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (kPlain[byte]) {
      ++at;
    } else if (byte < 0x80) {
      write_run();
      append_escaped(out, text[at], backslash);
      begin = ++at;
    } else if (const CodePoint sign = code_point_at(text, at); sign.value != kReplacement) {
      at += sign.bytes;
    } else {
      write_run();
      out += "\xEF\xBF\xBD";
      begin = at += sign.bytes;
    }
  }
  write_run();
  out += '"';
}

void PieceWriter::leave() {
  out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.clear();
  check(out_, format_);
}

void PieceWriter::finish() {
  leave();
  flush_and_check(out_, format_);
}

}  // namespace relata::exporter
