#include "graph/leiden.h"

#include <algorithm>
#include <numeric>

namespace relata::graph {
namespace {

constexpr double kNothing = 1e-12;  // of all weight: what rounding alone may gain

// The weights from one vertex to the communities around it. Weights are above 0.
class WeightsTo {
 public:
  explicit WeightsTo(std::size_t communities) : weight_(communities, 0), touched_(communities) {}
  void add(std::uint32_t community, double weight) {
    double& sum = weight_[community];
    touched_[count_] = community;
    count_ += sum == 0;
    sum += weight;
  }
  double operator[](std::uint32_t community) const { return weight_[community]; }
  std::span<const std::uint32_t> touched() const { return std::span(touched_).first(count_); }
  void clear() {
    for (const std::uint32_t community : touched()) weight_[community] = 0;
    count_ = 0;
  }

 private:
  std::vector<double> weight_;
  std::vector<std::uint32_t> touched_;
  std::size_t count_ = 0;
};

// What communities weigh and how many vertices each has; those without any wait to be used.
struct Tally {
  std::vector<double> weight;
  std::vector<std::uint32_t> size, unused;

  Tally(const Partition& partition, const std::vector<double>& vertex_weight)
      : weight(partition.size(), 0), size(partition.size(), 0) {
    for (std::size_t v = 0; v < partition.size(); ++v) {
      weight[partition[v]] += vertex_weight[v];
      ++size[partition[v]];
    }
    for (std::uint32_t c = static_cast<std::uint32_t>(size.size()); c-- > 0;)
      if (size[c] == 0) unused.push_back(c);
  }
  void move(double vertex_weight, std::uint32_t from, std::uint32_t to) {
    weight[to] += vertex_weight;
    if (size[to]++ == 0) unused.pop_back();
    weight[from] -= vertex_weight;
    if (--size[from] > 0) return;
    weight[from] = 0;
    unused.push_back(from);
  }
};

// Vertices that wait, each once: a ring.
class Queue {
 public:
  explicit Queue(std::vector<VertexId> all) : ring_(std::move(all)), waits_(ring_.size(), 1), count_(ring_.size()) {}
  bool empty() const { return count_ == 0; }
  VertexId take() {
    const VertexId vertex = ring_[first_];
    if (++first_ == ring_.size()) first_ = 0;
    --count_;
    waits_[vertex] = 0;
    return vertex;
  }
  void add(VertexId vertex) {
    if (waits_[vertex]) return;
    waits_[vertex] = 1;
    const std::size_t place = first_ + count_++;
    ring_[place < ring_.size() ? place : place - ring_.size()] = vertex;
  }

 private:
  std::vector<VertexId> ring_;
  std::vector<char> waits_;
  std::size_t first_ = 0, count_;
};

// Parts of communities: of one vertex at first, which are joined.
class Refinement {
 public:
  Refinement(const Rows& rows, const std::vector<double>& vertex_weight, const Partition& partition, double share,
             double near, Random& random)
      : parts(partition.size()),
        random_(random),
        rows_(rows),
        vertex_weight_(vertex_weight),
        partition_(partition),
        share_(share),
        near_(near),
        community_weight_(Tally(partition, vertex_weight).weight),
        part_weight_(vertex_weight),
        outside_(partition.size()),
        alone_(partition.size(), 1),
        weights_(partition.size() + 1) {
    std::iota(parts.begin(), parts.end(), 0);
    for (VertexId v = 0; v < parts.size(); ++v) {
      double inside = 0;
      for (std::uint64_t i = rows_.begin[v]; i < rows_.begin[v + 1]; ++i)
        inside += partition_[rows_.to[i]] == partition_[v] ? rows_.weight[i] : 0;
      outside_[v] = inside;
    }
  }

  // Joins a vertex that is a part alone to a part of its community, if it gains more than `nothing`.
  void join(VertexId v, double nothing) {
    const std::uint32_t community = partition_[v];
    if (!alone_[v] || !hangs_together(v, community)) return;
    for (std::uint64_t i = rows_.begin[v]; i < rows_.begin[v + 1]; ++i)
      if (partition_[rows_.to[i]] == community) weights_.add(parts[rows_.to[i]], rows_.weight[i]);
    double most = nothing;
    for (const std::uint32_t part : weights_.touched())
      if (gain(v, part) > most && hangs_together(part, community)) most = gain(v, part);
    std::uint32_t best = v, seen = 0;  // of those seen one by chance
    for (const std::uint32_t part : weights_.touched()) {
      const double gained = gain(v, part);
      if (gained > nothing && gained >= most * near_ && hangs_together(part, community) && random_.below(++seen) == 0)
        best = part;
    }
    if (best != v) {
      parts[v] = best;
      part_weight_[best] += vertex_weight_[v];
      outside_[best] += outside_[v] - 2 * weights_[best];
      alone_[best] = alone_[v] = 0;
    }
    weights_.clear();
  }

  Partition parts;

 private:
  double gain(VertexId v, std::uint32_t part) const {
    return weights_[part] - share_ * vertex_weight_[v] * part_weight_[part];
  }

  // Whether a part hangs together well enough with the rest of its community.
  bool hangs_together(std::uint32_t part, std::uint32_t community) const {
    const double weight = part_weight_[part];
    return outside_[part] >= share_ * weight * (community_weight_[community] - weight);
  }

