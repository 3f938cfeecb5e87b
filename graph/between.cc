#include "graph/between.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/chains.h"

namespace relata::graph {
namespace {

class Between {
 public:
  Between(const KnowledgeGraph& graph, VertexId a, VertexId b, std::uint32_t hops)
      : graph_(graph),
        a_(a),
        b_(b),
        hops_(hops),
        ties_(ties_of(graph)),
        neighbours_(undirected(ties_, graph.vertices().size())),
        from_a_(strongest_chains(neighbours_, a, hops - 1, b)),
        from_b_(strongest_chains(neighbours_, b, hops - 1, a)),
        chosen_(graph.vertices().size(), false) {}

  Part part(const Budget& budget) {
    chosen_[a_] = chosen_[b_] = true;
    std::size_t count = 2;
    const std::vector<Way> all = ways();
    for (const Way& way : all) {
      const std::vector<VertexId> vertices = vertices_of(way);
      const std::set<VertexId> fresh(vertices.begin(), vertices.end());
      const auto more = static_cast<std::size_t>(std::ranges::count_if(fresh, [&](VertexId v) { return !chosen_[v]; }));
      if (budget.vertices > 0 && count + more > budget.vertices) continue;
      count += more;
      for (const VertexId vertex : fresh) chosen_[vertex] = true;
      for (std::size_t i = 1; i < vertices.size(); ++i) steps_.insert(std::minmax({vertices[i - 1], vertices[i]}));
    }
    Part part = drawn(budget);
    std::vector<bool> of_view;
    for (const Tie& tie : ties_.all) of_view.push_back(leads_on(tie.tail, tie.head));
    count_left_out(part, ties_, part.graph.vertices().empty() ? 0 : all.size() + 2, of_view);
    return part;
  }

 private:
  // The strongest chain through a vertex: so many ties from a, so many to b.
  struct Way {
    VertexId through = 0;
    std::uint32_t from_a = 0, to_b = 0;
    double strength = 0, of_vertex = 0;
  };

  static double weakest(const Chains& chains, std::uint32_t ties, VertexId vertex) {
    return ties < chains.weakest.size() ? chains.weakest[ties][vertex] : 0;
  }

  // One for each vertex that has one, the strongest first.
  std::vector<Way> ways() const {
    std::vector<Way> ways;
    for (VertexId v = 0; v < chosen_.size(); ++v) {
      if (v == a_ || v == b_) continue;
      Way best{v, 0, 0, 0, 0};
      for (std::uint32_t ties = 2; ties <= hops_; ++ties)
        for (std::uint32_t first = 1; first < ties; ++first) {
          const double weak = std::min(weakest(from_a_, first, v), weakest(from_b_, ties - first, v));
          if (const double strength = chain_strength(weak, ties); strength > best.strength)
            best = {v, first, ties - first, strength, 0};
        }
      if (best.strength == 0) continue;
      neighbours_.each_neighbour(v, [&](VertexId, double weight) { best.of_vertex += weight; });
      ways.push_back(best);
    }
    std::stable_sort(ways.begin(), ways.end(), [](const Way& x, const Way& y) {
      return std::tie(x.strength, x.of_vertex) > std::tie(y.strength, y.of_vertex);
    });
    return ways;
  }

  std::vector<VertexId> vertices_of(const Way& way) const {
    std::vector<VertexId> vertices = from_a_.chain(a_, way.through, way.from_a);
    const std::vector<VertexId> back = from_b_.chain(b_, way.through, way.to_b);
    vertices.insert(vertices.end(), back.rbegin() + 1, back.rend());
    return vertices;
  }

  // Whether a tie is on a chain of at most hops_ ties.
  bool leads_on(VertexId tail, VertexId head) const {
    const auto fewest = [&](const Chains& chains, VertexId start, VertexId vertex) {
      std::uint32_t ties = vertex == start ? 0 : 1;
      while (ties > 0 && ties < chains.weakest.size() && chains.weakest[ties][vertex] == 0) ++ties;
      return ties > 0 && ties >= chains.weakest.size() ? hops_ : ties;
    };
    return fewest(from_a_, a_, tail) + 1 + fewest(from_b_, b_, head) <= hops_ ||
           fewest(from_a_, a_, head) + 1 + fewest(from_b_, b_, tail) <= hops_;
  }

  // Of the ties of each step that was chosen for the strongest, so that no chain is cut by the budget of ties.
  std::map<std::pair<VertexId, VertexId>, TieId> strongest_of_steps(const std::vector<TieId>& among) const {
    std::map<std::pair<VertexId, VertexId>, TieId> strongest;
    for (const TieId id : among) {
      const std::pair<VertexId, VertexId> ends = std::minmax(ties_.all[id].tail, ties_.all[id].head);
      if (!steps_.contains(ends)) continue;
      const TieId best = strongest.try_emplace(ends, id).first->second;
      if (ties_.all[id].strength > ties_.all[best].strength) strongest[ends] = id;
    }
    return strongest;
  }

  Part drawn(const Budget& budget) const {
    std::vector<TieId> among;
    std::vector<std::uint8_t> tier(ties_.all.size(), 2);
    for (TieId id = 0; id < ties_.all.size(); ++id) {
      const Tie& tie = ties_.all[id];
      if (!chosen_[tie.tail] || !chosen_[tie.head] || !leads_on(tie.tail, tie.head)) continue;
      among.push_back(id);
      if (std::minmax(tie.tail, tie.head) == std::minmax(a_, b_)) tier[id] = 0;
    }
    for (const auto& [ends, strongest] : strongest_of_steps(among))
      tier[strongest] = std::min<std::uint8_t>(tier[strongest], 1);
    std::vector<VertexId> vertices;
    for (VertexId v = 0; v < chosen_.size(); ++v)
      if (chosen_[v]) vertices.push_back(v);
    return part_of(graph_, ties_, vertices,
                   choose_ties(graph_, ties_, among, tier, ties_allowed(budget, graph_, vertices)));
  }

  const KnowledgeGraph& graph_;
  VertexId a_, b_;
  std::uint32_t hops_;
  Ties ties_;
  UndirectedGraph neighbours_;
  Chains from_a_, from_b_;
  std::vector<bool> chosen_;
  std::set<std::pair<VertexId, VertexId>> steps_;  // of the chains that were chosen for, the lesser end first
};

}  // namespace

Part between_part(const KnowledgeGraph& graph, VertexId a, VertexId b, std::uint32_t hops, const Budget& budget) {
  return Between(graph, a, b, std::max(1U, hops)).part(budget);
}

}  // namespace relata::graph
