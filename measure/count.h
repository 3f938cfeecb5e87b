// Count: how many things were wanted, how many given and how many of these right; precision, recall and F1 of them.
#pragma once

#include <cstdint>

namespace relata::measure {

// part / whole; 0 of nothing.
constexpr double share(double part, double whole) { return whole > 0 ? part / whole : 0; }
constexpr double harmonic_mean(double a, double b) { return a + b > 0 ? 2 * a * b / (a + b) : 0; }

struct Count {
  std::uint64_t wanted = 0, given = 0, right = 0;
  double precision() const { return share(static_cast<double>(right), static_cast<double>(given)); }
  double recall() const { return share(static_cast<double>(right), static_cast<double>(wanted)); }
  double f1() const { return share(2 * static_cast<double>(right), static_cast<double>(wanted + given)); }
  Count& operator+=(const Count& other) {
    wanted += other.wanted;
    given += other.given;
    right += other.right;
    return *this;
  }
  bool operator==(const Count&) const = default;
};

}  // namespace relata::measure
