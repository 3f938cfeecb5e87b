// The example of Pradhan et al. 2014, worked by hand, and pairings beside all permutations.
#include "measure/cluster_metrics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace relata::measure {
namespace {

// "abc defg" -> clusters of letters.
Clusters clusters(const std::string& words) {
  Clusters all(1);
  for (const char c : words)
    if (c == ' ') all.emplace_back();
    else all.back().push_back(static_cast<std::uint32_t>(c));
  return all;
}

void expect(const Kept& kept, double part, double whole) {
  EXPECT_NEAR(kept.part, part, 1e-9);
  EXPECT_NEAR(kept.whole, whole, 1e-9);
}

TEST(ClusterMetrics, ThePublishedExample) {
  const Clusters key = clusters("abc defg"), response = clusters("ab cd fghi");
  expect(muc(key, response), (3 - 2) + (4 - 3), 2 + 3);  // defg falls into d, e, fg
  expect(muc(response, key), (2 - 1) + (2 - 2) + (4 - 3), 1 + 1 + 3);
  expect(b_cubed(key, response), 4. / 3 + 1. / 3 + 1. / 4 + 4. / 4, 7);
  expect(b_cubed(response, key), 4. / 2 + 1. / 2 + 1. / 2 + 4. / 4, 8);
  expect(ceaf_e(key, response), 4. / 5 + 4. / 8, 2);
  expect(ceaf_e(response, key), 4. / 5 + 4. / 8, 3);
  expect(mentions_found(key, response), 6, 7);
}

TEST(ClusterMetrics, OneClusterTooManyMerged) {
  const Clusters key = clusters("ab cd"), response = clusters("abcd");
  expect(muc(key, response), 2, 2);
  expect(muc(response, key), 2, 3);
  expect(b_cubed(key, response), 4, 4);
  expect(ceaf_e(key, response), 2. / 3, 2);
}

TEST(ClusterMetrics, NothingIsFoundInNothing) {
  const Clusters key = clusters("ab cd");
  for (const auto metric : {muc, b_cubed, ceaf_e, mentions_found}) {
    EXPECT_DOUBLE_EQ(metric(key, {}).part, 0);
    expect(metric({}, key), 0, 0);
    const Kept whole = metric(key, key);
    EXPECT_DOUBLE_EQ(whole.part, whole.whole);
  }
}

TEST(ClusterMetrics, ThePairingIsTheBestOfAllPermutations) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    const std::size_t lefts = 1 + random() % 5, rights = 1 + random() % 5;
    std::vector<std::vector<double>> table(lefts, std::vector<double>(rights + lefts, 0));
    std::vector<std::vector<Weight>> weights(lefts);
    for (std::size_t l = 0; l < lefts; ++l)
      for (std::size_t r = 0; r < rights; ++r)
        if (random() % 10 < 7) {
          table[l][r] = random() % 3 == 0 ? .5 : (1 + random() % 1000) / 1000.;
          weights[l].push_back({r, table[l][r]});
        }
    std::vector<std::size_t> order(rights + lefts);  // columns from `rights` on are nothing
    std::iota(order.begin(), order.end(), 0);
    double best = 0;
    do {
      double sum = 0;
      for (std::size_t l = 0; l < lefts; ++l) sum += table[l][order[l]];
      best = std::max(best, sum);
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(lefts), order.end());
    } while (std::next_permutation(order.begin(), order.end()));
    ASSERT_NEAR(best_pairing(weights), best, 1e-9) << "round " << round;
  }
}

}  // namespace
}  // namespace relata::measure
