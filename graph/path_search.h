// The best path from one vertex on that keeps off what was walked before.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/equal_paths.h"
#include "graph/path_costs.h"

namespace relata::graph {

// Where a search starts: at the end of a beginning whose vertices are closed to it.
struct Beginning {
  std::span<const VertexId> vertices;
  std::uint32_t weakest = UINT32_MAX;     // weight of its ways
  std::span<const VertexId> banned = {};  // whereto its last vertex must not go on
};

struct Continuation {
  Toll toll = 0;   // from the end of the beginning
  TakenPath path;  // from there to the goal, of equally dear ones as EqualPaths::take has it
};

// Scratch for one thread; keeps references.
class PathSearch {
 public:
  PathSearch(const PathGraph& graph, const PathCosts& costs, VertexId goal);
  // Null if there is none.
  std::optional<Continuation> find(const Beginning& beginning);

 private:
  void walk(std::span<const VertexId> banned);
  void touch(VertexId vertex, Toll toll);
  std::vector<Link> links(std::span<const VertexId> banned);
  bool may_go(VertexId vertex, VertexId to, std::span<const VertexId> banned) const;

  const PathGraph& graph_;
  const PathCosts& costs_;
  VertexId start_ = 0, goal_;
  std::vector<Toll> toll_;  // from the start, as far as it is known
  std::vector<bool> settled_, closed_, linked_;
  std::vector<VertexId> touched_;
  TollQueue queue_;
  EqualPaths equal_;
};

}  // namespace relata::graph
