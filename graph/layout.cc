#include "graph/layout.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <numbers>

namespace relata::graph {
namespace {

constexpr std::size_t kLaidOut = 20'000;  // vertices; others stand beside these
constexpr std::size_t kGrowth = 4;        // of levels
constexpr double kGravity = 0.3;          // towards the middle, so that what hangs on nothing stays near
constexpr double kEven = 0.5;             // how much of the first level's places is evened out

// Golden angles: places that fill a disc evenly (Vogel: A better way to construct the sunflower head, 1979).
Point on_spiral(std::size_t number, double step) {
  const double angle = static_cast<double>(number) * std::numbers::pi * (3 - std::sqrt(5.0));
  const double radius = step * std::sqrt(static_cast<double>(number) + 0.5);
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

// Newcomers of later levels: how far they push, in units of their level, and for how many rounds.
constexpr double kReach = 2.5;
constexpr int kRounds = 60, kFirstRounds = 400;

class Plane {
 public:
  Plane(const UndirectedGraph& graph, std::span<const VertexId> order, const LayoutOptions& options)
      : graph_(graph), order_(order), options_(options), places_(graph.vertices()), rank_(graph.vertices()) {
    for (std::size_t i = 0; i < order.size(); ++i) rank_[order[i]] = i;
  }

  std::vector<Point> laid_out() {
    const std::size_t all = std::min(order_.size(), kLaidOut);
    std::size_t placed = 0;
    for (std::size_t level = options_.first; placed < all; level *= kGrowth) {
      // A few that are left are no level of their own.
      const std::size_t now = level * 5 / 4 >= all ? all : level;
      enter(placed, now);
      settle(placed, now);
      if (placed == 0) fit(now);
      part(placed, now);
      placed = now;
    }
    put_beside(placed);
    return std::move(places_);
  }

 private:
  Point& place(std::size_t rank) { return places_[order_[rank]]; }

  // Newcomers begin in the middle of those of their neighbours that have a place.
  void enter(std::size_t placed, std::size_t now) {
    for (std::size_t rank = placed; rank < now; ++rank) {
      Point sum;
      double weights = 0;
      graph_.each_neighbour(order_[rank], [&](VertexId other, double weight) {
        if (rank_[other] >= placed) return;
        sum.x += places_[other].x * weight, sum.y += places_[other].y * weight;
        weights += weight;
      });
      const Point aside = on_spiral(rank, weights > 0 ? 1.0 : options_.distance / 2);
      place(rank) = weights > 0 ? Point{sum.x / weights + aside.x, sum.y / weights + aside.y} : aside;
    }
  }

  struct Link {
    std::uint32_t to = 0;  // by rank
    double weight = 0;
  };

  // The edges of those below `now`, by rank; weights count as their root, so that what is said of hubs again and again
  // does not pull all else into one point.
  void gather(std::size_t placed, std::size_t now) {
    begin_.assign(1, 0);
    links_.clear();
    masses_.assign(now, 1.0);
    for (std::size_t rank = 0; rank < now; ++rank) {
      graph_.each_neighbour(order_[rank], [&](VertexId other, double weight) {
        if (rank_[other] >= now || rank_[other] == rank) return;
        masses_[rank] += 1;
        if (rank >= placed) links_.push_back({static_cast<std::uint32_t>(rank_[other]), std::sqrt(weight)});
      });
      masses_[rank] = std::sqrt(masses_[rank]);
      begin_.push_back(links_.size());
    }
  }

  // Moves [placed, now) among [0, now).
  void settle(std::size_t placed, std::size_t now) {
    gather(placed, now);
    points_.resize(now);
    const double unit = options_.distance * density(now);
    const int rounds = placed == 0 ? kFirstRounds : kRounds;
    for (int round = 0; round < rounds; ++round) {
      for (std::size_t rank = 0; rank < now; ++rank) points_[rank] = place(rank);
      if (placed > 0) sort_into_cells(kReach * unit);
      const double longest = unit * 0.6 * (1 - static_cast<double>(round) / rounds);
      for (std::size_t rank = placed; rank < now; ++rank)
        step(rank, placed == 0 ? pushed_by_all(rank) : pushed_by_near(rank, kReach * unit), unit, longest);
    }
  }

  // Distances of a level of so many, by those of the first: all find room in the same place.
  double density(std::size_t now) const {
    const auto first = static_cast<double>(options_.first);
    return std::sqrt(first / std::max(first, static_cast<double>(now)));
  }

  static void push(const Point& here, const Point& there, double mass, Point& force) {
    const double dx = here.x - there.x, dy = here.y - there.y, square = dx * dx + dy * dy;
    if (square == 0) return;
    force.x += mass * dx / square, force.y += mass * dy / square;
  }

  Point pushed_by_all(std::size_t rank) const {
    Point force;
    for (std::size_t other = 0; other < points_.size(); ++other)
      push(points_[rank], points_[other], masses_[other], force);
    return force;
  }

  static std::int64_t cell(double at, double width) { return static_cast<std::int64_t>(std::floor(at / width)); }

  // Cells of the plane by row, then column; who is in one stands together.
  void sort_into_cells(double width) {
    cells_.clear();
    for (std::uint32_t rank = 0; rank < points_.size(); ++rank)
      cells_.push_back({cell(points_[rank].y, width), cell(points_[rank].x, width), rank});
    std::sort(cells_.begin(), cells_.end());
  }

  Point pushed_by_near(std::size_t rank, double reach) const {
    Point force;
    const Point& here = points_[rank];
    const std::int64_t row = cell(here.y, reach), column = cell(here.x, reach);
    for (std::int64_t y = row - 1; y <= row + 1; ++y) {
      auto seen = std::lower_bound(cells_.begin(), cells_.end(), Cell{y, column - 1, 0});
      for (; seen != cells_.end() && seen->row == y && seen->column <= column + 1; ++seen)
        push(here, points_[seen->rank], 1, force);
    }
    return force;
  }

  void step(std::size_t rank, Point force, double unit, double longest) {
    const Point here = points_[rank];
    force.x *= unit, force.y *= unit;
    for (std::uint64_t i = begin_[rank]; i < begin_[rank + 1]; ++i) {
      const Point& there = points_[links_[i].to];
      const double pull = links_[i].weight / unit / masses_[rank];
      force.x += pull * (there.x - here.x), force.y += pull * (there.y - here.y);
    }
    force.x -= kGravity * here.x / unit, force.y -= kGravity * here.y / unit;
    const double length = std::sqrt(force.x * force.x + force.y * force.y);
    if (length == 0) return;
    const double go = std::min(longest, length * unit * 0.1);
    place(rank) = {here.x + force.x / length * go, here.y + force.y / length * go};
  }

  // The first level has a unit for each vertex, in a shape as wide as screens are, around (0, 0). Half of where a
  // vertex stands on an axis is its place among the others on it: so what is dense in the middle gets room, and what is
  // far out comes near.
  void fit(std::size_t now) {
    const double area = options_.distance * options_.distance * static_cast<double>(now);
    spread(now, &Point::x, std::sqrt(area * options_.aspect));
    spread(now, &Point::y, std::sqrt(area / options_.aspect));
  }

  void spread(std::size_t now, double Point::*axis, double width) {
    std::vector<std::uint32_t> order(now);
    for (std::uint32_t i = 0; i < now; ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return place(a).*axis != place(b).*axis ? place(a).*axis < place(b).*axis : a < b;
    });
    const double low = place(order[now / 10]).*axis, high = place(order[now - 1 - now / 10]).*axis;
    const double middle = (low + high) / 2, range = std::max(high - low, 1e-9) * 1.25;
    for (std::uint32_t i = 0; i < now; ++i) {
      const double even = (static_cast<double>(i) + 0.5) / static_cast<double>(now) - 0.5;
      const double found = std::clamp((place(order[i]).*axis - middle) / range, -0.7, 0.7);
      place(order[i]).*axis = width * (kEven * even + (1 - kEven) * found);
    }
  }

  // Pushes apart what stands too near, newcomers alone; wider than high, as words are.
  void part(std::size_t placed, std::size_t now) {
    const double least = options_.least * density(now);
    for (int round = 0; round < 60; ++round) {
      std::vector<std::uint32_t> by_x(now);
      for (std::uint32_t i = 0; i < now; ++i) by_x[i] = i;
      std::sort(by_x.begin(), by_x.end(), [&](std::uint32_t a, std::uint32_t b) {
        return place(a).x != place(b).x ? place(a).x < place(b).x : a < b;
      });
      if (!part_once(by_x, placed, least)) return;
    }
  }

  bool part_once(const std::vector<std::uint32_t>& by_x, std::size_t placed, double least) {
    bool moved = false;
    const double wide = least * options_.aspect;
    for (std::size_t i = 0; i < by_x.size(); ++i)
      for (std::size_t j = i + 1; j < by_x.size(); ++j) {
        const std::uint32_t a = by_x[i], b = by_x[j];
        if (place(b).x - place(a).x >= wide) break;
        if (a < placed && b < placed) continue;
        moved |= part_two(a, b, placed, least, wide);
      }
    return moved;
  }

  bool part_two(std::uint32_t a, std::uint32_t b, std::size_t placed, double least, double wide) {
    const double dx = (place(b).x - place(a).x) / wide, dy = (place(b).y - place(a).y) / least;
    const double distance = std::sqrt(dx * dx + dy * dy);
    if (distance >= 1) return false;
    const Point away = distance > 1e-6 ? Point{dx / distance, dy / distance} : on_spiral(a + b, 0.1);
    const double missing = (1 - distance) * 0.52;
    const double of_a = a < placed ? 0 : b < placed ? 2 : 1, of_b = b < placed ? 0 : a < placed ? 2 : 1;
    place(a).x -= away.x * missing * of_a * wide, place(a).y -= away.y * missing * of_a * least;
    place(b).x += away.x * missing * of_b * wide, place(b).y += away.y * missing * of_b * least;
    return true;
  }

  void put_beside(std::size_t placed) {
    std::vector<std::uint32_t> beside(graph_.vertices(), 0);
    for (std::size_t rank = placed; rank < order_.size(); ++rank) {
      VertexId nearest = order_[rank];
      double strongest = 0;
      graph_.each_neighbour(order_[rank], [&](VertexId other, double weight) {
        if (rank_[other] < rank && weight > strongest) nearest = other, strongest = weight;
      });
      if (nearest == order_[rank]) {
        place(rank) = on_spiral(rank, options_.distance * 0.1);
        continue;
      }
      const Point aside = on_spiral(1 + beside[nearest]++, options_.distance * 0.05);
      place(rank) = {places_[nearest].x + aside.x, places_[nearest].y + aside.y};
    }
  }

  const UndirectedGraph& graph_;
  const std::span<const VertexId> order_;
  const LayoutOptions options_;
  std::vector<Point> places_;      // by vertex
  std::vector<std::size_t> rank_;  // of each vertex
  struct Cell {
    std::int64_t row = 0, column = 0;
    std::uint32_t rank = 0;
    auto operator<=>(const Cell&) const = default;
  };
  std::vector<Cell> cells_;
  std::vector<Point> points_;  // by rank
  std::vector<double> masses_;
  std::vector<std::uint64_t> begin_;
  std::vector<Link> links_;
};

}  // namespace

std::vector<Point> lay_out(const UndirectedGraph& graph, std::span<const VertexId> order,
                           const LayoutOptions& options) {
  return Plane(graph, order, options).laid_out();
}

}  // namespace relata::graph
