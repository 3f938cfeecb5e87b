#include "core/name_set.h"

#include <algorithm>
#include <utility>

namespace relata {
namespace {

std::vector<NameSet::Hash> hashes_of(const std::vector<std::string_view>& names) {
  std::vector<NameSet::Hash> hashes;
  hashes.reserve(names.size());
  for (const std::string_view name : names) hashes.push_back(NameSet::hash_of(name));
  return hashes;
}

}  // namespace

NameSet::NameSet(std::vector<Hash> hashes, std::size_t most) {
  if (!std::is_sorted(hashes.begin(), hashes.end())) std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  size_ = std::min(hashes.size(), most);
  if (size_ == 0) return;
  const auto held = std::make_shared<Hash[]>(size_);
  std::copy_n(hashes.begin(), size_, held.get());
  hashes_ = held;
}

NameSet::NameSet(const std::vector<std::string_view>& names) : NameSet(hashes_of(names)) {}

bool NameSet::operator==(const NameSet& other) const {
  return size_ == other.size_ && std::equal(hashes_.get(), hashes_.get() + size_, other.hashes_.get());
}

bool NameSet::contains(Hash hash) const { return std::binary_search(hashes_.get(), hashes_.get() + size_, hash); }

std::size_t NameSet::in_common(const NameSet& other) const {
  const Hash *a = hashes_.get(), *b = other.hashes_.get();
  const Hash *const end_a = a + size_, *const end_b = b + other.size_;
  std::size_t count = 0;
  while (a != end_a && b != end_b) {
    const Hash one = *a, two = *b;
    count += one == two;
    a += one <= two;
    b += two <= one;
  }
  return count;
}

}  // namespace relata
