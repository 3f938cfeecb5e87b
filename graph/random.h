// Random numbers that are the same with every library.
#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "graph/rows.h"

namespace relata::graph {

// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }

 private:
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  std::uint64_t state_;
};

// All vertices in an order by chance (Fisher, Yates).
inline std::vector<VertexId> shuffled(std::size_t vertices, Random& random) {
  std::vector<VertexId> order(vertices);
  std::iota(order.begin(), order.end(), 0);
  for (std::size_t i = vertices; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  return order;
}

}  // namespace relata::graph
