#include "measure/cluster_metrics.h"

#include <deque>
#include <map>
#include <optional>
#include <unordered_map>

namespace relata::measure {
namespace {

using ClusterOf = std::unordered_map<std::uint32_t, std::size_t>;

ClusterOf cluster_of(const Clusters& clusters) {
  ClusterOf where;
  for (std::size_t i = 0; i < clusters.size(); ++i)
    for (const std::uint32_t mention : clusters[i]) where.emplace(mention, i);
  return where;
}

// How many mentions of the cluster are in which of the others.
std::map<std::size_t, std::size_t> shared_with(const std::vector<std::uint32_t>& cluster, const ClusterOf& where) {
  std::map<std::size_t, std::size_t> shared;
  for (const std::uint32_t mention : cluster)
    if (const auto found = where.find(mention); found != where.end()) ++shared[found->second];
  return shared;
}

std::size_t mentions_in(const Clusters& clusters) {
  std::size_t count = 0;
  for (const auto& cluster : clusters) count += cluster.size();
  return count;
}

// Grows the pairing by the alternating path that gains most until none gains anything. One so grown is the best of its
// size, so that no circle gains and the search for a path ends.
class Pairing {
 public:
  explicit Pairing(const std::vector<std::vector<Weight>>& weights) : weights_(weights), paired_to_(weights.size()) {
    for (const auto& row : weights)
      for (const Weight& cell : row) rights_ = std::max(rights_, cell.right + 1);
    partner_.resize(rights_);
  }

  double best() {
    while (const std::optional<std::size_t> end = best_path()) turn(*end);
    return total_;
  }

 private:
  static constexpr double kNothing = 1e-12;  // sums of the same weights in another order differ by less

  // The free right node at the end of the path that gains most.
  std::optional<std::size_t> best_path() {
    std::vector<double> gain(weights_.size(), 0);
    std::deque<std::size_t> queue;
    reached_.assign(rights_, 0);
    came_from_.assign(rights_, std::nullopt);
    for (std::size_t left = 0; left < weights_.size(); ++left)
      if (!paired_to_[left]) queue.push_back(left);
    while (!queue.empty()) {
      const std::size_t left = queue.front();
      queue.pop_front();
      for (const auto& [right, weight] : weights_[left]) {
        if (paired_to_[left] == right || gain[left] + weight <= reached_[right] + kNothing) continue;
        reached_[right] = gain[left] + weight;
        came_from_[right] = left;
        if (const auto& owner = partner_[right]) {
          gain[*owner] = reached_[right] - weight_of(*owner, right);
          queue.push_back(*owner);
        }
      }
    }
    std::optional<std::size_t> end;
    for (std::size_t right = 0; right < rights_; ++right)
      if (came_from_[right] && !partner_[right] && (!end || reached_[right] > reached_[*end])) end = right;
    return end;
  }

  void turn(std::size_t end) {
    total_ += reached_[end];
    for (std::optional<std::size_t> right = end; right;) {
      const std::size_t left = *came_from_[*right];
      const std::optional<std::size_t> next = paired_to_[left];
      partner_[*right] = left;
      paired_to_[left] = *right;
      right = next;
    }
  }

  double weight_of(std::size_t left, std::size_t right) const {
    for (const Weight& cell : weights_[left])
      if (cell.right == right) return cell.weight;
    return 0;
  }

  const std::vector<std::vector<Weight>>& weights_;
  std::size_t rights_ = 0;
  std::vector<std::optional<std::size_t>> partner_, paired_to_;  // of each right node its left one; the other way
  std::vector<double> reached_;                                  // what the best path to each right node gains
  std::vector<std::optional<std::size_t>> came_from_;
  double total_ = 0;
};

}  // namespace

Kept muc(const Clusters& key, const Clusters& response) {
  const ClusterOf where = cluster_of(response);
  double parts = 0;
  for (const auto& cluster : key) {
    const auto shared = shared_with(cluster, where);
    std::size_t found = 0;
    for (const auto& [other, count] : shared) found += count;
    parts += static_cast<double>(shared.size() + cluster.size() - found);
  }
  const auto mentions = static_cast<double>(mentions_in(key));
  return {mentions - parts, mentions - static_cast<double>(key.size())};
}

Kept b_cubed(const Clusters& key, const Clusters& response) {
  const ClusterOf where = cluster_of(response);
  Kept kept{0, static_cast<double>(mentions_in(key))};
  for (const auto& cluster : key) {
    double sum = 0;
    for (const auto& [other, count] : shared_with(cluster, where)) sum += static_cast<double>(count * count);
    kept.part += sum / static_cast<double>(cluster.size());
  }
  return kept;
}

Kept ceaf_e(const Clusters& key, const Clusters& response) {
  const ClusterOf where = cluster_of(response);
  std::vector<std::vector<Weight>> weights;
  for (const auto& cluster : key) {
    weights.emplace_back();
    for (const auto& [other, count] : shared_with(cluster, where))
      weights.back().push_back(
          {other, 2 * static_cast<double>(count) / static_cast<double>(cluster.size() + response[other].size())});
  }
  return {best_pairing(weights), static_cast<double>(key.size())};
}

Kept mentions_found(const Clusters& key, const Clusters& response) {
  const ClusterOf where = cluster_of(response);
  Kept kept{0, static_cast<double>(mentions_in(key))};
  for (const auto& cluster : key)
    for (const std::uint32_t mention : cluster) kept.part += where.contains(mention) ? 1 : 0;
  return kept;
}

double best_pairing(const std::vector<std::vector<Weight>>& weights_of_left) { return Pairing(weights_of_left).best(); }

}  // namespace relata::measure