  Random& random_;
  const Rows& rows_;
  const std::vector<double>& vertex_weight_;
  const Partition& partition_;
  double share_, near_;
  std::vector<double> community_weight_, part_weight_;
  std::vector<double> outside_;  // of each part the weight of edges to the rest of its community
  std::vector<char> alone_;      // parts of one vertex
  WeightsTo weights_;
};

}  // namespace

LeidenLevel::LeidenLevel(const UndirectedGraph& graph, double resolution) : vertex_weight_(graph.vertices(), 0) {
  rows_.begin.reserve(graph.begin.size());
  rows_.to.reserve(graph.to.size());
  rows_.weight.reserve(graph.to.size());
  for (VertexId v = 0; v < graph.vertices(); ++v) {
    graph.each_neighbour(v, [&](VertexId to, double weight) {
      vertex_weight_[v] += to == v ? 2 * weight : weight;
      if (to != v && weight > 0) rows_.to.push_back(to), rows_.weight.push_back(weight);
    });
    rows_.begin.push_back(rows_.to.size());
  }
  all_ = std::accumulate(vertex_weight_.begin(), vertex_weight_.end(), 0.0);
  share_ = all_ > 0 ? resolution / all_ : 0;
  nothing_ = kNothing * all_;
}

void LeidenLevel::move(Partition& partition, Random& random) const {
  Tally tally(partition, vertex_weight_);
  Queue queue(shuffled(vertices(), random));
  WeightsTo weights(vertices() + 1);
  while (!queue.empty()) {
    const VertexId v = queue.take();
    const std::uint32_t from = partition[v];
    for (std::uint64_t i = rows_.begin[v]; i < rows_.begin[v + 1]; ++i)
      weights.add(partition[rows_.to[i]], rows_.weight[i]);
    const double paid = share_ * vertex_weight_[v];
    std::uint32_t best = from;
    double most = weights[from] - paid * (tally.weight[from] - vertex_weight_[v]);
    for (const std::uint32_t community : weights.touched()) {
      const double gained = weights[community] - paid * tally.weight[community];
      if (gained > most + nothing_ && community != from) best = community, most = gained;
    }
    weights.clear();
    if (most < -nothing_ && tally.size[from] > 1) best = tally.unused.back();
    if (best == from) continue;
    tally.move(vertex_weight_[v], from, best);
    partition[v] = best;
    for (const VertexId to : rows_.neighbours(v))
      if (partition[to] != best) queue.add(to);
  }
}

Partition LeidenLevel::refined(const Partition& partition, double near, Random& random) const {
  Refinement refinement(rows_, vertex_weight_, partition, share_, near, random);
  for (const VertexId v : shuffled(vertices(), random)) refinement.join(v, nothing_);
  return std::move(refinement.parts);
}

LeidenLevel LeidenLevel::joined(const Partition& parts, std::uint32_t count) const {
  // The vertices of each part side by side.
  std::vector<std::uint32_t> begin(count + 1, 0);
  for (const std::uint32_t part : parts) ++begin[part + 1];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<VertexId> members(vertices());
  std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
  for (VertexId v = 0; v < vertices(); ++v) members[next[parts[v]]++] = v;
  LeidenLevel level;
  level.all_ = all_, level.share_ = share_, level.nothing_ = nothing_;
  level.vertex_weight_.assign(count, 0);
  WeightsTo weights(count + 1);
  for (std::uint32_t part = 0; part < count; ++part) {
    for (std::uint32_t m = begin[part]; m < begin[part + 1]; ++m) {
      const VertexId v = members[m];
      level.vertex_weight_[part] += vertex_weight_[v];
      for (std::uint64_t i = rows_.begin[v]; i < rows_.begin[v + 1]; ++i)
        weights.add(parts[rows_.to[i]], rows_.weight[i]);
    }
    for (const std::uint32_t to : weights.touched())
      if (to != part) level.rows_.to.push_back(to), level.rows_.weight.push_back(weights[to]);
    weights.clear();
    level.rows_.begin.push_back(level.rows_.to.size());
  }
  return level;
}

double LeidenLevel::modularity(const Partition& partition) const {
  const Tally tally(partition, vertex_weight_);
  double between = 0, squares = 0;
  for (VertexId v = 0; v < vertices(); ++v)
    for (std::uint64_t i = rows_.begin[v]; i < rows_.begin[v + 1]; ++i)
      between += partition[rows_.to[i]] == partition[v] ? 0 : rows_.weight[i];
  for (const double weight : tally.weight) squares += weight * weight;
  return all_ > 0 ? (all_ - between - share_ * squares) / all_ : 0;
}

std::uint32_t renumber(Partition& partition) {
  constexpr std::uint32_t kNone = UINT32_MAX;
  const auto last = std::max_element(partition.begin(), partition.end());
  Partition numbers(last == partition.end() ? 0 : *last + 1, kNone);
  std::uint32_t count = 0;
  for (std::uint32_t& community : partition) {
    if (numbers[community] == kNone) numbers[community] = count++;
    community = numbers[community];
  }
  return count;
}

}  // namespace relata::graph
