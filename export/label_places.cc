#include "export/label_places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace relata::exporter {
namespace {

constexpr double kCell = 64;  // points: a side of the squares by which lines are found
constexpr double kGap = 1.5;  // points between words and their line

// Whether the segment touches the box (Liang and Barsky, A new concept and method for line clipping, ACM TOG 3, 1984).
bool touches(const Box& box, const Place& from, const Place& to) {
  double begin = 0, end = 1;
  const auto clip = [&](double step, double distance) {
    if (step == 0) return distance >= 0;
    const double at = distance / step;
    if (step < 0) begin = std::max(begin, at);
    else end = std::min(end, at);
    return begin <= end;
  };
  const double dx = to.x - from.x, dy = to.y - from.y;
  return clip(-dx, from.x - box.left) && clip(dx, box.right - from.x) && clip(-dy, from.y - box.bottom) &&
         clip(dy, box.top - from.y);
}

// Lines by the squares that they pass.
class Lines {
 public:
  explicit Lines(const std::vector<Line>& lines) : lines_(lines) {
    for (std::size_t line = 0; line < lines.size(); ++line)
      for (std::size_t i = 1; i < lines[line].size(); ++i) {
        const Place &a = lines[line][i - 1], &b = lines[line][i];
        each_square({std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)},
                    [&](std::pair<long, long> square) {
                      squares_[square].push_back({line, i});
                    });
      }
  }

  // The lines that touch the box, each once.
  std::vector<std::size_t> across(const Box& box) const {
    std::vector<std::size_t> found;
    each_square(box, [&](std::pair<long, long> square) {
      const auto segments = squares_.find(square);
      if (segments == squares_.end()) return;
      for (const auto& [line, end] : segments->second)
        if (touches(box, lines_[line][end - 1], lines_[line][end])) found.push_back(line);
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  template <typename Visit>
  static void each_square(const Box& box, const Visit& visit) {
    const auto square = [](double at) { return std::lround(std::floor(at / kCell)); };
    for (long x = square(box.left); x <= square(box.right); ++x)
      for (long y = square(box.bottom); y <= square(box.top); ++y) visit({x, y});
  }

  const std::vector<Line>& lines_;
  std::map<std::pair<long, long>, std::vector<std::pair<std::size_t, std::size_t>>> squares_;
};

// Half a line for the words' own: that is seen to be theirs.
std::optional<double> cost(const Words& words, const std::vector<std::size_t>& across) {
  double cost = 0;
  std::size_t others = 0;
  for (const std::size_t line : across) {
    cost += line == words.line ? 0.5 : 1;
    others += line == words.line ? 0 : 1;
  }
  return others > words.most_crossings ? std::nullopt : std::optional(cost);
}

}  // namespace

std::vector<std::optional<Place>> place_words(const Drawn& drawn, const std::vector<Words>& words) {
  const Lines lines(drawn.lines);
  std::vector<Box> boxes = drawn.boxes;
  std::vector<std::optional<Place>> placed;
  for (const Words& these : words) {
    std::optional<Place> best;
    double least = 0;
    for (const Place& place : these.places) {
      const Box box = Box::around(place, these.width, these.height);
      if (std::ranges::any_of(boxes, [&](const Box& other) { return box.overlaps(other); })) continue;
      const std::optional<double> costs = cost(these, lines.across(box));
      if (!costs || (best && *costs >= least)) continue;
      best = place;
      least = *costs;
      if (least == 0) break;
    }
    if (best) boxes.push_back(Box::around(*best, these.width, these.height));
    placed.push_back(best);
  }
  return placed;
}

std::vector<Place> places_along(const Line& line, double width, double height) {
  std::vector<Place> places;
  if (line.empty()) return places;
  std::vector<double> until = {0};  // length of the line up to each point
  for (std::size_t i = 1; i < line.size(); ++i)
    until.push_back(until.back() + std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y));
  constexpr std::array kShares = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};
  for (const double share : kShares) {
    const auto after = std::lower_bound(until.begin(), until.end(), share * until.back());
    const std::size_t i = std::min<std::size_t>(static_cast<std::size_t>(after - until.begin()), line.size() - 1);
    const Place &at = line[i], &before = line[i > 0 ? i - 1 : 0], &next = line[std::min(i + 1, line.size() - 1)];
    const double length = std::hypot(next.x - before.x, next.y - before.y);
    // Across the line, upwards; so far off that a box of this size just does not touch it where it is straight.
    Place across = length > 0 ? Place{(before.y - next.y) / length, (next.x - before.x) / length} : Place{0, 1};
    if (across.y < 0) across = {-across.x, -across.y};
    const double off = std::abs(across.x) * width / 2 + std::abs(across.y) * height / 2 + kGap;
    for (const double far : {off, -off, 1.5 * off, -1.5 * off})
      places.push_back({at.x + far * across.x, at.y + far * across.y});
  }
  return places;
}

}  // namespace relata::exporter
