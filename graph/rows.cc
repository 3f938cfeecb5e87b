#include "graph/rows.h"

#include <cassert>
#include <numeric>

namespace relata::graph {
namespace {

// What comes by ascending second end, put into rows by the first: each row is ascending then, and equal ends stand in
// the order in which they came (a radix sort by first ends).
class Gathered {
 public:
  // `begin[v + 1]`: how many will come for v.
  explicit Gathered(std::vector<std::uint64_t> begin) {
    rows_.begin = std::move(begin);
    std::partial_sum(rows_.begin.begin(), rows_.begin.end(), rows_.begin.begin());
    next_.assign(rows_.begin.begin(), rows_.begin.end() - 1);
    rows_.to.resize(rows_.begin.back());
    rows_.weight.resize(rows_.begin.back());
  }
  void add(VertexId from, VertexId to, double weight) {
    const std::uint64_t place = next_[from]++;
    rows_.to[place] = to;
    rows_.weight[place] = weight;
  }
  Rows& rows() { return rows_; }

 private:
  Rows rows_;
  std::vector<std::uint64_t> next_;
};

// Makes neighbours that stand side by side one.
void sum_parallel(Rows& rows) {
  std::uint64_t kept = 0;
  for (std::size_t v = 0, first = 0; v < rows.vertices(); ++v) {
    const std::uint64_t last = rows.begin[v + 1], row = kept;
    for (std::uint64_t i = first; i < last; ++i)
      if (kept > row && rows.to[kept - 1] == rows.to[i]) {
        rows.weight[kept - 1] += rows.weight[i];
      } else {
        rows.to[kept] = rows.to[i];
        rows.weight[kept++] = rows.weight[i];
      }
    first = last;
    rows.begin[v + 1] = kept;
  }
  rows.to.resize(kept);
  rows.weight.resize(kept);
}

}  // namespace

Rows turned(const Rows& rows) {
  std::vector<std::uint64_t> counts(rows.begin.size(), 0);
  for (const VertexId to : rows.to) ++counts[to + 1];
  Gathered gathered(std::move(counts));
  for (VertexId v = 0; v < rows.vertices(); ++v)
    rows.each_neighbour(v, [&](VertexId to, double weight) { gathered.add(to, v, weight); });
  return std::move(gathered.rows());
}

Rows rows_of(std::size_t vertices, std::span<const WeightedEdge> edges) {
  std::vector<std::uint64_t> counts(vertices + 1, 0);
  for (const WeightedEdge& edge : edges) {
    assert(edge.a < vertices && edge.b < vertices);
    ++counts[edge.b + 1];
  }
  Gathered by_head(std::move(counts));
  for (const auto& [a, b, weight] : edges) by_head.add(b, a, weight);
  Rows rows = turned(by_head.rows());
  sum_parallel(rows);
  return rows;
}

}  // namespace relata::graph
