// Groups: the largest communities and their strongest members, as much as can be drawn.
#pragma once

#include <cstdint>
#include <span>

#include "graph/part.h"

namespace relata::graph {

// Of the largest communities (`of`: for each vertex its community, the largest first, as of find_communities) the
// members with the strongest ties within, as many of each as the budget of vertices allows: at least `smallest`, so
// that where there are many communities the largest alone are drawn. Ties within communities stay before those between
// them (choose_ties). Who is tied to nobody that is drawn is left out.
Part grouped_part(const KnowledgeGraph& graph, std::span<const std::uint32_t> of, const Budget& budget,
                  std::uint32_t smallest = 3);

}  // namespace relata::graph
