#include "graph/shortest_path.h"

#include <algorithm>
#include <bit>
#include <span>

#include "graph/cheapest_paths.h"
#include "graph/measures.h"

namespace relata::graph {
namespace {

// What looking up so many vertices in a sorted row of `degree` costs, in edges read one after the other.
std::uint64_t lookup_cost(std::size_t vertices, std::size_t degree) {
  return 4 * static_cast<std::uint64_t>(vertices) * static_cast<std::uint64_t>(std::bit_width(degree));
}

// Calls visit(vertex, way) for each way of `vertex` to one of `wanted`, which are those that `marks` has `mark` for.
template <typename Visit>
void each_way_to(const PathGraph::Ways& ways, VertexId vertex, std::span<const VertexId> wanted,
                 const std::vector<std::uint32_t>& marks, std::uint32_t mark, Visit visit) {
  const auto row = ways.of(vertex);
  const std::uint32_t begin = ways.begin[vertex];
  if (lookup_cost(wanted.size(), row.size()) < row.size()) {
    for (const VertexId to : wanted) {
      const auto found = std::lower_bound(row.begin(), row.end(), to);
      if (found != row.end() && *found == to)
        visit(to, ways.way[begin + static_cast<std::size_t>(found - row.begin())]);
    }
    return;
  }
  for (std::size_t i = 0; i < row.size(); ++i)
    if (marks[row[i]] == mark) visit(row[i], ways.way[begin + i]);
}

}  // namespace

void ShortestPaths::Side::start(VertexId vertex) {
  if (base > UINT32_MAX - 2 * mark.size() - 2) mark.assign(mark.size(), 0), base = 0;
  base += static_cast<std::uint32_t>(begin.size() + 1);  // beyond all levels of the last search
  seen = 0;
  begin.clear();
  open_level();
  enter(vertex);
}

std::span<const VertexId> ShortestPaths::Side::at(std::size_t wanted) const {
  const std::size_t end = wanted + 1 < begin.size() ? begin[wanted + 1] : seen;
  return std::span(order).subspan(begin[wanted], end - begin[wanted]);
}

std::uint64_t ShortestPaths::Side::edges_of_rim() const {
  std::uint64_t edges = 0;
  for (const VertexId vertex : rim()) edges += ways->of(vertex).size();
  return edges;
}

ShortestPaths::ShortestPaths(const PathGraph& graph)
    : graph_(graph), is_in_next_(graph.vertices(), 0), equal_(graph.vertices()) {
  front_.ways = &graph.onward();
  back_.ways = &graph.back();
  for (Side* side : {&front_, &back_}) side->mark.assign(graph.vertices(), 0), side->order.resize(graph.vertices());
}

// Grows the sides until they have vertices in common: `meeting_`, each on a shortest path, all or some.
bool ShortestPaths::meet(VertexId from, VertexId to, bool one_will_do) {
  one_will_do_ = one_will_do;
  front_.start(from);
  back_.start(to);
  meeting_.clear();
  met_.clear();
  while (meeting_.empty()) {
    const std::uint64_t front = front_.edges_of_rim(), back = back_.edges_of_rim();
    Side &near = front <= back ? front_ : back_, &far = front <= back ? back_ : front_;
    const std::uint64_t by_near = cost_of_touch(near, far), by_far = cost_of_touch(far, near);
    if (2 * std::min(by_near, by_far) < std::min(front, back) &&
        (by_near <= by_far ? touch(near, far) : touch(far, near)))
      return true;
    if (!grow(near, far)) return false;
  }
  return true;
}

std::uint64_t ShortestPaths::cost_of_touch(const Side& near, const Side& far) {
  std::uint64_t cost = 0;
  for (const VertexId vertex : near.rim()) {
    const std::size_t degree = near.ways->of(vertex).size();
    cost += std::min<std::uint64_t>(degree, lookup_cost(far.rim().size(), degree));
  }
  return cost;
}

// Notes that the near side came from `vertex` to `to`, which the far side has, too.
inline void ShortestPaths::meet_at(VertexId vertex, VertexId to, std::uint32_t weight, Side& near) {
  if (!near.has(to)) {
    near.enter(to);
    meeting_.push_back(to);
  }
  met_.push_back(&near == &front_ ? Link{vertex, to, weight} : Link{to, vertex, weight});
}

// Whether an edge leads from one rim to the other; if so the far ends become a level of the near side.
bool ShortestPaths::touch(Side& near, const Side& far) {
  const std::span<const VertexId> wanted = far.rim(), rim = near.rim();
  last_ = &near;
  near.open_level();
  for (std::size_t i = 0; i < rim.size() && !has_enough(); ++i)
    each_way_to(*near.ways, rim[i], wanted, far.mark, far.base + far.last_level(),
                [&](VertexId to, const PathGraph::Way& way) { meet_at(rim[i], to, way.weight, near); });
  if (meeting_.empty()) near.begin.pop_back();
  return !meeting_.empty();
}

// A level more of the near side; false if there is none.
bool ShortestPaths::grow(Side& near, const Side& far) {
  const std::span<const VertexId> rim = near.rim();
  last_ = &near;
  near.open_level();
  const std::uint32_t grown = near.base + near.last_level();
  for (const VertexId vertex : rim) {
    const auto row = near.ways->of(vertex);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool is_old = near.has(row[i]);
      if (is_old && near.mark[row[i]] != grown) continue;
      if (far.has(row[i])) meet_at(vertex, row[i], near.ways->way[near.ways->begin[vertex] + i].weight, near);
      else if (!is_old) near.enter(row[i]);
      if (has_enough()) return true;
    }
  }
  return !near.rim().empty();
}

