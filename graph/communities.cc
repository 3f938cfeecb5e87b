#include "graph/communities.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "graph/random.h"
#include "graph/ties.h"

namespace relata::graph {
namespace {

using Partition = std::vector<std::uint32_t>;  // the community of each vertex

constexpr double kNothing = 1e-12;  // of modularity: what rounding alone may gain
constexpr int kRounds = 10;         // of the whole, at most; two or three gain something

// Of each vertex the weight of its edges, that of an edge with itself twice.
std::vector<double> vertex_weights(const UndirectedGraph& graph) {
  std::vector<double> weights(graph.vertices(), 0);
  for (VertexId v = 0; v < weights.size(); ++v)
    graph.each_neighbour(v, [&](VertexId to, double weight) { weights[v] += to == v ? 2 * weight : weight; });
  return weights;
}

// Numbers 0, 1, .. in the order in which communities first come; returns how many there are.
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

// The weights from one vertex to the communities around it.
class WeightsTo {
 public:
  explicit WeightsTo(std::size_t communities) : weight_(communities, 0), seen_(communities, false) {}
  void add(std::uint32_t community, double weight) {
    if (!seen_[community]) touched_.push_back(community);
    seen_[community] = true;
    weight_[community] += weight;
  }
  double operator[](std::uint32_t community) const { return weight_[community]; }
  const std::vector<std::uint32_t>& touched() const { return touched_; }
  void clear() {
    for (const std::uint32_t community : touched_) weight_[community] = 0, seen_[community] = false;
    touched_.clear();
  }

 private:
  std::vector<double> weight_;
  std::vector<bool> seen_;
  std::vector<std::uint32_t> touched_;
};

// What a partition's communities weigh and how many vertices each has; those without any wait to be used.
struct Tally {
  std::vector<double> weight;
  std::vector<std::uint32_t> size, unused;

  Tally(const Partition& partition, const std::vector<double>& vertex_weight)
      : weight(partition.size(), 0), size(partition.size(), 0) {
    for (std::size_t v = 0; v < partition.size(); ++v) add(partition[v], vertex_weight[v]);
    for (std::uint32_t c = static_cast<std::uint32_t>(size.size()); c-- > 0;)
      if (size[c] == 0) unused.push_back(c);
  }
  void add(std::uint32_t community, double vertex_weight) {
    if (!unused.empty() && unused.back() == community) unused.pop_back();
    weight[community] += vertex_weight;
    ++size[community];
  }
  void remove(std::uint32_t community, double vertex_weight) {
    weight[community] -= vertex_weight;
    if (--size[community] > 0) return;
    weight[community] = 0;
    unused.push_back(community);
  }
};

// One graph of the ladder: its vertices are those of the graph, or parts that were joined.
class Level {
 public:
  Level(UndirectedGraph graph, double resolution) : graph_(std::move(graph)), vertex_weight_(vertex_weights(graph_)) {
    const double all = std::accumulate(vertex_weight_.begin(), vertex_weight_.end(), 0.0);
    share_ = all > 0 ? resolution / all : 0;
    nothing_ = kNothing * all;
  }

  std::size_t vertices() const { return graph_.vertices(); }

  // Moves vertices to where they gain most until none gains (algorithm A.2, MoveNodesFast).
  void move(Partition& partition, Random& random) const {
    Tally tally(partition, vertex_weight_);
    std::vector<VertexId> queue = shuffled(vertices(), random);
    std::vector<bool> waits(vertices(), true);
    WeightsTo weights(vertices());
    for (std::size_t next = 0; next < queue.size(); ++next) {
      const VertexId v = queue[next];
      waits[v] = false;
      const std::uint32_t from = partition[v];
      tally.remove(from, vertex_weight_[v]);
      graph_.each_neighbour(v, [&](VertexId to, double weight) {
        if (to != v) weights.add(partition[to], weight);
      });
      const std::uint32_t best = best_for(v, from, weights, tally);
      weights.clear();
      tally.add(best, vertex_weight_[v]);
      partition[v] = best;
      if (best == from) continue;
      graph_.each_neighbour(v, [&](VertexId to, double) {
        if (partition[to] == best || waits[to]) return;
        waits[to] = true;
        queue.push_back(to);
      });
    }
  }

