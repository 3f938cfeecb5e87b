// NameSet: some dozens of names, each once, that are only asked what they have in common with those of others: of each
// a hash of 40 bits, ascending, in one piece of memory. A copy shares it, so that what is known of one thing can stand
// in many places.
//
//   NameSet company{"kabul", "taliban"};
//   company.contains("kabul")                                  // true
//   company.in_common(NameSet{"taliban", "herat"})             // 1
//
// The hash is the upper 40 bits of FNV-1a: the first so many of a set are those of any set that holds them, so that
// samples can be compared (Broder 1997, bottom-k sketches). That two sets of 64 names have none in common and seem to
// have one happens to 4 in 10^9. On disk in nodes: never change it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/fnv1a.h"

namespace relata {

class NameSet {
 public:
  using Hash = std::uint64_t;
  static constexpr int kHashBytes = 5;
  static constexpr Hash hash_of(std::string_view name) { return fnv1a(name) >> (64 - 8 * kHashBytes); }

  NameSet() = default;
  // In any order, also more than once; the first `most` are kept.
  explicit NameSet(std::vector<Hash> hashes, std::size_t most = SIZE_MAX);
  explicit NameSet(const std::vector<std::string_view>& names);
  NameSet(const std::vector<std::string>& names) : NameSet(std::vector<std::string_view>(names.begin(), names.end())) {}
  NameSet(std::initializer_list<std::string_view> names) : NameSet(std::vector<std::string_view>(names)) {}
  // Of hashes that are ascending, each once, in memory that others share.
  NameSet(std::shared_ptr<const Hash[]> hashes, std::size_t size) : hashes_(std::move(hashes)), size_(size) {}

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  std::span<const Hash> hashes() const { return {hashes_.get(), size_}; }
  bool contains(Hash hash) const;
  bool contains(std::string_view name) const { return size_ > 0 && contains(hash_of(name)); }
  std::size_t in_common(const NameSet& other) const;
  bool operator==(const NameSet& other) const;

 private:
  std::shared_ptr<const Hash[]> hashes_;  // of all copies; null: empty
  std::size_t size_ = 0;
};

}  // namespace relata
