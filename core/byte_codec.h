// Bytes of stored records: numbers as LEB128 varints, text as its length and bytes, what may be absent behind a
// byte 0 or 1. A reader of foreign bytes throws StoreError on the first byte that cannot be.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/error.h"

namespace relata {

// LEB128: seven bits a byte, the lowest first.
inline void append_number(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
  bytes += static_cast<char>(number);
}

// Signed numbers, the small ones first: 0, -1, 1, -2.
constexpr std::uint64_t zigzag(std::int64_t number) {
  return static_cast<std::uint64_t>(number) << 1 ^ static_cast<std::uint64_t>(number >> 63);
}
constexpr std::int64_t unzigzag(std::uint64_t number) {
  return static_cast<std::int64_t>(number >> 1) ^ -static_cast<std::int64_t>(number & 1);
}

class ByteWriter {
 public:
  void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
  void boolean(bool value) { byte(value ? 1 : 0); }
  void number(std::uint64_t value) { append_number(bytes_, value); }
  // The lowest `bytes` bytes of a number, the most significant first.
  void high_first(std::uint64_t value, int bytes) {
    while (bytes-- > 0) byte(static_cast<std::uint8_t>(value >> 8 * bytes & 0xff));
  }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  // The eight bytes of an IEEE 754 binary64, the least significant first.
  void real(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (int shift = 0; shift < 64; shift += 8) byte(static_cast<std::uint8_t>(bits >> shift & 0xff));
  }
  void optional_text(const std::optional<std::string>& value) {
    boolean(value.has_value());
    if (value) text(*value);
  }
  std::string take() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Keeps a view: the bytes must outlive it. `what` names the record in messages ("statement").
class ByteReader {
 public:
  ByteReader(std::string_view bytes, std::string_view what) : rest_(bytes), what_(what) {}

  std::uint8_t byte() {
    if (rest_.empty()) fail("it is cut short");
    const auto value = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  bool boolean() { return enumerator<std::uint8_t>(1) != 0; }
  std::uint64_t number() {
    // Most have one byte, or two or three.
    const auto byte_at = [&](std::size_t i) { return std::uint32_t{static_cast<std::uint8_t>(rest_[i])}; };
    std::uint32_t value = rest_.empty() ? 0x80 : byte_at(0);
    if (value < 0x80) return rest_.remove_prefix(1), value;
    if (rest_.size() < 3) return long_number();
    value = (value & 0x7f) | byte_at(1) << 7;
    if (value < 1 << 14) return rest_.remove_prefix(2), value;
    value = (value & 0x3fff) | byte_at(2) << 14;
    if (value < 1 << 21) return rest_.remove_prefix(3), value;
    return long_number();
  }
  std::uint32_t number32() {
    const std::uint64_t value = number();
    if (value > UINT32_MAX) fail("a number is too large");
    return static_cast<std::uint32_t>(value);
  }
  std::uint64_t high_first(int bytes) {
    std::uint64_t value = 0;
    while (bytes-- > 0) value = value << 8 | byte();
    return value;
  }
  // How many items follow, each of which takes a byte at least: a hostile count cannot ask for memory.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value > rest_.size()) fail("a count is larger than what follows");
    return static_cast<std::size_t>(value);
  }
  std::string text() { return std::string(text_there()); }
  // The same as a view of the bytes.
  std::string_view text_there() {
    const std::size_t size = count();
    const std::string_view value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
  }
  double real() {
    std::uint64_t bits = 0;
    for (int shift = 0; shift < 64; shift += 8) bits |= static_cast<std::uint64_t>(byte()) << shift;
    return std::bit_cast<double>(bits);
  }
  std::optional<std::string> optional_text() { return boolean() ? std::optional(text()) : std::nullopt; }
  // A byte that is at most `last`.
  template <typename Enumeration>
  Enumeration enumerator(Enumeration last) {
    const std::uint8_t value = byte();
    if (value > static_cast<std::uint8_t>(last)) fail("a value that does not exist");
    return static_cast<Enumeration>(value);
  }
  std::size_t left() const { return rest_.size(); }  // bytes
  void expect_end() const {
    if (!rest_.empty()) fail("bytes are left over");
  }
  [[noreturn]] void fail(std::string_view why) const {
    throw DamagedError("damaged " + std::string(what_) + ": " + std::string(why));
  }

 private:
  [[gnu::noinline]] std::uint64_t long_number() {
    std::uint64_t value = 0;
    const std::size_t most = std::min<std::size_t>(rest_.size(), 10);
    for (std::size_t i = 0; i < most; ++i) {
      const std::uint64_t next = static_cast<std::uint8_t>(rest_[i]);
      if (i == 9 && next > 1) break;
      value |= (next & 0x7f) << 7 * i;
      if (next >= 0x80) continue;
      rest_.remove_prefix(i + 1);
      return value;
    }
    fail(most < 10 ? "it is cut short" : "a number is too large");
  }

  std::string_view rest_;
  std::string_view what_;
};

}  // namespace relata
