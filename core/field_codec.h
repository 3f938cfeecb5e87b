// Records written and read by one list of their fields, so that both cannot drift:
//
//   template <typename Codec, RecordOf<Link> L>       // L: Link, or const Link where it is written
//   void fields(Codec& codec, L& link) { codec(link.kind, link.is_short, at_most(link.score, 10000), link.reason); }
//
//   encode_fields(link) -> bytes          decode_fields<Link>(bytes, "link") -> link, or StoreError
//
// Numbers are varints, texts and lists begin with their length (core/byte_codec.h); maps are lists of key and value;
// an enumeration is one byte and needs a `last_of` beside it; of an optional one the byte past the last is nothing.
// What else may be absent, a text or a record, stands behind a byte 0 or 1.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/byte_codec.h"
#include "core/field_list.h"

namespace relata {

class FieldWriter {
 public:
  template <typename... Fields>
  void operator()(const Fields&... all) {
    (write(all), ...);
  }
  void require(bool, std::string_view) {}
  std::string take() && { return std::move(out_).take(); }

 private:
  void write(bool value) { out_.boolean(value); }
  void write(const std::string& text) { out_.text(text); }
  template <std::unsigned_integral Number>
  void write(Number number) {
    out_.number(number);
  }
  template <typename Number>
  void write(AtMost<Number> bounded) {
    out_.number(bounded.number);
  }
  template <typename Optional>
  void write(OneMore<Optional> one) {
    out_.number(one.number ? std::uint64_t{*one.number} + 1 : 0);
  }
  void write(double value) { out_.real(value); }
  template <typename Record>
  requires std::is_class_v<Record>
  void write(const std::optional<Record>& record) {
    out_.boolean(record.has_value());
    if (record) write(*record);
  }
  template <typename Enumeration>
  requires std::is_enum_v<Enumeration>
  void write(Enumeration value) { out_.byte(static_cast<std::uint8_t>(value)); }
  template <typename Enumeration>
  void write(const std::optional<Enumeration>& value) {
    out_.byte(
        static_cast<std::uint8_t>(value ? static_cast<int>(*value) : static_cast<int>(last_of(Enumeration{})) + 1));
  }
  template <typename Item>
  void write(const std::vector<Item>& items) {
    out_.number(items.size());
    for (const Item& item : items) write(item);
  }
  template <typename Item, std::size_t size>
  void write(const std::array<Item, size>& items) {
    for (const Item& item : items) write(item);
  }
  template <typename Value>
  void write(const std::map<std::string, Value>& items) {
    out_.number(items.size());
    for (const auto& [key, value] : items) (*this)(key, value);
  }
  template <typename Record>
  requires std::is_class_v<Record>
  void write(const Record& record) { fields(*this, record); }

  ByteWriter out_;
};

class FieldReader {
 public:
  FieldReader(std::string_view bytes, std::string_view what) : in_(bytes, what) {}
  template <typename... Fields>
  void operator()(Fields&&... all) {
    (read(all), ...);
  }
  // Throws StoreError, saying why, if what was read cannot be.
  void require(bool holds, std::string_view why) {
    if (!holds) in_.fail(why);
  }
  const ByteReader& bytes() const { return in_; }

 private:
  void read(bool& value) { value = in_.boolean(); }
  void read(std::string& text) { text = in_.text(); }
  template <std::unsigned_integral Number>
  void read(Number& number) {
    read(AtMost<Number>{number, std::numeric_limits<Number>::max()});
  }
  template <typename Number>
  void read(AtMost<Number> bounded) {
    const std::uint64_t number = in_.number();
    if (number > bounded.most) in_.fail("a number is too large");
    bounded.number = static_cast<Number>(number);
  }
  template <typename Optional>
  void read(OneMore<Optional> one) {
    const std::uint64_t number = in_.number();
    if (number > one.most) in_.fail("a number is too large");
    if (number > 0) one.number = static_cast<typename Optional::value_type>(number - 1);
  }
  void read(double& value) { value = in_.real(); }
  template <typename Record>
  requires std::is_class_v<Record>
  void read(std::optional<Record>& record) {
    if (in_.boolean()) read(record.emplace());
  }
  template <typename Enumeration>
  requires std::is_enum_v<Enumeration>
  void read(Enumeration& value) { value = in_.enumerator(last_of(Enumeration{})); }
  template <typename Enumeration>
  void read(std::optional<Enumeration>& value) {
    const auto past = static_cast<std::uint8_t>(static_cast<int>(last_of(Enumeration{})) + 1);
    const std::uint8_t byte = in_.enumerator(past);
    if (byte != past) value = static_cast<Enumeration>(byte);
  }
  template <typename Item>
  void read(std::vector<Item>& items) {
    for (std::size_t left = in_.count(); left > 0; --left) read(items.emplace_back());
  }
  template <typename Item, std::size_t size>
  void read(std::array<Item, size>& items) {
    for (Item& item : items) read(item);
  }
  template <typename Value>
  void read(std::map<std::string, Value>& items) {
    for (std::size_t left = in_.count(); left > 0; --left) {
      std::string key = in_.text();
      read(items[std::move(key)]);
    }
  }
  template <typename Record>
  requires std::is_class_v<Record>
  void read(Record& record) { fields(*this, record); }

  ByteReader in_;
};

template <typename Record>
std::string encode_fields(const Record& record) {
  FieldWriter out;
  out(record);
  return std::move(out).take();
}

// Throws StoreError for what is no such record; `what` names it there.
template <typename Record>
Record decode_fields(std::string_view bytes, std::string_view what) {
  Record record;
  FieldReader in(bytes, what);
  in(record);
  in.bytes().expect_end();
  return record;
}

}  // namespace relata
