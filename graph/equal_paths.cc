// Three passes: the strongest weakest way, then the greatest sum among paths that keep to it with the first vertex that
// leads on to it, then a walk.
#include "graph/equal_paths.h"

#include <algorithm>

namespace relata::graph {

TakenPath EqualPaths::take(VertexId from, VertexId to, std::span<const Link> links, std::uint32_t weakest) {
  for (const Link& link : links) best_[link.from] = best_[link.to] = {};
  best_[from] = {};
  best_[to] = {weakest, to, 0, true};
  for (const Link& link : links)
    best_[link.from].weakest = std::max(best_[link.from].weakest, std::min(link.weight, best_[link.to].weakest));
  const std::uint32_t kept = best_[from].weakest;
  for (const Link& link : links) {
    Best& best = best_[link.from];
    const Best& next = best_[link.to];
    if (link.weight < kept || !next.leads_on) continue;
    const std::uint64_t sum = link.weight + next.sum;
    if (best.leads_on && (sum < best.sum || (sum == best.sum && best.next < link.to))) continue;
    best.leads_on = true;
    best.sum = sum;
    best.next = link.to;
  }
  TakenPath path{{from}, kept, best_[from].sum};
  while (path.vertices.back() != to) path.vertices.push_back(best_[path.vertices.back()].next);
  return path;
}

}  // namespace relata::graph
