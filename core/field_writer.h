// Writes the fields of records, whose lists and bytes core/field_codec.h explains.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
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
  void write(const NameSet& names) {
    out_.number(names.size());
    for (const NameSet::Hash hash : names.hashes()) out_.high_first(hash, NameSet::kHashBytes);
  }
  void write(double value) { out_.real(value); }
  template <typename Record>
  requires std::is_class_v<Record>
  void write(const std::optional<Record>& record) {
    out_.boolean(record.has_value());
    if (record) write(*record);
  }
  template <typename Item>
  void write(const Boxed<Item>& item) {
    out_.boolean(item.has_value());
    if (item) write(*item);
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

}  // namespace relata
