#include "export/rdf_text.h"

#include <array>
#include <cstdint>

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

// Whether eight bytes are plain, all at once: bit tricks on a word (Warren, Hacker's Delight, 6-1). May say no of some
// that are.
bool are_plain(const char* eight) {
  constexpr std::uint64_t kOnes = 0x0101010101010101, kHighs = kOnes << 7;
  std::uint64_t word = 0;
  std::memcpy(&word, eight, sizeof word);
  const std::uint64_t quotes = word ^ (kOnes * '"'), backslashes = word ^ (kOnes * '\\');
  const std::uint64_t found = (word - kOnes * 0x20) | (quotes - kOnes) | (backslashes - kOnes) | word;
  return (found & kHighs) == 0;
}

std::size_t end_of_plain(std::string_view text, std::size_t at) {
  while (at + 8 <= text.size() && are_plain(text.data() + at)) at += 8;
  while (at < text.size() && kPlain[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

}  // namespace

void PieceWriter::put_escaped(char c, std::string_view backslash) {
  constexpr std::string_view kNamed = "\"\"\nn\rr\tt\bb\ff", kDigits = "0123456789abcdef";
  if (c == '\\') return put(backslash);
  for (std::size_t i = 0; i < kNamed.size(); i += 2)
    if (kNamed[i] == c) {
      const char escape[2] = {'\\', kNamed[i + 1]};
      return put({escape, 2});
    }
  const auto byte = static_cast<unsigned char>(c);
  const char escape[6] = {'\\', 'u', '0', '0', kDigits[byte >> 4], kDigits[byte & 15]};
  put({escape, 6});
}

void PieceWriter::put_quoted(std::string_view text, std::string_view backslash) {
  constexpr char32_t kReplacement = 0xFFFD;
  put('"');
  std::size_t begin = 0, at = 0;  // [begin, at): well, not yet written
  while ((at = end_of_plain(text, at)) < text.size()) {
    const bool is_ascii = static_cast<unsigned char>(text[at]) < 0x80;
    const CodePoint sign = is_ascii ? CodePoint{0, 1} : code_point_at(text, at);
    if (!is_ascii && sign.value != kReplacement) {
      at += sign.bytes;
      continue;
    }
    put(text.substr(begin, at - begin));
    if (is_ascii) put_escaped(text[at], backslash);
    else put("\xEF\xBF\xBD");
    begin = at += sign.bytes;
  }
  put(text.substr(begin));
  put('"');
}

void PieceWriter::insert(std::size_t position, char c) {
  make_room(1);
  std::memmove(bytes_.data() + position + 1, bytes_.data() + position, size_ - position);
  bytes_[position] = c;
  ++size_;
}

void PieceWriter::grow(std::size_t more) { bytes_.resize(2 * (size_ + more)); }

void PieceWriter::leave() {
  out_.write(bytes_.data(), static_cast<std::streamsize>(size_));
  size_ = 0;
  check(out_, format_);
}

void PieceWriter::finish() {
  leave();
  flush_and_check(out_, format_);
}

}  // namespace relata::exporter
