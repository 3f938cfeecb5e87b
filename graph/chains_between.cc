#include "graph/chains_between.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

#include "graph/chains.h"

namespace relata::graph {
namespace {

constexpr std::size_t kMostSteps = 4'000'000;  // of 40 bytes
constexpr std::uint32_t kStart = UINT32_MAX;

// A chain from the start that may still reach the goal.
struct Step {
  double bound = 0;          // the strongest chain that can come of it
  double cost = 0;           // of the vertices between so far
  std::uint32_t before = 0;  // the step before; kStart: none
  VertexId at = 0;
  std::uint32_t ties = 0;
  double weakest = 0;
};

class ChainSearch {
 public:
  ChainSearch(const UndirectedGraph& graph, VertexId from, VertexId to, std::uint32_t longest, bool detours)
      : graph_(graph),
        from_(from),
        to_(to),
        longest_(longest),
        detours_(detours),
        back_(strongest_chains(graph, to, longest - 1, from)) {}

  LinkingChains chains(std::size_t most) {
    LinkingChains found;
    walk_on({0, 0, kStart, from_, 0, std::numeric_limits<double>::infinity()}, kStart);
    while (!open_.empty()) {
      const std::uint32_t best = open_.top();
      open_.pop();
      if (steps_[best].at != to_) {
        found.is_cut = found.is_cut || steps_.size() >= kMostSteps;
        if (steps_.size() < kMostSteps) walk_on(Step(steps_[best]), best);
        continue;
      }
      if (found.best.size() == most) {
        found.is_cut = true;
        break;
      }
      found.best.push_back({vertices_of(best), steps_[best].bound});
    }
    return found;
  }

 private:
  // The best first: by bound, cost, then what is nearer to the goal, then what was found first.
  struct Worse {
    const std::vector<Step>& steps;
    bool operator()(std::uint32_t a, std::uint32_t b) const {
      const Step &x = steps[a], &y = steps[b];
      if (x.bound != y.bound) return x.bound < y.bound;
      if (x.cost != y.cost) return x.cost > y.cost;
      return x.ties != y.ties ? x.ties < y.ties : a > b;
    }
  };

  // 0: the goal cannot be reached in time.
  double bound(VertexId at, std::uint32_t ties, double weakest) const {
    if (at == to_) return chain_strength(weakest, ties);
    double best = 0;
    for (std::uint32_t more = 1; ties + more <= longest_ && more < back_.weakest.size(); ++more)
      best = std::max(best, chain_strength(std::min(weakest, back_.weakest[more][at]), ties + more));
    return best;
  }

  bool are_tied(VertexId a, VertexId b) const {
    const auto begin = graph_.to.begin() + static_cast<std::ptrdiff_t>(graph_.begin[a]);
    return std::binary_search(begin, graph_.to.begin() + static_cast<std::ptrdiff_t>(graph_.begin[a + 1]), b);
  }

  // Whether `next` may follow `last`: it is not on the chain yet, nor, but for detours, tied to one before `last`.
  bool may_follow(std::uint32_t last, VertexId next) const {
    if (next == from_) return false;
    for (std::uint32_t step = last; step != kStart; step = steps_[step].before) {
      if (steps_[step].at == next) return false;
      if (!detours_ && step != last && are_tied(next, steps_[step].at)) return false;
    }
    return detours_ || last == kStart || next == to_ || !are_tied(next, from_);
  }

  void walk_on(const Step& step, std::uint32_t number) {
    graph_.each_neighbour(step.at, [&](VertexId next, double weight) {
      const double weakest = std::min(step.weakest, weight);
      const double best = bound(next, step.ties + 1, weakest);
      if (best == 0 || !may_follow(number, next)) return;
      const auto neighbours = static_cast<double>(graph_.begin[next + 1] - graph_.begin[next]);
      const double cost = step.cost + (next == to_ ? 0 : std::log2(neighbours));
      steps_.push_back({best, cost, number, next, step.ties + 1, weakest});
      open_.push(static_cast<std::uint32_t>(steps_.size() - 1));
    });
  }

  std::vector<VertexId> vertices_of(std::uint32_t step) const {
    std::vector<VertexId> vertices;
    for (; step != kStart; step = steps_[step].before) vertices.push_back(steps_[step].at);
    vertices.push_back(from_);
    std::reverse(vertices.begin(), vertices.end());
    return vertices;
  }

  const UndirectedGraph& graph_;
  VertexId from_, to_;
  std::uint32_t longest_;
  bool detours_;
  Chains back_;
  std::vector<Step> steps_;
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, Worse> open_{Worse{steps_}};
};

}  // namespace

LinkingChains chains_between(const UndirectedGraph& graph, VertexId from, VertexId to, std::uint32_t longest,
                             std::size_t most, bool detours) {
  if (from == to || longest == 0) return {};
  return ChainSearch(graph, from, to, longest, detours).chains(most);
}

}  // namespace relata::graph