// The links of shortest paths between `meeting_` and where `side` began, the farthest from there first.
void ShortestPaths::collect(const Side& side, const PathGraph::Ways& homeward) {
  const bool is_front = &side == &front_;
  const auto keep_next = [&](VertexId vertex) {
    if (!is_in_next_[vertex]) next_layer_.push_back(vertex);
    is_in_next_[vertex] = 1;
  };
  const auto next_layer = [&] {
    for (const VertexId vertex : next_layer_) is_in_next_[vertex] = 0;
    std::swap(layer_, next_layer_);
    next_layer_.clear();
  };
  layer_ = meeting_;
  std::uint32_t level = side.level(layer_.front());
  if (&side == last_ && level > 0) {
    for (const Link& link : met_) keep_next(is_front ? link.from : link.to);
    links_.insert(links_.end(), met_.begin(), met_.end());
    --level;
    next_layer();
  }
  for (; level-- > 0; next_layer())
    for (const VertexId vertex : layer_)
      each_way_to(homeward, vertex, side.at(level), side.mark, side.base + level,
                  [&](VertexId to, const PathGraph::Way& way) {
                    links_.push_back(is_front ? Link{to, vertex, way.weight} : Link{vertex, to, way.weight});
                    keep_next(to);
                  });
}

std::optional<std::vector<VertexId>> ShortestPaths::find(VertexId from, VertexId to) {
  if (from == to) return std::vector<VertexId>{from};
  if (!meet(from, to, false)) return std::nullopt;
  links_.clear();
  collect(back_, graph_.onward());
  std::reverse(links_.begin(), links_.end());  // those into a vertex after those out of it
  collect(front_, graph_.back());
  return equal_.take(from, to, links_).vertices;
}

std::optional<std::uint32_t> ShortestPaths::hops(VertexId from, VertexId to) {
  if (from == to) return 0;
  if (!meet(from, to, true)) return std::nullopt;
  return front_.level(meeting_.front()) + back_.level(meeting_.front());
}

std::optional<std::vector<PathStep>> shortest_path(const KnowledgeGraph& graph, VertexId from, VertexId to,
                                                   Direction direction) {
  const PathGraph ways(graph, direction);
  const auto vertices = ShortestPaths(ways).find(from, to);
  if (!vertices) return std::nullopt;
  return steps_of(ways, *vertices);
}

}  // namespace relata::graph
