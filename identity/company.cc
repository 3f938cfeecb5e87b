#include "identity/company.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace relata::identity {
namespace {

std::uint64_t hash_of(const std::string& name) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash;
}

}  // namespace

std::vector<std::string> first_by_hash(std::vector<std::string> names, std::size_t count) {
  std::vector<std::pair<std::uint64_t, std::string>> hashed;
  for (std::string& name : names) {
    const std::uint64_t hash = hash_of(name);
    hashed.emplace_back(hash, std::move(name));
  }
  std::sort(hashed.begin(), hashed.end());
  names.clear();
  for (auto& [hash, name] : hashed)
    if (names.size() < count) names.push_back(std::move(name));
  return names;
}

}  // namespace relata::identity
