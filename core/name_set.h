// NameSet: some dozens of names, each once, that are compared with those of others all the time: in the order of a hash
// of each, in one piece of memory. A copy shares it, so that what is known of one thing can stand in many places.
//
//   NameSet company{"kabul", "taliban"};
//   company.contains("kabul")                                  // true
//   company.in_common(NameSet{"taliban", "herat"})             // 1
//
// The order is FNV-1a, then bytes: the first so many of a set are those of any set that holds them, so that samples can
// be compared (Broder 1997, bottom-k sketches). On disk in nodes: never change it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace relata {

class NameSet {
 public:
  NameSet() = default;
  // In any order, also more than once; the first `most` are kept.
  explicit NameSet(const std::vector<std::string_view>& names, std::size_t most = SIZE_MAX);
  NameSet(const std::vector<std::string>& names) : NameSet(std::vector<std::string_view>(names.begin(), names.end())) {}
  NameSet(std::initializer_list<std::string_view> names) : NameSet(std::vector<std::string_view>(names)) {}

  std::size_t size() const { return held_ ? held_->hashes.size() : 0; }
  bool empty() const { return size() == 0; }
  std::string_view operator[](std::size_t index) const;  // a view into the set, and its copies
  bool contains(std::string_view name) const;
  std::size_t in_common(const NameSet& other) const;
  bool operator==(const NameSet& other) const;

  // In order. Until `visit` returns true: whether it did.
  template <typename Visit>
  bool any(const Visit& visit) const {
    for (std::size_t i = 0; i < size(); ++i)
      if (visit((*this)[i])) return true;
    return false;
  }

 private:
  struct Held {
    std::vector<std::uint64_t> hashes;  // ascending
    std::vector<std::uint32_t> ends;    // in bytes
    std::string bytes;                  // each name with a 0 behind it
  };
  std::shared_ptr<const Held> held_;  // of all copies; null: empty
};

}  // namespace relata
