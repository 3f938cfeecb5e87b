// Where words stand in a picture that is laid out, so that none covers another, a box, or more lines than it must.
#pragma once

#include <optional>
#include <vector>

namespace relata::exporter {

// Points, y upwards.
struct Place {
  double x = 0, y = 0;
};

struct Box {
  double left = 0, bottom = 0, right = 0, top = 0;
  bool overlaps(const Box& other) const {
    return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
  }
  static Box around(const Place& center, double width, double height) {
    return {center.x - width / 2, center.y - height / 2, center.x + width / 2, center.y + height / 2};
  }
};

using Line = std::vector<Place>;  // a polyline

// What is drawn already.
struct Drawn {
  std::vector<Box> boxes;
  std::vector<Line> lines;
};

struct Words {
  double width = 0, height = 0;
  std::vector<Place> places;       // where their middle may be, the best first
  std::size_t line = SIZE_MAX;     // of Drawn::lines the one they belong to, which they may touch more than others
  std::size_t most_crossings = 2;  // of other lines, or they are left out
};

// For each of `words` the place it gets, in this order: where no box and no words placed before are covered, and the
// fewest lines; of several such places the first. Null: there is none.
std::vector<std::optional<Place>> place_words(const Drawn& drawn, const std::vector<Words>& words);

// Places beside a line for words of this size, on either side of it, from its middle to its ends.
std::vector<Place> places_along(const Line& line, double width, double height);

}  // namespace relata::exporter
