#include "graph/part.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <tuple>

namespace relata::graph {
namespace {

// Groups that grow together (Tarjan 1975, with halved paths).
class Groups {
 public:
  explicit Groups(std::size_t vertices) : parent_(vertices) { std::iota(parent_.begin(), parent_.end(), 0); }
  // Whether they were two.
  bool join(VertexId a, VertexId b) {
    a = root(a), b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
    return a != b;
  }

 private:
  VertexId root(VertexId v) {
    while (parent_[v] != v) v = parent_[v] = parent_[parent_[v]];
    return v;
  }
  std::vector<VertexId> parent_;
};

// What vertices are chosen by.
struct Rank {
  bool in_several_documents = false;
  double strength = 0;  // of its ties
};

std::vector<Rank> ranks(const KnowledgeGraph& graph, const Ties& ties) {
  std::vector<Rank> ranks(graph.vertices().size());
  for (const Tie& tie : ties.all)
    for (const VertexId end : {tie.tail, tie.head}) ranks[end].strength += tie.strength;
  std::vector<const std::string*> first(ranks.size(), nullptr);  // document of each
  for (const GraphEdge& edge : graph.edges())
    for (const VertexId end : {edge.tail, edge.head})
      for (const std::string& doc : edge.triple.docs) {
        if (!first[end]) first[end] = &doc;
        if (*first[end] != doc) ranks[end].in_several_documents = true;
      }
  return ranks;
}

// Vertices by rank, the place of a body right behind it.
std::vector<VertexId> order_of_choice(const KnowledgeGraph& graph, const Ties& ties) {
  const std::vector<Rank> rank = ranks(graph, ties);
  std::vector<VertexId> order(rank.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](VertexId a, VertexId b) {
    return std::tie(rank[a].in_several_documents, rank[a].strength) >
           std::tie(rank[b].in_several_documents, rank[b].strength);
  });
  std::vector<VertexId> with_places;
  std::vector<bool> listed(order.size(), false);
  const auto list = [&](VertexId vertex) {
    if (!listed[vertex]) with_places.push_back(vertex);
    listed[vertex] = true;
  };
  for (const VertexId vertex : order) {
    list(vertex);
    const std::string& place = graph.vertices()[vertex].of;
    if (const auto found = place.empty() ? std::nullopt : graph.find(place)) list(*found);
  }
  return with_places;
}

// Chooses vertices until the budget is spent.
class VertexChoice {
 public:
  VertexChoice(const KnowledgeGraph& graph, const Ties& ties, std::uint32_t budget)
      : graph_(graph), order_(order_of_choice(graph, ties)), budget_(budget), chosen_(order_.size(), false) {
    bodies_.resize(order_.size());
    for (VertexId v = 0; v < order_.size(); ++v)
      if (const auto place = place_of(v)) bodies_[*place].push_back(v);
  }

  // The first of the order, less those that touch no other of them, filled up with the next that do. Ascending.
  std::vector<VertexId> choose() {
    if (budget_ == 0 || budget_ >= order_.size()) budget_ = static_cast<std::uint32_t>(order_.size());
    const std::vector<VertexId> first(order_.begin(), order_.begin() + budget_);
    for (const VertexId vertex : first) chosen_[vertex] = true;
    std::vector<VertexId> kept;
    for (const VertexId vertex : first)
      if (touches(vertex)) kept.push_back(vertex);
    chosen_.assign(order_.size(), false);
    for (const VertexId vertex : kept) chosen_[vertex] = true;
    for (std::size_t i = 0; i < order_.size() && kept.size() < budget_; ++i)
      if (!chosen_[order_[i]] && touches(order_[i])) {
        chosen_[order_[i]] = true;
        kept.push_back(order_[i]);
      }
    if (kept.empty()) kept = first;  // nothing touches anything
    std::sort(kept.begin(), kept.end());
    return kept;
  }

  // Those of `vertices` that stand beside a place or body among them: they are tied without a relation.
  std::vector<VertexId> beside_each_other(const std::vector<VertexId>& vertices) const {
    std::vector<VertexId> beside;
    for (const VertexId vertex : vertices)
      if (touches_place_or_body(vertex)) beside.push_back(vertex);
    return beside;
  }

 private:
  std::optional<VertexId> place_of(VertexId vertex) const {
    const std::string& place = graph_.vertices()[vertex].of;
    return place.empty() ? std::nullopt : graph_.find(place);
  }

  bool touches_place_or_body(VertexId vertex) const {
    const auto place = place_of(vertex);
    return (place && chosen_[*place]) || std::ranges::any_of(bodies_[vertex], [&](VertexId v) { return chosen_[v]; });
  }

  bool touches(VertexId vertex) const {
    const auto is_chosen = [&](EdgeId id) {
      const GraphEdge& edge = graph_.edges()[id];
      const VertexId other = edge.tail == vertex ? edge.head : edge.tail;
      return other != vertex && chosen_[other];
    };
    return touches_place_or_body(vertex) || std::ranges::any_of(graph_.out_edges(vertex), is_chosen) ||
           std::ranges::any_of(graph_.in_edges(vertex), is_chosen);
  }

