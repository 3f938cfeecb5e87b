#include "graph/cheapest_paths.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "graph/path_costs.h"
#include "graph/path_search.h"

namespace relata::graph {
namespace {

// All paths that begin alike and go on otherwise than `banned`: under a bound, or with the best of them.
struct Deviation {
  Toll bound = 0;          // no path of it has a smaller toll
  std::size_t parent = 0;  // which known path has its beginning
  std::size_t shared = 1;  // vertices of that
  std::vector<VertexId> banned = {};
  Toll toll = 0;                       // of the beginning; of the whole once the best is known
  std::uint32_t weakest = UINT32_MAX;  // the same, as of `sum`
  std::uint64_t sum = 0;
  std::vector<VertexId> best = {};  // the whole path; empty: not searched yet
};

// What comes later: the dearer; of equal ones what is known after what might still be better; then the worse.
bool comes_later(const Deviation& a, const Deviation& b) {
  if (a.bound != b.bound) return a.bound > b.bound;
  if (a.best.empty() || b.best.empty()) return !a.best.empty() && b.best.empty();
  if (a.weakest != b.weakest) return a.weakest < b.weakest;
  if (a.sum != b.sum) return a.sum < b.sum;
  return a.best > b.best;
}

class PathLister {
 public:
  PathLister(const PathGraph& graph, VertexId from, VertexId to, const CheapestPathsOptions& options)
      : graph_(graph),
        costs_(graph, from, to, options),
        search_(graph, costs_, to),
        known_{{from}},
        walked_(graph.vertices(), false) {
    costs_.reach_from(from);
    add({.bound = costs_.at_least(from)});
  }

  // The next best path; null if there is none.
  std::optional<Path> next() {
    while (!waiting_.empty()) {
      std::ranges::pop_heap(waiting_, comes_later);
      Deviation first = std::move(waiting_.back());
      waiting_.pop_back();
      if (first.best.empty()) {
        solve(std::move(first));
        continue;
      }
      const Path path{first.best, first.bound >> kEdgeBits};
      split(std::move(first));
      return path;
    }
    return std::nullopt;
  }

 private:
  void add(Deviation deviation) {
    if (deviation.bound == kNoWay) return;
    waiting_.push_back(std::move(deviation));
    std::ranges::push_heap(waiting_, comes_later);
  }

  // Finds the best path of `deviation`; without one it is gone.
  void solve(Deviation deviation) {
    costs_.reach(deviation.bound - deviation.toll);
    const auto beginning = std::span(known_[deviation.parent]).first(deviation.shared);
    const auto found = search_.find({beginning, deviation.weakest, deviation.banned});
    if (!found) return;
    deviation.bound = deviation.toll += found->toll;
    deviation.weakest = found->path.weakest;
    deviation.sum += found->path.sum;
    deviation.best.assign(beginning.begin(), beginning.end() - 1);
    deviation.best.insert(deviation.best.end(), found->path.vertices.begin(), found->path.vertices.end());
    add(std::move(deviation));
  }

  // What is left of `solved` without its best path: for each vertex from the end of the beginning on the paths that
  // leave it there.
  void split(Deviation solved) {
    known_.push_back(std::move(solved.best));
    const std::vector<VertexId>& best = known_.back();
    Deviation rest{.parent = known_.size() - 1};
    for (std::size_t i = 0; i + 1 < best.size(); ++i) {
      walked_[best[i]] = true;
      if (i + 1 >= solved.shared) {
        rest.shared = i + 1;
        rest.banned = i + 1 == solved.shared ? solved.banned : std::vector<VertexId>{};
        rest.banned.push_back(best[i + 1]);
        rest.bound = bound(best[i], rest);
        add(rest);
      }
      const PathGraph::Way& way = graph_.way(best[i], best[i + 1]);
      rest.toll += costs_.of_step(way, best[i + 1]);
      rest.weakest = std::min(rest.weakest, way.weight);
      rest.sum += way.weight;
    }
    for (const VertexId vertex : best) walked_[vertex] = false;
  }

  // The least that a path of `deviation`, whose beginning ends in `vertex`, may cost; kNoWay: there is none.
  Toll bound(VertexId vertex, const Deviation& deviation) const {
    const PathGraph::Ways& ways = graph_.onward();
    const auto row = ways.of(vertex);
    Toll least = kNoWay;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (walked_[row[i]] || costs_.is_closed(row[i]) || costs_.at_least(row[i]) == kNoWay) continue;
      const Toll toll = costs_.of_step(ways.way[ways.begin[vertex] + i], row[i]) + costs_.at_least(row[i]);
      if (toll < least && std::ranges::find(deviation.banned, row[i]) == deviation.banned.end()) least = toll;
    }
    return least == kNoWay ? kNoWay : deviation.toll + least;
  }

  const PathGraph& graph_;
  PathCosts costs_;
  PathSearch search_;
  std::vector<std::vector<VertexId>> known_;  // paths, after the start alone
  std::vector<bool> walked_;
  std::vector<Deviation> waiting_;  // a heap by comes_later
};

}  // namespace

std::vector<Path> cheapest_paths(const PathGraph& graph, VertexId from, VertexId to,
                                 const CheapestPathsOptions& options) {
  std::vector<Path> paths;
  if (from == to && options.count > 0) return {{{from}, 0}};
  PathLister lister(graph, from, to, options);
  while (paths.size() < options.count) {
    std::optional<Path> next = lister.next();
    if (!next) break;
    paths.push_back(std::move(*next));
  }
  return paths;
}

std::vector<PathStep> steps_of(const PathGraph& graph, std::span<const VertexId> vertices) {
  std::vector<PathStep> steps;
  for (std::size_t i = 0; i + 1 < vertices.size(); ++i) steps.push_back(graph.way(vertices[i], vertices[i + 1]).step);
  return steps;
}

}  // namespace relata::graph
