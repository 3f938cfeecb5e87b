#include "core/key_bytes.h"

#include "core/error.h"

namespace relata {
namespace {

constexpr char kEscape = '\xff';      // after 00: the 00 belongs to the text
constexpr char kTerminator = '\x01';  // after 00: the text ends

template <typename Number>
void append_big_endian(std::string& key, Number number) {
  for (int shift = 8 * (static_cast<int>(sizeof(Number)) - 1); shift >= 0; shift -= 8)
    key += static_cast<char>(number >> shift & 0xff);
}

template <typename Number>
Number take_big_endian(std::string_view& rest) {
  if (rest.size() < sizeof(Number)) throw StoreError("damaged key: a number is cut short");
  Number number = 0;
  for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
    number = static_cast<Number>(number << 8 | static_cast<unsigned char>(rest[byte]));
  rest.remove_prefix(sizeof(Number));
  return number;
}

}  // namespace

void append_u32(std::string& key, std::uint32_t number) { append_big_endian(key, number); }
void append_u64(std::string& key, std::uint64_t number) { append_big_endian(key, number); }

void append_text(std::string& key, std::string_view text) {
  for (char c : text) {
    key += c;
    if (c == '\0') key += kEscape;
  }
  key += '\0';
  key += kTerminator;
}

std::uint32_t take_u32(std::string_view& rest) { return take_big_endian<std::uint32_t>(rest); }
std::uint64_t take_u64(std::string_view& rest) { return take_big_endian<std::uint64_t>(rest); }

std::string take_text(std::string_view& rest) {
  std::string text;
  for (std::size_t at = 0; at + 1 < rest.size(); ++at) {
    if (rest[at] != '\0') {
      text += rest[at];
      continue;
    }
    const char mark = rest[++at];
    if (mark == kTerminator) {
      rest.remove_prefix(at + 1);
      return text;
    }
    if (mark != kEscape) throw StoreError("damaged key: an escape that does not exist");
    text += '\0';
  }
  throw StoreError("damaged key: a text without end");
}

}  // namespace relata
