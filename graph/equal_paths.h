// Of equally short, or equally cheap, paths the one that is taken.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/rows.h"

namespace relata::graph {

// A way that lies on one of the equal paths.
struct Link {
  VertexId from = 0, to = 0;
  std::uint32_t weight = 1;
};

struct TakenPath {
  std::vector<VertexId> vertices;
  std::uint32_t weakest = UINT32_MAX;  // weight of its ways
  std::uint64_t sum = 0;               // of their weights
};

// Scratch for one thread.
class EqualPaths {
 public:
  explicit EqualPaths(std::size_t vertices) : best_(vertices) {}

  // The path along `links` whose weakest way is strongest, then whose weights sum to most, then whose vertices come
  // first. `links`: all that lie on equal paths from `from` to `to`, those into a vertex after those out of it.
  // `weakest`: of ways that were walked before and count with them.
  TakenPath take(VertexId from, VertexId to, std::span<const Link> links, std::uint32_t weakest = UINT32_MAX);

 private:
  struct Best {
    std::uint32_t weakest = 0;  // of the best path to the goal
    VertexId next = 0;          // on the best of those that keep to the strongest weakest way
    std::uint64_t sum = 0;      // of its weights
    bool leads_on = false;      // whether there is one
  };
  std::vector<Best> best_;  // of each vertex; set where links touch it
};

}  // namespace relata::graph
