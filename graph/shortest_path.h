// Shortest paths, by edges.
//
//   ShortestPaths paths(graph);                     // graph/path_graph.h
//   if (const auto path = paths.find(from, to)) ..  // again and again
//
// Two breadth-first searches that meet, from both ends, the one with fewer edges to look at next (Pohl: Bi-directional
// search, Machine Intelligence 6, 1971); whether their rims touch is looked up in sorted rows where a vertex has many
// neighbours. A search costs what it looks at, whatever the size of the graph.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/equal_paths.h"
#include "graph/path_graph.h"

namespace relata::graph {

// Scratch for one thread; keeps a reference to the graph.
class ShortestPaths {
 public:
  explicit ShortestPaths(const PathGraph& graph);

  // The vertices of the path of fewest edges, both ends with it; of these the one whose weakest edge is strongest, then
  // whose edges' weights sum to most, then whose vertices come first. {from} if `from` is `to`; null if there is none.
  // Costs do not count.
  std::optional<std::vector<VertexId>> find(VertexId from, VertexId to);
  // How many edges that is, without comparing all such paths; null if there is none.
  std::optional<std::uint32_t> hops(VertexId from, VertexId to);

 private:
  // One of the two searches.
  struct Side {
    const PathGraph::Ways* ways = nullptr;  // that it walks
    std::vector<std::uint32_t> mark;        // of each vertex `base` and its level; less than `base` outside
    std::uint32_t base = 1;                 // more with each search, so that nothing need be cleared
    std::vector<VertexId> order;            // seen, by level: the first `seen`
    std::size_t seen = 0;
    std::vector<std::size_t> begin;  // of each level in `order`

    void start(VertexId vertex);
    bool has(VertexId vertex) const { return mark[vertex] >= base; }
    std::uint32_t level(VertexId vertex) const { return mark[vertex] - base; }
    std::uint32_t last_level() const { return static_cast<std::uint32_t>(begin.size() - 1); }
    std::span<const VertexId> at(std::size_t wanted) const;
    std::span<const VertexId> rim() const { return at(last_level()); }
    void open_level() { begin.push_back(seen); }
    void enter(VertexId vertex) {
      mark[vertex] = base + last_level();
      order[seen++] = vertex;
    }
    std::uint64_t edges_of_rim() const;
  };

  bool meet(VertexId from, VertexId to, bool one_will_do);
  static std::uint64_t cost_of_touch(const Side& near, const Side& far);
  bool touch(Side& near, const Side& far);
  bool grow(Side& near, const Side& far);
  bool has_enough() const { return one_will_do_ && !meeting_.empty(); }
  void meet_at(VertexId vertex, VertexId to, std::uint32_t weight, Side& near);
  void collect(const Side& side, const PathGraph::Ways& homeward);

  const PathGraph& graph_;
  Side front_, back_;
  const Side* last_ = nullptr;     // that grew
  bool one_will_do_ = false;       // the first meeting ends the search
  std::vector<VertexId> meeting_;  // where shortest paths go from one side to the other
  std::vector<Link> met_;          // by which `last_` came there
  std::vector<VertexId> layer_, next_layer_;
  std::vector<char> is_in_next_;  // layer
  std::vector<Link> links_;
  EqualPaths equal_;
};

}  // namespace relata::graph
