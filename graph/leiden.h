// The ladder of graphs that the Leiden algorithm climbs (graph/communities.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/random.h"
#include "graph/undirected.h"

namespace relata::graph {

using Partition = std::vector<std::uint32_t>;  // the community of each vertex

// One graph: its vertices are those of the graph that is asked about, or parts of it that were joined.
class LeidenLevel {
 public:
  // The lowest; keeps no reference.
  LeidenLevel(const UndirectedGraph& graph, double resolution);

  std::size_t vertices() const { return vertex_weight_.size(); }
  // Moves vertices to where they gain most until none gains (algorithm A.2, MoveNodesFast).
  void move(Partition& partition, Random& random) const;
  // Parts of the communities that hang together well (algorithm A.2, RefinePartition). A vertex is joined to one by
  // chance of the parts that gain `near` times as much as the best at least; 1: to the best.
  Partition refined(const Partition& partition, double near, Random& random) const;
  // The graph of `parts`, numbered 0 .. count - 1.
  LeidenLevel joined(const Partition& parts, std::uint32_t count) const;
  double modularity(const Partition& partition) const;

 private:
  LeidenLevel() = default;

  Rows rows_;                          // without loops; not ascending but on the lowest
  std::vector<double> vertex_weight_;  // of the edges of each, those inside it twice
  double all_ = 0;                     // the sum of these
  double share_ = 0;                   // resolution / all_
  double nothing_ = 0;                 // a gain that rounding may make
};

// Numbers 0, 1, .. in the order in which communities first come; returns how many there are.
std::uint32_t renumber(Partition& partition);

}  // namespace relata::graph