  // Parts of the communities that hang together well (algorithm A.2, RefinePartition).
  Partition refined(const Partition& partition, Random& random) const {
    Partition parts(vertices());
    std::iota(parts.begin(), parts.end(), 0);
    const Tally communities(partition, vertex_weight_);
    Refinement refinement{partition,
                          parts,
                          communities.weight,
                          vertex_weight_,
                          std::vector<double>(vertices(), 0),
                          std::vector<bool>(vertices(), true)};
    for (VertexId v = 0; v < vertices(); ++v)
      graph_.each_neighbour(v, [&](VertexId to, double weight) {
        if (to != v && partition[to] == partition[v]) refinement.outside[v] += weight;
      });
    WeightsTo weights(vertices());
    for (const VertexId v : shuffled(vertices(), random))
      if (refinement.alone[v]) join(v, refinement, weights);
    return parts;
  }

  // The graph of `parts`, numbered 0 .. count - 1.
  UndirectedGraph joined(const Partition& parts, std::uint32_t count) const {
    std::vector<WeightedEdge> edges;
    for (VertexId v = 0; v < vertices(); ++v)
      graph_.each_neighbour(v, [&](VertexId to, double weight) {
        if (to >= v) edges.push_back({parts[v], parts[to], weight});
      });
    return undirected(count, edges);
  }

 private:
  struct Refinement {
    const Partition& partition;
    Partition& parts;
    const std::vector<double>& community_weight;
    std::vector<double> part_weight;
    std::vector<double> outside;  // of each part the weight of edges to the rest of its community
    std::vector<bool> alone;      // parts of one vertex
  };

  // What `vertex`, which is in none, gains by joining a community, in units of all weight.
  double gain(VertexId vertex, double to_community, double community_weight) const {
    return to_community - share_ * vertex_weight_[vertex] * community_weight;
  }

  // Where `vertex` gains most; it stays where nothing is better by more than rounding.
  std::uint32_t best_for(VertexId vertex, std::uint32_t from, const WeightsTo& weights, const Tally& tally) const {
    std::uint32_t best = from;
    double most = gain(vertex, weights[from], tally.weight[from]);
    for (const std::uint32_t community : weights.touched()) {
      const double gained = gain(vertex, weights[community], tally.weight[community]);
      if (gained > most + nothing_) best = community, most = gained;
    }
    return most < -nothing_ && !tally.unused.empty() ? tally.unused.back() : best;
  }

  // Whether a part hangs together well enough with the rest of its community.
  bool hangs_together(std::uint32_t part, const Refinement& refinement) const {
    const double weight = refinement.part_weight[part];
    return refinement.outside[part] >=
           share_ * weight * (refinement.community_weight[refinement.partition[part]] - weight);
  }

  // Joins a vertex that is a part alone to the best part of its community, if it gains.
  void join(VertexId v, Refinement& refinement, WeightsTo& weights) const {
    if (!hangs_together(v, refinement)) return;
    graph_.each_neighbour(v, [&](VertexId to, double weight) {
      if (to != v && refinement.partition[to] == refinement.partition[v]) weights.add(refinement.parts[to], weight);
    });
    std::uint32_t best = v;
    double most = nothing_;
    for (const std::uint32_t part : weights.touched()) {
      const double gained = gain(v, weights[part], refinement.part_weight[part]);
      if (gained > most && hangs_together(part, refinement)) best = part, most = gained;
    }
    if (best != v) {
      refinement.parts[v] = best;
      refinement.part_weight[best] += vertex_weight_[v];
      refinement.outside[best] += refinement.outside[v] - 2 * weights[best];
      refinement.alone[best] = refinement.alone[v] = false;
    }
    weights.clear();
  }

