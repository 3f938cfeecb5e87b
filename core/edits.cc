#include "core/edits.h"

#include <array>
#include <cstdint>

namespace relata {

// All cells of a row of the table at once, a bit for each letter of `a` (Hyyrö 2003, "A bit-vector algorithm for
// computing Levenshtein and Damerau edit distances"): `down` and `up` say where a cell is one more or less than the one
// above it in its column, `same` where it equals its diagonal neighbour.
int edit_distance(std::string_view a, std::string_view b) {
  static_assert(kLongestWord == 64);
  a = a.substr(0, kLongestWord);
  b = b.substr(0, kLongestWord);
  if (a.empty()) return static_cast<int>(b.size());
  if (a == b) return 0;
  thread_local std::array<std::uint64_t, 256> places{};  // of each letter in `a`; all 0 between calls
  for (std::size_t i = 0; i < a.size(); ++i) places[static_cast<unsigned char>(a[i])] |= std::uint64_t{1} << i;
  const std::uint64_t last = std::uint64_t{1} << (a.size() - 1);
  std::uint64_t down = ~std::uint64_t{0}, up = 0, same = 0, before = 0;
  int distance = static_cast<int>(a.size());
  for (const char letter : b) {
    const std::uint64_t here = places[static_cast<unsigned char>(letter)];
    const std::uint64_t swapped = ((~same & here) << 1) & before;
    same = ((((here & down) + down) ^ down) | here | up) | swapped;
    std::uint64_t right = up | ~(same | down), left = same & down;
    distance += (right & last) != 0;
    distance -= (left & last) != 0;
    right = (right << 1) | 1;
    left <<= 1;
    down = left | ~(same | right);
    up = right & same;
    before = here;
  }
  for (const char letter : a) places[static_cast<unsigned char>(letter)] = 0;
  return distance;
}

}  // namespace relata
