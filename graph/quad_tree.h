// QuadTree: points of a plane with masses, summed from afar: what repels a point costs the logarithm of how many there
// are.
//
// Barnes, Hut: A hierarchical O(N log N) force-calculation algorithm, Nature 324, 1986. A square whose width is less
// than kFar of its distance counts as one mass in its middle.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace relata::graph {

struct Point {
  double x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

class QuadTree {
 public:
  static constexpr double kFar = 1.0;

  // Masses are positive; points may coincide. Made anew with the same memory by each call.
  void build(std::span<const Point> points, std::span<const double> masses);
  // The sum over all others of mass / distance, away from them: what a mass of one at `at` feels. Points that stand
  // where it does count nothing.
  Point repulsion(const Point& at) const;

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  static constexpr int kDeepest = 40;  // levels: points nearer than that are one

  struct Square {
    Point middle;  // of its masses, once built; before that the sum of mass times place
    double mass = 0, width = 0;
    Point centre;
    std::array<std::uint32_t, 4> quarters = {kNone, kNone, kNone, kNone};
    bool leaf = true;
  };

  std::uint32_t quarter_of(std::uint32_t square, const Point& point);
  void insert(const Point& point, double mass);

  std::vector<Square> squares_;
  mutable std::vector<std::uint32_t> open_;  // squares to look at
};

}  // namespace relata::graph
