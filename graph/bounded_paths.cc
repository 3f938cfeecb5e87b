#include "graph/bounded_paths.h"

#include <algorithm>
#include <queue>
#include <tuple>
#include <utility>

#include "graph/path_costs.h"

namespace relata::graph {
namespace {

constexpr std::size_t kMostWalked = 2'000'000;  // of 40 bytes

class BoundedSearch {
 public:
  BoundedSearch(const PathGraph& graph, VertexId from, VertexId to, std::uint32_t longest,
                const CheapestPathsOptions& options)
      : graph_(graph), from_(from), to_(to), costs_(graph, from, to, options), most_(longest) {
    find_left(longest);
  }

  std::vector<Path> paths(std::uint32_t count) {
    std::vector<Path> found;
    enter({left(longest(), from_), 0, UINT32_MAX, from_, 0, UINT32_MAX, 0});
    while (!open_.empty() && found.size() < count) {
      const Toll toll = walked_[open_.top()].bound;
      std::vector<std::uint32_t> ends = equal_ends(toll);
      std::ranges::stable_sort(ends, [&](std::uint32_t a, std::uint32_t b) { return order(a) < order(b); });
      for (const std::uint32_t end : ends)
        if (found.size() < count) found.push_back({vertices_of(end), toll >> kEdgeBits});
    }
    return found;
  }

 private:
  struct Walked {
    Toll bound = 0;  // of a whole path that begins so, at least
    Toll toll = 0;   // so far
    std::uint32_t before = 0;
    VertexId at = 0;
    std::uint32_t edges = 0;
    std::uint32_t weakest = 0;
    std::uint64_t sum = 0;
  };
  // The least bound first, then who is further, then who was found first.
  struct Later {
    const std::vector<Walked>& walked;
    bool operator()(std::uint32_t a, std::uint32_t b) const {
      const Walked &x = walked[a], &y = walked[b];
      if (x.bound != y.bound) return x.bound > y.bound;
      return x.edges != y.edges ? x.edges < y.edges : a > b;
    }
  };

  std::uint32_t longest() const { return static_cast<std::uint32_t>(left_.size() - 1); }
  Toll left(std::uint32_t edges, VertexId vertex) const { return left_[std::min(edges, longest())][vertex]; }

  std::tuple<std::int64_t, std::int64_t, std::vector<VertexId>> order(std::uint32_t end) const {
    return {-std::int64_t{walked_[end].weakest}, -static_cast<std::int64_t>(walked_[end].sum), vertices_of(end)};
  }

  // left_[n][v]: from v to the goal over at most n edges; as far as one edge more changes something.
  void find_left(std::uint32_t most) {
    left_.emplace_back(graph_.vertices(), kNoWay);
    left_[0][to_] = 0;
    for (std::uint32_t n = 1; n <= most; ++n) {
      std::vector<Toll> next = left_.back();
      for (VertexId v = 0; v < graph_.vertices(); ++v) {
        if (v == to_) continue;
        each_step(v, [&](VertexId to, const PathGraph::Way& way) {
          if (left_.back()[to] != kNoWay) next[v] = std::min(next[v], costs_.of_step(way, to) + left_.back()[to]);
        });
      }
      if (next == left_.back()) break;
      left_.push_back(std::move(next));
    }
  }

  template <typename Visit>
  void each_step(VertexId vertex, Visit visit) const {
    const PathGraph::Ways& ways = graph_.onward();
    for (std::uint32_t i = ways.begin[vertex]; i < ways.begin[vertex + 1]; ++i)
      if (ways.to[i] == to_ || (ways.to[i] != from_ && !costs_.is_closed(ways.to[i]))) visit(ways.to[i], ways.way[i]);
  }

  void enter(const Walked& walked) {
    if (walked.bound == kNoWay || walked_.size() >= kMostWalked) return;
    walked_.push_back(walked);
    open_.push(static_cast<std::uint32_t>(walked_.size() - 1));
  }

  // Whole paths of this toll.
  std::vector<std::uint32_t> equal_ends(Toll toll) {
    std::vector<std::uint32_t> ends;
    while (!open_.empty() && walked_[open_.top()].bound == toll) {
      const std::uint32_t best = open_.top();
      open_.pop();
      if (walked_[best].at == to_) ends.push_back(best);
      else walk_on(best);
    }
    return ends;
  }

  void walk_on(std::uint32_t number) {
    const Walked walked = walked_[number];
    const std::uint32_t edges = walked.edges + 1;
    if (edges > most_) return;
    each_step(walked.at, [&](VertexId to, const PathGraph::Way& way) {
      for (std::uint32_t n = number; n != UINT32_MAX; n = walked_[n].before)
        if (walked_[n].at == to) return;
      const Toll rest = left(most_ - edges, to), toll = walked.toll + costs_.of_step(way, to);
      if (rest == kNoWay) return;
      enter({toll + rest, toll, number, to, edges, std::min(walked.weakest, way.weight), walked.sum + way.weight});
    });
  }

  std::vector<VertexId> vertices_of(std::uint32_t number) const {
    std::vector<VertexId> vertices;
    for (; number != UINT32_MAX; number = walked_[number].before) vertices.push_back(walked_[number].at);
    std::reverse(vertices.begin(), vertices.end());
    return vertices;
  }

  const PathGraph& graph_;
  VertexId from_, to_;
  PathCosts costs_;
  std::uint32_t most_;
  std::vector<std::vector<Toll>> left_;
  std::vector<Walked> walked_;
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, Later> open_{Later{walked_}};
};

}  // namespace

std::vector<Path> bounded_paths(const PathGraph& graph, VertexId from, VertexId to, std::uint32_t longest,
                                const CheapestPathsOptions& options) {
  return BoundedSearch(graph, from, to, longest, options).paths(options.count);
}

}  // namespace relata::graph
