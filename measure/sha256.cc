#include "measure/sha256.h"

#include <bit>
#include <cmath>
#include <string>

namespace relata::measure {
namespace {

using Words8 = std::array<std::uint32_t, 8>;

constexpr std::size_t kRounds = 64, kBlockBytes = 64, kLengthBytes = 8;

// The first 32 bits of the fraction of a root of the n-th prime, in whole numbers: floor(root(prime) * 2^32).
struct Constants {
  std::array<std::uint32_t, kRounds> of_rounds{};
  Words8 at_first{};
  Constants() {
    std::size_t found = 0;
    for (std::uint32_t number = 2; found < kRounds; ++number) {
      bool prime = true;
      for (std::uint32_t d = 2; d * d <= number; ++d) prime = prime && number % d != 0;
      if (!prime) continue;
      of_rounds[found] = fraction(std::cbrt(static_cast<long double>(number)));
      if (found < at_first.size()) at_first[found] = fraction(std::sqrt(static_cast<long double>(number)));
      ++found;
    }
  }
  static std::uint32_t fraction(long double root) {
    return static_cast<std::uint32_t>((root - std::floor(root)) * 4294967296.0L);
  }
};

std::uint32_t mixed(std::uint32_t x, int a, int b, int c) {
  return std::rotr(x, a) ^ std::rotr(x, b) ^ std::rotr(x, c);
}
std::uint32_t spread(std::uint32_t x, int a, int b, int c) { return std::rotr(x, a) ^ std::rotr(x, b) ^ (x >> c); }

void add_block(std::string_view block, const Constants& constants, Words8& hash) {
  std::array<std::uint32_t, kRounds> w{};
  for (std::size_t i = 0; i < 16; ++i)
    for (std::size_t byte = 0; byte < 4; ++byte) w[i] = w[i] << 8 | static_cast<std::uint8_t>(block[4 * i + byte]);
  for (std::size_t i = 16; i < kRounds; ++i)
    w[i] = w[i - 16] + spread(w[i - 15], 7, 18, 3) + w[i - 7] + spread(w[i - 2], 17, 19, 10);
  auto [a, b, c, d, e, f, g, h] = hash;
  for (std::size_t i = 0; i < kRounds; ++i) {
    const std::uint32_t one = h + mixed(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + constants.of_rounds[i] + w[i];
    const std::uint32_t two = mixed(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + one, d = c, c = b, b = a, a = one + two;
  }
  const Words8 more = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < hash.size(); ++i) hash[i] += more[i];
}

}  // namespace

std::array<std::uint8_t, 32> sha256(std::string_view bytes) {
  static const Constants constants;
  std::string padded(bytes);
  padded += '\x80';
  while (padded.size() % kBlockBytes != kBlockBytes - kLengthBytes) padded += '\0';
  for (int shift = 56; shift >= 0; shift -= 8) padded += static_cast<char>(8 * bytes.size() >> shift & 0xff);
  Words8 hash = constants.at_first;
  for (std::size_t at = 0; at < padded.size(); at += kBlockBytes)
    add_block(std::string_view(padded).substr(at, kBlockBytes), constants, hash);
  std::array<std::uint8_t, 32> result{};
  for (std::size_t i = 0; i < result.size(); ++i)
    result[i] = static_cast<std::uint8_t>(hash[i / 4] >> (24 - 8 * (i % 4)) & 0xff);
  return result;
}

}  // namespace relata::measure
