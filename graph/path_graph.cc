#include "graph/path_graph.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <tuple>

namespace relata::graph {
namespace {

// A way with its ends, before ways stand in rows.
struct PlacedWay {
  VertexId from = 0, to = 0;
  PathGraph::Way way;
};

bool is_better(const PathGraph::Way& a, const PathGraph::Way& b) {
  const auto key = [](const PathGraph::Way& way) {
    return std::tuple(way.cost, ~way.weight, way.step.reversed, way.step.edge);
  };
  return key(a) < key(b);
}

// Rows by `from`, of what comes by ascending `to`; of ways between the same vertices the best.
PathGraph::Ways gathered(std::size_t vertices, std::span<const PlacedWay> ways) {
  std::vector<std::uint32_t> next(vertices + 1, 0);
  for (const PlacedWay& placed : ways) ++next[placed.from + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  PathGraph::Ways rows{next, std::vector<VertexId>(ways.size()), std::vector<PathGraph::Way>(ways.size())};
  std::vector<std::uint32_t> end(next.begin(), next.end() - 1);
  for (const auto& [from, to, way] : ways) {
    std::uint32_t& place = end[from];
    if (place > next[from] && rows.to[place - 1] == to) {
      if (is_better(way, rows.way[place - 1])) rows.way[place - 1] = way;
    } else {
      rows.to[place] = to;
      rows.way[place++] = way;
    }
  }
  std::uint32_t kept = 0;
  for (std::size_t v = 0; v < vertices; ++v) {
    const std::uint32_t first = next[v], row = kept;
    for (std::uint32_t i = first; i < end[v]; ++i, ++kept) rows.to[kept] = rows.to[i], rows.way[kept] = rows.way[i];
    rows.begin[v] = row;
  }
  rows.begin[vertices] = kept;
  rows.to.resize(kept);
  rows.way.resize(kept);
  return rows;
}

std::vector<PlacedWay> sorted_by_to(std::size_t vertices, std::span<const PlacedWay> ways) {
  std::vector<std::uint32_t> next(vertices + 1, 0);
  for (const PlacedWay& placed : ways) ++next[placed.to + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<PlacedWay> sorted(ways.size());
  for (const PlacedWay& placed : ways) sorted[next[placed.to]++] = placed;
  return sorted;
}

PathGraph::Ways rows_of_ways(std::size_t vertices, std::span<const PlacedWay> ways) {
  return gathered(vertices, sorted_by_to(vertices, ways));
}

std::vector<PathEdge> path_edges(const KnowledgeGraph& graph, std::span<const std::uint32_t> costs) {
  assert(costs.empty() || costs.size() == graph.edges().size());
  std::vector<PathEdge> edges;
  edges.reserve(graph.edges().size());
  for (const GraphEdge& edge : graph.edges())
    edges.push_back({edge.tail, edge.head, edge.weight(), costs.empty() ? kHop : costs[edges.size()]});
  return edges;
}

}  // namespace

PathGraph::PathGraph(std::size_t vertices, std::span<const PathEdge> edges, Direction direction)
    : both_alike_(direction == Direction::kEither) {
  std::vector<PlacedWay> ways;
  ways.reserve(edges.size() * (both_alike_ ? 2 : 1));
  for (EdgeId id = 0; id < edges.size(); ++id) {
    const PathEdge& edge = edges[id];
    assert(edge.tail < vertices && edge.head < vertices);
    if (edge.tail == edge.head) continue;
    ways.push_back({edge.tail, edge.head, {edge.cost, edge.weight, {id, false}}});
    if (both_alike_) ways.push_back({edge.head, edge.tail, {edge.cost, edge.weight, {id, true}}});
  }
  onward_ = rows_of_ways(vertices, ways);
  if (both_alike_) return;
  for (PlacedWay& placed : ways) std::swap(placed.from, placed.to);
  back_ = rows_of_ways(vertices, ways);
}

PathGraph::PathGraph(const KnowledgeGraph& graph, Direction direction, std::span<const std::uint32_t> costs)
    : PathGraph(graph.vertices().size(), path_edges(graph, costs), direction) {}

const PathGraph::Way& PathGraph::way(VertexId from, VertexId to) const {
  const auto row = onward_.of(from);
  const auto place = std::lower_bound(row.begin(), row.end(), to);
  assert(place != row.end() && *place == to);
  return onward_.way[onward_.begin[from] + static_cast<std::size_t>(place - row.begin())];
}

std::vector<std::uint32_t> hub_costs(const PathGraph& graph) {
  std::vector<std::uint32_t> costs(graph.vertices(), 0);
  for (VertexId v = 0; v < costs.size(); ++v)
    if (graph.degree(v) > 1)
      costs[v] = static_cast<std::uint32_t>(std::lround(kHop * std::log10(static_cast<double>(graph.degree(v)))));
  return costs;
}

}  // namespace relata::graph
