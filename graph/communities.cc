#include "graph/communities.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "graph/leiden.h"
#include "graph/ties.h"

namespace relata::graph {
namespace {

constexpr double kNoGain = 1e-12;           // of modularity: what rounding alone may gain
constexpr std::uint32_t kGreedyRounds = 3;  // after which chance finds what the best choice does not
constexpr double kNear = 0.9;               // of the best gain, for chance to choose
constexpr std::uint32_t kIdleRounds = 3;    // that gained nothing before the search ends

// Improves `partition` once, up the ladder of graphs (algorithm A.2, Leiden). Returns its modularity.
double improve(const LeidenLevel& lowest, double near, Random& random, Partition& partition) {
  std::vector<std::uint32_t> place(lowest.vertices());  // the vertex of the level that each is in
  std::iota(place.begin(), place.end(), 0);
  Partition of_level = partition;
  std::optional<LeidenLevel> joined;
  for (const LeidenLevel* level = &lowest;;) {
    level->move(of_level, random);
    Partition parts = level->refined(of_level, near, random);
    const std::uint32_t count = renumber(parts);
    if (count == level->vertices()) {
      for (std::size_t v = 0; v < place.size(); ++v) partition[v] = of_level[place[v]];
      return level->modularity(of_level);
    }
    Partition of_parts(count);
    for (std::size_t v = 0; v < parts.size(); ++v) of_parts[parts[v]] = of_level[v];
    renumber(of_parts);
    for (std::uint32_t& vertex : place) vertex = parts[vertex];
    joined = level->joined(parts, count);
    level = &*joined;
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
  const LeidenLevel lowest(graph, options.resolution);
  double best = lowest.modularity(found.of);
  for (std::uint32_t round = 0, idle = 0; round < options.rounds && idle < kIdleRounds; ++round) {
    Partition next = found.of;
    const double quality = improve(lowest, round < kGreedyRounds ? 1 : kNear, random, next);
    ++idle;
    if (quality <= best + kNoGain) continue;
    found.of = std::move(next);
    best = quality;
    idle = 0;
  }
  found.count = number_by_size(found.of);
  found.modularity = modularity(graph, found.of, options.resolution);
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
