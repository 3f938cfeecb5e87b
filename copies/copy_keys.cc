#include "copies/copy_keys.h"

#include <algorithm>

namespace relata::copies {
namespace {

// The finalizer of splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
std::uint64_t mixed_run(std::uint64_t value) {
  value += 0x9e3779b97f4a7c15;
  value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9;
  value = (value ^ value >> 27) * 0x94d049bb133111eb;
  return value ^ value >> 31;
}

}  // namespace

std::vector<std::uint32_t> keys_of(const Wording& words) {
  static_assert(kRunWords * sizeof(Word) == sizeof(std::uint64_t));
  std::vector<std::uint32_t> hashes;
  std::uint64_t run = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    run = run << 16 | words[i];
    if (i + 1 >= kRunWords) hashes.push_back(static_cast<std::uint32_t>(mixed_run(run) >> 32));
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  if (hashes.size() > kMostKeys) hashes.resize(kMostKeys);
  return hashes;
}

}  // namespace relata::copies
