// Reads the fields of records, whose lists and bytes core/field_codec.h explains. Throws StoreError for foreign bytes.
// A record that held another one holds what was read and nothing else: its memory is used again.
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
#include <utility>
#include <vector>

#include "core/boxed.h"
#include "core/byte_codec.h"
#include "core/field_list.h"
#include "core/name_set.h"

namespace relata {

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
  void read(std::string& text) { text.assign(in_.text_there()); }
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
    one.number.reset();
    if (number > 0) one.number = static_cast<typename Optional::value_type>(number - 1);
  }
  void read(NameSet& names) {
    std::vector<NameSet::Hash> hashes(in_.count());
    for (NameSet::Hash& hash : hashes) hash = in_.high_first(NameSet::kHashBytes);
    names = NameSet(std::move(hashes));
  }
  void read(double& value) { value = in_.real(); }
  template <typename Record>
  requires std::is_class_v<Record>
  void read(std::optional<Record>& record) { read_over(record); }
  template <typename Item>
  void read(Boxed<Item>& item) {
    read_over(item);
  }
  template <typename Enumeration>
  requires std::is_enum_v<Enumeration>
  void read(Enumeration& value) { value = in_.enumerator(last_of(Enumeration{})); }
  template <typename Enumeration>
  void read(std::optional<Enumeration>& value) {
    const auto past = static_cast<std::uint8_t>(static_cast<int>(last_of(Enumeration{})) + 1);
    const std::uint8_t byte = in_.enumerator(past);
    value = byte != past ? std::optional(static_cast<Enumeration>(byte)) : std::nullopt;
  }
  template <typename Item>
  void read(std::vector<Item>& items) {
    const std::size_t count = in_.count();
    if (items.size() > count) items.erase(items.begin() + static_cast<std::ptrdiff_t>(count), items.end());
    for (std::size_t place = 0; place < count; ++place)
      read(place < items.size() ? items[place] : items.emplace_back());
  }
  template <typename Item, std::size_t size>
  void read(std::array<Item, size>& items) {
    for (Item& item : items) read(item);
  }
  template <typename Value>
  void read(std::map<std::string, Value>& items) {
    items.clear();
    for (std::size_t left = in_.count(); left > 0; --left) {
      std::string key = in_.text();
      read(items[std::move(key)]);
    }
  }
  template <typename Record>
  requires std::is_class_v<Record>
  void read(Record& record) { fields(*this, record); }

  // Of what may be absent.
  template <typename Optional>
  void read_over(Optional& item) {
    if (!in_.boolean()) item.reset();
    else read(item ? *item : item.emplace());
  }

  ByteReader in_;
};

}  // namespace relata
