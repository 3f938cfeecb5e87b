#include "extract/model/tree_decoder.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace relata::model {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
// Taken from every arc of the root, so that the best tree has as few of them as can be: one. Scores are within some
// hundreds of zero and sentences within 510 words, so a million outweighs them, and a double keeps what is left exact
// to 1e-10.
constexpr double kRootPrice = 1e6;

// scores(d, h) over nodes 0..size-1, 0 the root.
struct Square {
  explicit Square(std::size_t n) : size(n), cells(n * n, kNever) {}
  double& at(std::size_t d, std::size_t h) { return cells[d * size + h]; }
  double at(std::size_t d, std::size_t h) const { return cells[d * size + h]; }
  std::size_t size;
  std::vector<double> cells;
};

using HeadOf = std::vector<std::size_t>;  // by word; that of the root is not read

HeadOf greedy_heads(const Square& scores) {
  HeadOf heads(scores.size, 0);
  for (std::size_t d = 1; d < scores.size; ++d) {
    for (std::size_t h = 1; h < scores.size; ++h) {
      if (scores.at(d, h) > scores.at(d, heads[d])) heads[d] = h;
    }
  }
  return heads;
}

// The nodes of one cycle, or none.
std::vector<std::size_t> find_cycle(const HeadOf& heads) {
  std::vector<std::size_t> visited_from(heads.size(), 0);
  for (std::size_t start = 1; start < heads.size(); ++start) {
    std::size_t node = start;
    while (node != 0 && visited_from[node] == 0) {
      visited_from[node] = start;
      node = heads[node];
    }
    if (node == 0 || visited_from[node] != start) continue;
    std::vector<std::size_t> cycle{node};
    for (std::size_t next = heads[node]; next != node; next = heads[next]) cycle.push_back(next);
    return cycle;
  }
  return {};
}

// A cycle made one node, the last; `kept` are the other nodes in order.
struct Contraction {
  Square scores;
  std::vector<std::size_t> kept;
  std::vector<std::size_t> entry;  // per kept node: the node of the cycle that its arc into the cycle reaches
  std::vector<std::size_t> exit;   // per kept node: the node of the cycle that is its best head there
};

Contraction contract(const Square& scores, const HeadOf& heads, const std::vector<std::size_t>& cycle) {
  std::vector<bool> inside(scores.size, false);
  for (std::size_t node : cycle) inside[node] = true;
  const std::size_t rest = scores.size - cycle.size();
  Contraction c{Square(rest + 1), {}, std::vector<std::size_t>(rest), std::vector<std::size_t>(rest)};
  for (std::size_t node = 0; node < scores.size; ++node) {
    if (!inside[node]) c.kept.push_back(node);
  }
  for (std::size_t i = 0; i < rest; ++i) {
    for (std::size_t j = 0; i > 0 && j < rest; ++j) {
      if (i != j) c.scores.at(i, j) = scores.at(c.kept[i], c.kept[j]);
    }
    for (std::size_t k = 0; k < cycle.size(); ++k) {
      const std::size_t node = cycle[k];
      // entering at `node` breaks its arc within the cycle
      const double enter = scores.at(node, c.kept[i]) - scores.at(node, heads[node]);
      if (k == 0 || enter > c.scores.at(rest, i)) {
        c.scores.at(rest, i) = enter;
        c.entry[i] = node;
      }
      if (i > 0 && (k == 0 || scores.at(c.kept[i], node) > c.scores.at(i, rest))) {
        c.scores.at(i, rest) = scores.at(c.kept[i], node);
        c.exit[i] = node;
      }
    }
  }
  return c;
}

HeadOf arborescence(const Square& scores) {
  HeadOf heads = greedy_heads(scores);
  const std::vector<std::size_t> cycle = find_cycle(heads);
  if (cycle.empty()) return heads;
  const Contraction c = contract(scores, heads, cycle);
  const HeadOf smaller = arborescence(c.scores);
  const std::size_t joint = c.kept.size();
  for (std::size_t i = 1; i < joint; ++i) {
    heads[c.kept[i]] = smaller[i] == joint ? c.exit[i] : c.kept[smaller[i]];
  }
  heads[c.entry[smaller[joint]]] = c.kept[smaller[joint]];
  return heads;
}

HeadOf best_head_of_each(std::span<const float> scores, std::size_t words) {
  HeadOf heads(words + 1, 0);
  for (std::size_t d = 1; d <= words; ++d) {
    const std::span<const float> row = scores.subspan((d - 1) * (words + 1), words + 1);
    for (std::size_t h = 1; h <= words; ++h) {
      if (h != d && row[h] > row[heads[d]]) heads[d] = h;
    }
  }
  return heads;
}

bool is_tree(const HeadOf& heads) {
  return std::count(heads.begin() + 1, heads.end(), 0u) == 1 && find_cycle(heads).empty();
}

}  // namespace

std::vector<std::int32_t> best_tree(std::span<const float> scores, std::size_t words) {
  assert(scores.size() >= words * (words + 1));
  const HeadOf simple = best_head_of_each(scores, words);
  if (is_tree(simple)) return std::vector<std::int32_t>(simple.begin() + 1, simple.end());
  Square square(words + 1);
  for (std::size_t d = 1; d <= words; ++d) {
    for (std::size_t h = 0; h <= words; ++h) {
      if (h != d) square.at(d, h) = scores[(d - 1) * (words + 1) + h] - (h == 0 ? kRootPrice : 0.0);
    }
  }
  const HeadOf heads = arborescence(square);
  return std::vector<std::int32_t>(heads.begin() + 1, heads.end());
}

}  // namespace relata::model
