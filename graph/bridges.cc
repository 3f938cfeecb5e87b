#include "graph/bridges.h"

#include <algorithm>
#include <tuple>

namespace relata::graph {
namespace {

constexpr std::uint32_t kUnseen = UINT32_MAX;

class BridgeFinder {
 public:
  explicit BridgeFinder(const UndirectedGraph& graph)
      : graph_(graph),
        number_(graph.vertices(), kUnseen),
        parent_(graph.vertices(), 0),
        low_(graph.vertices(), kUnseen),
        below_(graph.vertices(), 1),
        apart_(graph.vertices(), 0),
        largest_(graph.vertices(), 0) {
    found_.cut_off.assign(graph.vertices(), 0);
  }

  Bridges find() {
    for (VertexId root = 0; root < graph_.vertices(); ++root) {
      if (number_[root] != kUnseen) continue;
      walk(root);
      measure();
    }
    std::ranges::sort(found_.all, {}, [](const Bridge& bridge) { return std::tuple(bridge.a, bridge.b); });
    return std::move(found_);
  }

 private:
  // The depth-first tree from `root`: numbers in the order of coming, and parents; the root is its own.
  void walk(VertexId root) {
    order_.clear();
    const auto enter = [&](VertexId vertex, VertexId parent) {
      number_[vertex] = static_cast<std::uint32_t>(order_.size());
      parent_[vertex] = parent;
      order_.push_back(vertex);
      open_.push_back({vertex, graph_.begin[vertex]});
    };
    enter(root, root);
    while (!open_.empty()) {
      auto& [vertex, next] = open_.back();
      if (next == graph_.begin[vertex + 1]) {
        open_.pop_back();
        continue;
      }
      const VertexId to = graph_.to[next++], from = vertex;
      if (number_[to] == kUnseen) enter(to, from);
    }
  }

  // Children before their parents: how high each subtree reaches, and what it would be without its parent.
  void measure() {
    const auto all = static_cast<std::uint32_t>(order_.size());
    for (std::uint32_t i = all; i-- > 0;) {
      const VertexId vertex = order_[i], parent = parent_[vertex];
      low_[vertex] = std::min(low_[vertex], i);
      for (const VertexId to : graph_.neighbours(vertex))
        if (to != parent) low_[vertex] = std::min(low_[vertex], number_[to]);
      // Those below that hang on this vertex alone; all others are one part.
      found_.cut_off[vertex] = all - 1 - std::max(largest_[vertex], all - 1 - apart_[vertex]);
      if (vertex == parent) continue;
      low_[parent] = std::min(low_[parent], low_[vertex]);
      below_[parent] += below_[vertex];
      if (low_[vertex] < number_[parent]) continue;
      apart_[parent] += below_[vertex];
      largest_[parent] = std::max(largest_[parent], below_[vertex]);
      if (low_[vertex] == number_[parent]) continue;
      found_.all.push_back(
          {std::min(vertex, parent), std::max(vertex, parent), std::min(below_[vertex], all - below_[vertex])});
    }
  }

  const UndirectedGraph& graph_;
  std::vector<std::uint32_t> number_;
  std::vector<VertexId> parent_;
  std::vector<std::uint32_t> low_;      // the smallest number that an edge from the subtree leads to
  std::vector<std::uint32_t> below_;    // vertices of the subtree
  std::vector<std::uint32_t> apart_;    // of them those that only this vertex ties to the rest
  std::vector<std::uint32_t> largest_;  // and of the parts into which these fall the largest
  struct Open {
    VertexId vertex;
    std::uint64_t next;  // the edge to look at
  };
  std::vector<Open> open_;
  std::vector<VertexId> order_;
  Bridges found_;
};

}  // namespace

Bridges find_bridges(const UndirectedGraph& graph) { return BridgeFinder(graph).find(); }

}  // namespace relata::graph
