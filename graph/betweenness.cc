#include "graph/betweenness.h"

#include <algorithm>

#include "graph/random.h"

namespace relata::graph {
namespace {

// Counts of paths are scaled down a level before they overflow; only their ratios matter.
constexpr double kManyPaths = 1e200, kFewPaths = 1e-200;

class Brandes {
 public:
  explicit Brandes(const Rows& rows)
      : rows_(rows), level_(rows.vertices(), kUnseen), paths_(rows.vertices(), 0), share_(rows.vertices(), 0) {}

  // Adds to `sum` of each vertex its share of the shortest paths from `source` to all others.
  void add(VertexId source, std::vector<double>& sum) {
    search(source);
    collect(source, sum);
    for (const VertexId vertex : order_) level_[vertex] = kUnseen;
  }

 private:
  static constexpr std::uint32_t kUnseen = UINT32_MAX;

  // Levels and numbers of shortest paths from `source`; `order_` by level, each beginning at begin_[level].
  void search(VertexId source) {
    order_.assign(1, source);
    begin_.assign(1, 0);
    scale_.assign(1, 1);
    level_[source] = 0;
    paths_[source] = 1;
    while (begin_.back() < order_.size()) {
      const std::size_t first = begin_.back(), last = order_.size();
      begin_.push_back(last);
      for (std::size_t i = first; i < last; ++i) expand(order_[i], static_cast<std::uint32_t>(begin_.size() - 1));
      scale_.push_back(scaled(last));
    }
  }

  void expand(VertexId vertex, std::uint32_t level) {
    const double paths = paths_[vertex];
    for (const VertexId to : rows_.neighbours(vertex)) {
      if (level_[to] == kUnseen) {
        level_[to] = level;
        paths_[to] = paths;
        order_.push_back(to);
      } else if (level_[to] == level) {
        paths_[to] += paths;
      }
    }
  }

  // By what the counts from `first` on, the newest level, were multiplied.
  double scaled(std::size_t first) {
    double most = 0;
    for (std::size_t i = first; i < order_.size(); ++i) most = std::max(most, paths_[order_[i]]);
    if (most < kManyPaths) return 1;
    for (std::size_t i = first; i < order_.size(); ++i)
      paths_[order_[i]] = std::max(paths_[order_[i]] * kFewPaths, kFewPaths);
    return kFewPaths;
  }

  // From the farthest level back: share_[w] is (1 + w's dependency) / w's paths, in the units of the level before.
  void collect(VertexId source, std::vector<double>& sum) {
    std::size_t last = order_.size();
    for (std::size_t level = begin_.size() - 1; level-- > 0;) {
      const std::size_t first = begin_[level];
      for (std::size_t i = first; i < last; ++i) {
        const VertexId vertex = order_[i];
        double shares = 0;
        if (last < order_.size())
          for (const VertexId to : rows_.neighbours(vertex))
            if (level_[to] == level + 1) shares += share_[to];
        const double dependency = shares * paths_[vertex];
        share_[vertex] = (1 + dependency) / paths_[vertex] * scale_[level];
        if (vertex != source) sum[vertex] += dependency;
      }
      last = first;
    }
  }

  const Rows& rows_;
  std::vector<std::uint32_t> level_;
  std::vector<double> paths_, share_;
  std::vector<VertexId> order_;
  std::vector<std::size_t> begin_;
  std::vector<double> scale_;  // of each level
};

Betweenness of_rows(const Rows& rows, const BetweennessOptions& options) {
  const std::size_t vertices = rows.vertices();
  const std::uint64_t allowed =
      std::max<std::uint64_t>(options.edges / std::max<std::size_t>(1, rows.to.size()), options.fewest);
  Betweenness found{std::vector<double>(vertices, 0), static_cast<std::uint32_t>(vertices)};
  std::vector<VertexId> sources(vertices);
  std::iota(sources.begin(), sources.end(), 0);
  if (allowed < vertices) {
    Random random(options.seed);
    sources = shuffled(vertices, random);
    sources.resize(allowed);
    found.searches = static_cast<std::uint32_t>(allowed);
  }
  Brandes brandes(rows);
  for (const VertexId source : sources) brandes.add(source, found.of);
  if (vertices < 3) return found;
  const auto n = static_cast<double>(vertices);
  const double scale = n / static_cast<double>(sources.size()) / ((n - 1) * (n - 2));
  for (double& value : found.of) value *= scale;
  return found;
}

}  // namespace

Betweenness betweenness(const UndirectedGraph& graph, const BetweennessOptions& options) {
  return of_rows(graph, options);
}

Betweenness betweenness(const DirectedGraph& graph, const BetweennessOptions& options) {
  return of_rows(graph.out, options);
}

}  // namespace relata::graph