  UndirectedGraph graph_;
  std::vector<double> vertex_weight_;
  double share_ = 0;    // resolution / twice all weight
  double nothing_ = 0;  // a gain that rounding may make
};

// Improves `partition` of `graph` once, up the ladder of graphs (algorithm A.2, Leiden).
void improve(const UndirectedGraph& graph, const CommunityOptions& options, Random& random, Partition& partition) {
  Partition place(graph.vertices());  // the vertex of the level that each is in
  std::iota(place.begin(), place.end(), 0);
  Partition of_level = partition;
  for (Level level(graph, options.resolution);;) {
    level.move(of_level, random);
    for (std::size_t v = 0; v < place.size(); ++v) partition[v] = of_level[place[v]];
    Partition parts = level.refined(of_level, random);
    const std::uint32_t count = renumber(parts);
    if (count == level.vertices()) return;
    Partition of_parts(count);
    for (std::size_t v = 0; v < parts.size(); ++v) of_parts[parts[v]] = of_level[v];
    renumber(of_parts);
    for (std::uint32_t& vertex : place) vertex = parts[vertex];
    level = Level(level.joined(parts, count), options.resolution);
    of_level = std::move(of_parts);
  }
}

// Numbers communities by size, the largest first, then by their first vertices. Returns how many there are.
std::uint32_t number_by_size(Partition& partition) {
  const std::uint32_t count = renumber(partition);
  std::vector<std::uint32_t> size(count, 0), order(count), number(count);
  for (const std::uint32_t community : partition) ++size[community];
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return size[a] > size[b]; });
  for (std::uint32_t i = 0; i < count; ++i) number[order[i]] = i;
  for (std::uint32_t& community : partition) community = number[community];
  return count;
}

}  // namespace

Communities find_communities(const UndirectedGraph& graph, const CommunityOptions& options) {
  Communities found;
  found.of.resize(graph.vertices());
  std::iota(found.of.begin(), found.of.end(), 0);
  Random random(options.seed);
  double best = modularity(graph, found.of, options.resolution);
  for (int round = 0; round < kRounds; ++round) {
    Partition next = found.of;
    improve(graph, options, random, next);
    const double quality = modularity(graph, next, options.resolution);
    if (quality <= best + kNothing) break;
    found.of = std::move(next);
    best = quality;
  }
  found.count = number_by_size(found.of);
  found.modularity = best;
  return found;
}

double modularity(const UndirectedGraph& graph, std::span<const std::uint32_t> of, double resolution) {
  std::vector<double> inside(of.size(), 0), weight(of.size(), 0);  // twice the edges inside; of the vertices
  double all = 0;
  for (VertexId v = 0; v < of.size(); ++v)
    graph.each_neighbour(v, [&](VertexId to, double edge) {
      const double both = to == v ? 2 * edge : edge;
      weight[of[v]] += both;
      if (of[to] == of[v]) inside[of[v]] += both;
      all += both;
    });
  double sum = 0;
  for (std::size_t c = 0; c < of.size() && all > 0; ++c)
    sum += inside[c] / all - resolution * (weight[c] / all) * (weight[c] / all);
  return sum;
}

std::vector<std::string> community_names(const KnowledgeGraph& graph, const Communities& communities,
                                         std::size_t members, std::size_t smallest) {
  std::vector<double> strengths(graph.vertices().size(), 0);
  for (const GraphEdge& edge : graph.edges()) {
    strengths[edge.tail] += strength(edge);
    if (edge.head != edge.tail) strengths[edge.head] += strength(edge);
  }
  std::vector<std::vector<VertexId>> of_community(communities.count);
  for (VertexId v = 0; v < strengths.size(); ++v) of_community[communities.of[v]].push_back(v);
  std::vector<std::string> names(communities.count);
  for (std::size_t c = 0; c < names.size(); ++c) {
    std::vector<VertexId>& all = of_community[c];
    if (all.size() < smallest) continue;
    std::stable_sort(all.begin(), all.end(), [&](VertexId a, VertexId b) { return strengths[a] > strengths[b]; });
    for (std::size_t i = 0; i < std::min(members, all.size()); ++i)
      names[c] += (i ? ", " : "") + graph.vertices()[all[i]].name;
  }
  return names;
}

}  // namespace relata::graph
