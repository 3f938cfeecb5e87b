#include "core/key_bytes.h"

#include <array>

#include "core/error.h"

namespace relata {
namespace {

constexpr char kEscape = '\xff';      // after 00: the 00 belongs to the text
constexpr char kTerminator = '\x01';  // after 00: the text ends

template <typename Number>
void append_big_endian(std::string& key, Number number) {
  std::array<char, sizeof(Number)> bytes{};
  for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
    bytes[byte] = static_cast<char>(number >> 8 * (sizeof(Number) - 1 - byte) & 0xff);
  key.append(bytes.data(), bytes.size());
}

template <typename Number>
Number take_big_endian(std::string_view& rest) {
  if (rest.size() < sizeof(Number)) throw DamagedError("damaged key: a number is cut short");
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
  for (std::size_t zero = text.find('\0'); zero != text.npos; zero = text.find('\0')) {
    key.append(text.substr(0, zero + 1));
    key += kEscape;
    text.remove_prefix(zero + 1);
  }
  key += text;
  key += '\0';
  key += kTerminator;
}

std::uint32_t take_u32(std::string_view& rest) { return take_big_endian<std::uint32_t>(rest); }
std::uint64_t take_u64(std::string_view& rest) { return take_big_endian<std::uint64_t>(rest); }

std::string take_text(std::string_view& rest) {
  std::string text;
  take_text(rest, text);
  return text;
}

void take_text(std::string_view& rest, std::string& text) {
  text.clear();
  for (std::size_t zero = rest.find('\0'); zero != rest.npos && zero + 1 < rest.size(); zero = rest.find('\0')) {
    const char mark = rest[zero + 1];
    if (mark != kTerminator && mark != kEscape) throw DamagedError("damaged key: an escape that does not exist");
    text.append(rest.substr(0, mark == kEscape ? zero + 1 : zero));
    rest.remove_prefix(zero + 2);
    if (mark == kTerminator) return;
  }
  throw DamagedError("damaged key: a text without end");
}

}  // namespace relata
