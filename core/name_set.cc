#include "core/name_set.h"

#include <algorithm>
#include <utility>

#include "core/fnv1a.h"

namespace relata {

NameSet::NameSet(const std::vector<std::string_view>& names, std::size_t most) {
  std::vector<std::pair<std::uint64_t, std::string_view>> hashed;
  hashed.reserve(names.size());
  for (const std::string_view name : names) hashed.emplace_back(fnv1a(name), name);
  if (!std::is_sorted(hashed.begin(), hashed.end())) std::sort(hashed.begin(), hashed.end());
  hashed.erase(std::unique(hashed.begin(), hashed.end()), hashed.end());
  if (hashed.size() > most) hashed.resize(most);
  if (hashed.empty()) return;
  auto held = std::make_shared<Held>();
  std::size_t bytes = 0;
  for (const auto& [hash, name] : hashed) bytes += name.size() + 1;
  held->bytes.reserve(bytes);
  held->hashes.reserve(hashed.size());
  held->ends.reserve(hashed.size());
  for (const auto& [hash, name] : hashed) {
    held->bytes.append(name) += '\0';
    held->hashes.push_back(hash);
    held->ends.push_back(static_cast<std::uint32_t>(held->bytes.size()));
  }
  held_ = std::move(held);
}

std::string_view NameSet::operator[](std::size_t index) const {
  const std::size_t begin = index == 0 ? 0 : held_->ends[index - 1];
  return std::string_view(held_->bytes).substr(begin, held_->ends[index] - 1 - begin);
}

bool NameSet::operator==(const NameSet& other) const {
  if (held_ == other.held_) return true;
  return held_ && other.held_ && held_->ends == other.held_->ends && held_->bytes == other.held_->bytes;
}

bool NameSet::contains(std::string_view name) const {
  if (!held_) return false;
  const std::uint64_t hash = fnv1a(name);
  const auto& hashes = held_->hashes;
  for (auto found = std::lower_bound(hashes.begin(), hashes.end(), hash); found != hashes.end() && *found == hash;
       ++found)
    if ((*this)[static_cast<std::size_t>(found - hashes.begin())] == name) return true;
  return false;
}

std::size_t NameSet::in_common(const NameSet& other) const {
  if (!held_ || !other.held_) return 0;
  if (held_ == other.held_) return size();
  std::size_t count = 0;
  for (std::size_t i = 0, j = 0; i < size() && j < other.size();) {
    const std::uint64_t a = held_->hashes[i], b = other.held_->hashes[j];
    // Names of one hash are in the order of their bytes.
    const int order = a != b ? (a < b ? -1 : 1) : (*this)[i].compare(other[j]);
    count += order == 0;
    i += order <= 0;
    j += order >= 0;
  }
  return count;
}

}  // namespace relata
