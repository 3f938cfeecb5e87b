// Part: what of a graph is drawn where all of it would be a hairball.
//
//   strongest_part(graph, {.vertices = 60})       // who matters, and what holds them together
//
// Which vertices stay: those that several documents speak of before the others, then by the strength of their ties
// (graph/ties.h); a body of a place ("Government of X") brings its place along; whoever would stand alone gives way to
// the next who touches somebody. Which ties stay among them: first a maximum spanning forest (Kruskal: On the shortest
// spanning subtree of a graph, Proc. AMS 7, 1956), so that whatever hangs together still does: each vertex keeps its
// strongest tie, and a tie that alone joins two groups is never cut. Then the strongest that are left; of equally
// strong ones that which is most for one of its ends (the disparity filter of Serrano, Boguñá, Vespignani: Extracting
// the multiscale backbone of complex weighted networks, PNAS 106, 2009, which alone would draw single sentences on the
// unknown before what is said again and again of hubs), then the first by ids.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/ties.h"

namespace relata::graph {

// Ties for each vertex that can still be followed by eye.
inline constexpr double kTiesOfAVertex = 2.2;

struct Budget {
  std::uint32_t vertices = 60;         // 0: all
  std::optional<std::uint32_t> edges;  // ties, as they are drawn; null: kTiesOfAVertex for each vertex; 0: all
};

struct Part {
  KnowledgeGraph graph;
  std::uint32_t vertices_left_out = 0;
  std::uint32_t edges_left_out = 0;  // relations
};

Part strongest_part(const KnowledgeGraph& graph, const Budget& budget);

// For who chooses vertices by another rule: of `candidates` the ties that stay. Lower tiers come before stronger ties,
// in the forest and after it. `tier` is one for each tie, or empty. Under an edge budget that is smaller than the
// forest, the forest's first. Ascending.
std::vector<TieId> choose_ties(const KnowledgeGraph& graph, const Ties& ties, std::span<const TieId> candidates,
                               std::span<const std::uint8_t> tier, std::uint32_t budget);

// How many ties `budget` allows among these vertices; 0: all. Where nobody said how many, a body that is drawn beside
// its place takes one of them.
std::uint32_t ties_allowed(const Budget& budget, const KnowledgeGraph& graph, std::span<const VertexId> vertices);

// The part of these vertices and of the edges of these ties, with the counts of what is left out of the whole graph;
// `lone`: vertices that stay even if no tie touches them, the others do not. Ascending all.
Part part_of(const KnowledgeGraph& graph, const Ties& ties, std::span<const VertexId> vertices,
             std::span<const TieId> kept, std::span<const VertexId> lone = {});

// Counts what is left out of a view, not of the whole graph: of so many vertices, of the edges of these ties.
void count_left_out(Part& part, const Ties& ties, std::size_t vertices, const std::vector<bool>& ties_of_view);

}  // namespace relata::graph