  const KnowledgeGraph& graph_;
  std::vector<VertexId> order_;
  std::uint32_t budget_;
  std::vector<bool> chosen_;
  std::vector<std::vector<VertexId>> bodies_;  // of each place
};

// For each of `candidates` how likely a vertex that shares its strength among its ties at random would give it so much;
// of its two ends the less likely (Serrano, Boguñá, Vespignani, PNAS 106, 2009, equation 2).
std::vector<double> chances(const KnowledgeGraph& graph, const Ties& ties, std::span<const TieId> candidates) {
  std::vector<double> sum(graph.vertices().size(), 0), count(sum.size(), 0), chance;
  const auto each_end = [&](TieId id) { return std::array{ties.all[id].tail, ties.all[id].head}; };
  for (const TieId id : candidates)
    for (const VertexId end : each_end(id)) sum[end] += ties.all[id].strength, ++count[end];
  for (const TieId id : candidates) {
    double least = 1;
    for (const VertexId end : each_end(id))
      if (count[end] > 1) least = std::min(least, std::pow(1 - ties.all[id].strength / sum[end], count[end] - 1));
    chance.push_back(least);
  }
  return chance;
}

struct RankedTie {
  std::uint8_t tier;
  double strength, chance;
  TieId id;
  auto key() const { return std::tuple(tier, -strength, chance, id); }
};

}  // namespace

std::uint32_t ties_allowed(const Budget& budget, const KnowledgeGraph& graph, std::span<const VertexId> vertices) {
  if (budget.edges) return *budget.edges;
  std::vector<bool> is_there(graph.vertices().size(), false);
  for (const VertexId vertex : vertices) is_there[vertex] = true;
  double allowed = std::floor(kTiesOfAVertex * static_cast<double>(vertices.size()));
  for (const VertexId vertex : vertices) {
    const std::string& place = graph.vertices()[vertex].of;
    const auto found = place.empty() ? std::nullopt : graph.find(place);
    if (found && is_there[*found]) --allowed;
  }
  return static_cast<std::uint32_t>(std::max(1.0, allowed));
}

std::vector<TieId> choose_ties(const KnowledgeGraph& graph, const Ties& ties, std::span<const TieId> candidates,
                               std::span<const std::uint8_t> tier, std::uint32_t budget) {
  if (budget == 0 || budget >= candidates.size()) return {candidates.begin(), candidates.end()};
  const std::vector<double> chance = chances(graph, ties, candidates);
  std::vector<RankedTie> order;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const TieId id = candidates[i];
    order.push_back({tier.empty() ? std::uint8_t{0} : tier[id], ties.all[id].strength, chance[i], id});
  }
  std::sort(order.begin(), order.end(), [](const RankedTie& a, const RankedTie& b) { return a.key() < b.key(); });
  Groups groups(graph.vertices().size());
  std::vector<TieId> kept, others;  // the forest, the rest
  for (const RankedTie& tie : order)
    (groups.join(ties.all[tie.id].tail, ties.all[tie.id].head) ? kept : others).push_back(tie.id);
  kept.insert(kept.end(), others.begin(), others.end());
  kept.resize(budget);
  std::sort(kept.begin(), kept.end());
  return kept;
}

Part part_of(const KnowledgeGraph& graph, const Ties& ties, std::span<const VertexId> vertices,
             std::span<const TieId> kept, std::span<const VertexId> lone) {
  std::vector<bool> stays(graph.vertices().size(), false), tie_stays(ties.all.size(), false);
  for (const TieId id : kept) stays[ties.all[id].tail] = stays[ties.all[id].head] = tie_stays[id] = true;
  for (const VertexId vertex : lone) stays[vertex] = true;
  std::vector<VertexId> drawn;
  for (const VertexId vertex : vertices)
    if (stays[vertex]) drawn.push_back(vertex);
  std::vector<EdgeId> edges;
  for (EdgeId id = 0; id < ties.of_edge.size(); ++id)
    if (ties.of_edge[id] != kNoTie && tie_stays[ties.of_edge[id]]) edges.push_back(id);
  Part part;
  part.vertices_left_out = static_cast<std::uint32_t>(graph.vertices().size() - drawn.size());
  part.edges_left_out = static_cast<std::uint32_t>(graph.edges().size() - edges.size());
  part.graph = subgraph(graph, drawn, edges);
  return part;
}

void count_left_out(Part& part, const Ties& ties, std::size_t vertices, const std::vector<bool>& ties_of_view) {
  const auto edges = std::ranges::count_if(ties.of_edge, [&](TieId id) { return id != kNoTie && ties_of_view[id]; });
  part.vertices_left_out = static_cast<std::uint32_t>(vertices - part.graph.vertices().size());
  part.edges_left_out = static_cast<std::uint32_t>(static_cast<std::size_t>(edges) - part.graph.edges().size());
}

Part strongest_part(const KnowledgeGraph& graph, const Budget& budget) {
  const Ties ties = ties_of(graph);
  VertexChoice choice(graph, ties, budget.vertices);
  const std::vector<VertexId> vertices = choice.choose();
  std::vector<bool> chosen(graph.vertices().size(), false);
  for (const VertexId vertex : vertices) chosen[vertex] = true;
  std::vector<TieId> among;
  for (TieId id = 0; id < ties.all.size(); ++id)
    if (chosen[ties.all[id].tail] && chosen[ties.all[id].head]) among.push_back(id);
  const std::vector<TieId> kept = choose_ties(graph, ties, among, {}, ties_allowed(budget, graph, vertices));
  std::vector<VertexId> lone = choice.beside_each_other(vertices);
  if (kept.empty()) lone = vertices;
  return part_of(graph, ties, vertices, kept, lone);
}

}  // namespace relata::graph
