#include "extract/model/tree_decoder.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace relata::model {
namespace {

bool is_tree_with_one_root(const std::vector<std::int32_t>& heads) {
  int roots = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    roots += heads[i] == 0;
    std::size_t node = i + 1, steps = 0;
    while (node != 0 && steps++ <= heads.size()) node = static_cast<std::size_t>(heads[node - 1]);
    if (node != 0) return false;
  }
  return roots == 1;
}

double score_of(const std::vector<float>& scores, const std::vector<std::int32_t>& heads) {
  double total = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    total += scores[i * (heads.size() + 1) + static_cast<std::size_t>(heads[i])];
  }
  return total;
}

// The best score over every assignment of heads that is a tree with one root.
double best_by_enumeration(const std::vector<float>& scores, std::size_t words) {
  std::vector<std::int32_t> heads(words, 0);
  double best = -std::numeric_limits<double>::infinity();
  for (;;) {
    if (is_tree_with_one_root(heads)) best = std::max(best, score_of(scores, heads));
    std::size_t at = 0;
    while (at < words && heads[at] == static_cast<std::int32_t>(words)) heads[at++] = 0;
    if (at == words) return best;
    ++heads[at];
  }
}

TEST(BestTree, FindsTheBestOfAllTreesWithOneRoot) {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> any(-5.0f, 5.0f);
  for (int round = 0; round < 400; ++round) {
    const std::size_t words = 1 + static_cast<std::size_t>(round) % 5;
    std::vector<float> scores(words * (words + 1));
    for (float& s : scores) s = any(random);
    const auto heads = best_tree(scores, words);
    ASSERT_TRUE(is_tree_with_one_root(heads));
    ASSERT_NEAR(score_of(scores, heads), best_by_enumeration(scores, words), 1e-5) << "round " << round;
  }
}

TEST(BestTree, HasOneRootWhereSeveralWouldScoreMore) {
  const std::vector<float> scores = {9, 0, 0,  // word 1 from the root, itself, word 2
                                     9, 0, 0};
  EXPECT_TRUE(is_tree_with_one_root(best_tree(scores, 2)));
}

TEST(BestTree, OfLongSentencesStaysATree) {
  std::mt19937 random(11);
  std::uniform_real_distribution<float> any(-20.0f, 20.0f);
  const std::size_t words = 510;
  std::vector<float> scores(words * (words + 1));
  for (float& s : scores) s = any(random);
  EXPECT_TRUE(is_tree_with_one_root(best_tree(scores, words)));
  std::fill(scores.begin(), scores.end(), 0.0f);
  EXPECT_TRUE(is_tree_with_one_root(best_tree(scores, words)));
}

TEST(BestTree, OfNoWordsIsEmpty) { EXPECT_TRUE(best_tree({}, 0).empty()); }

}  // namespace
}  // namespace relata::model
