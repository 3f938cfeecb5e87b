#include "graph/groups.h"

#include <algorithm>
#include <vector>

namespace relata::graph {
namespace {

constexpr std::uint32_t kMostOfGroup = 6;  // members, while there are other communities to draw

// Members of each community, those with the strongest ties within first.
std::vector<std::vector<VertexId>> members_of(const Ties& ties, std::span<const std::uint32_t> of) {
  std::vector<double> within(of.size(), 0);
  for (const Tie& tie : ties.all)
    if (of[tie.tail] == of[tie.head]) within[tie.tail] += tie.strength, within[tie.head] += tie.strength;
  std::vector<std::vector<VertexId>> groups;
  for (VertexId v = 0; v < of.size(); ++v) {
    if (groups.size() <= of[v]) groups.resize(of[v] + 1);
    groups[of[v]].push_back(v);
  }
  for (std::vector<VertexId>& group : groups)
    std::stable_sort(group.begin(), group.end(), [&](VertexId a, VertexId b) { return within[a] > within[b]; });
  return groups;
}

// Ascending.
std::vector<VertexId> strongest_of_groups(const std::vector<std::vector<VertexId>>& groups, std::uint32_t budget,
                                          std::uint32_t smallest) {
  std::size_t large = 0;
  while (large < groups.size() && groups[large].size() >= smallest) ++large;
  const std::size_t of_each = std::max<std::size_t>({smallest, kMostOfGroup, budget / std::max<std::size_t>(1, large)});
  std::vector<VertexId> vertices;
  for (std::size_t g = 0; g < large; ++g) {
    const std::size_t taken = budget == 0 ? groups[g].size() : std::min(of_each, groups[g].size());
    if (budget > 0 && vertices.size() + taken > std::max<std::size_t>(budget, taken)) break;
    vertices.insert(vertices.end(), groups[g].begin(), groups[g].begin() + static_cast<std::ptrdiff_t>(taken));
  }
  std::sort(vertices.begin(), vertices.end());
  return vertices;
}

}  // namespace

Part grouped_part(const KnowledgeGraph& graph, std::span<const std::uint32_t> of, const Budget& budget,
                  std::uint32_t smallest) {
  const Ties ties = ties_of(graph);
  const std::vector<VertexId> vertices = strongest_of_groups(members_of(ties, of), budget.vertices, smallest);
  std::vector<bool> chosen(of.size(), false);
  for (const VertexId vertex : vertices) chosen[vertex] = true;
  std::vector<TieId> among;
  std::vector<std::uint8_t> tier(ties.all.size(), 1);
  for (TieId id = 0; id < ties.all.size(); ++id) {
    const Tie& tie = ties.all[id];
    if (chosen[tie.tail] && chosen[tie.head]) among.push_back(id);
    if (of[tie.tail] == of[tie.head]) tier[id] = 0;
  }
  return part_of(graph, ties, vertices, choose_ties(graph, ties, among, tier, ties_allowed(budget, graph, vertices)));
}

}  // namespace relata::graph
