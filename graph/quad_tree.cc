#include "graph/quad_tree.h"

#include <algorithm>
#include <cmath>

namespace relata::graph {

std::uint32_t QuadTree::quarter_of(std::uint32_t square, const Point& point) {
  const Square parent = squares_[square];
  const int right = point.x >= parent.centre.x, low = point.y >= parent.centre.y;
  const std::size_t quarter = static_cast<std::size_t>(2 * low + right);
  if (parent.quarters[quarter] != kNone) return parent.quarters[quarter];
  Square made;
  made.width = parent.width / 2;
  const double step = parent.width / 4;
  made.centre = {parent.centre.x + (right ? step : -step), parent.centre.y + (low ? step : -step)};
  squares_.push_back(made);
  return squares_[square].quarters[quarter] = static_cast<std::uint32_t>(squares_.size() - 1);
}

void QuadTree::insert(const Point& point, double mass) {
  std::uint32_t at = 0;
  for (int level = 0; level < kDeepest; ++level) {
    Square& square = squares_[at];
    const bool empty = square.mass == 0;
    if (square.leaf && !empty) {  // who stood here alone goes one down
      const Point other{square.middle.x / square.mass, square.middle.y / square.mass};
      const double other_mass = square.mass;
      square.leaf = false;
      Square& below = squares_[quarter_of(at, other)];
      below.middle = {other.x * other_mass, other.y * other_mass};
      below.mass = other_mass;
    }
    Square& here = squares_[at];
    here.mass += mass;
    here.middle.x += point.x * mass;
    here.middle.y += point.y * mass;
    if (empty && here.leaf) return;
    at = quarter_of(at, point);
  }
  squares_[at].mass += mass;
  squares_[at].middle.x += point.x * mass;
  squares_[at].middle.y += point.y * mass;
}

void QuadTree::build(std::span<const Point> points, std::span<const double> masses) {
  squares_.clear();
  if (points.empty()) return;
  Point least = points.front(), most = points.front();
  for (const Point& point : points) {
    least = {std::min(least.x, point.x), std::min(least.y, point.y)};
    most = {std::max(most.x, point.x), std::max(most.y, point.y)};
  }
  Square all;
  all.width = std::max({most.x - least.x, most.y - least.y, 1e-9});
  all.centre = {(least.x + most.x) / 2, (least.y + most.y) / 2};
  squares_.push_back(all);
  for (std::size_t i = 0; i < points.size(); ++i) insert(points[i], masses[i]);
  for (Square& square : squares_)
    if (square.mass > 0) square.middle = {square.middle.x / square.mass, square.middle.y / square.mass};
}

Point QuadTree::repulsion(const Point& at) const {
  Point force;
  if (squares_.empty()) return force;
  open_.assign(1, 0);
  while (!open_.empty()) {
    const Square& square = squares_[open_.back()];
    open_.pop_back();
    const double dx = at.x - square.middle.x, dy = at.y - square.middle.y;
    const double square_of_distance = dx * dx + dy * dy;
    if (square.leaf || square.width * square.width < kFar * kFar * square_of_distance) {
      if (square_of_distance == 0) continue;
      force.x += square.mass * dx / square_of_distance;
      force.y += square.mass * dy / square_of_distance;
      continue;
    }
    for (const std::uint32_t quarter : square.quarters)
      if (quarter != kNone) open_.push_back(quarter);
  }
  return force;
}

}  // namespace relata::graph
