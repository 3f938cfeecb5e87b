#include "identity/company.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/fnv1a.h"

namespace relata::identity {
std::vector<std::string> first_by_hash(std::vector<std::string> names, std::size_t count) {
  std::vector<std::pair<std::uint64_t, std::string>> hashed;
  for (std::string& name : names) {
    const std::uint64_t hash = fnv1a(name);
    hashed.emplace_back(hash, std::move(name));
  }
  std::sort(hashed.begin(), hashed.end());
  names.clear();
  for (auto& [hash, name] : hashed)
    if (names.size() < count) names.push_back(std::move(name));
  return names;
}

}  // namespace relata::identity
