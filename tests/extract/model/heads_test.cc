#include "extract/model/heads.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "tests/extract/model/shipped.h"

namespace relata::model {
namespace {

// The rows of a passage's sub-tokens taken for words: the root's, then the others'.
class HeadsOf : public ::testing::Test {
 protected:
  HeadsOf() : heads_(shipped_weights()), words_(encoded(std::vector<std::string>{"rebels left the old port ."})) {
    rows_ = words_.size() / shipped_encoder().width();
    heads_.prepare(words_.data(), rows_, scratch_, product_);
  }

  const Heads heads_;
  std::vector<float> words_;
  std::size_t rows_ = 0;
  HeadScratch scratch_;
  ProductScratch product_;
};

TEST_F(HeadsOf, TagsHaveAScoreForEachOfTheThreeLists) {
  heads_.score_tags(rows_, scratch_, product_);
  const std::size_t scores = shipped_weights().list("upos").size() + shipped_weights().list("xpos").size() +
                             shipped_weights().list("scripts").size();
  EXPECT_GE(heads_.tag_stride(), scores);
  EXPECT_EQ(scratch_.tags.size(), rows_ * heads_.tag_stride());
  const auto& upos = shipped_weights().list("upos");
  const float* left = scratch_.tags.data() + 2 * heads_.tag_stride();  // [CLS] rebels left
  EXPECT_EQ(upos[static_cast<std::size_t>(std::max_element(left, left + upos.size()) - left)], "VERB");
}

TEST_F(HeadsOf, NamesHaveAScoreForEachTagAndEachKindOfMention) {
  heads_.score_names(rows_, scratch_, product_);
  EXPECT_EQ(scratch_.names.size(), rows_ * heads_.name_stride());
  for (const float score : scratch_.names) ASSERT_TRUE(std::isfinite(score));
  const auto& names = shipped_weights().list("names");
  const float* the = scratch_.names.data() + 3 * heads_.name_stride();
  EXPECT_EQ(names[static_cast<std::size_t>(std::max_element(the, the + names.size()) - the)], "O");
}

TEST_F(HeadsOf, AWordsScoresDoNotDependOnTheRowsBesideIt) {
  heads_.score_tags(rows_, scratch_, product_);
  const std::vector<float> together = scratch_.tags;
  HeadScratch alone;
  heads_.prepare(words_.data() + 2 * shipped_encoder().width(), 1, alone, product_);
  heads_.score_tags(1, alone, product_);
  for (std::size_t i = 0; i < heads_.tag_stride(); ++i)
    ASSERT_EQ(alone.tags[i], together[2 * heads_.tag_stride() + i]) << i;
}

TEST_F(HeadsOf, ArcsAreScoredFromEveryWordToEveryOtherAndTheRoot) {
  const std::size_t words =
      rows_ - 2;  // neither the root's row nor the closing mark's, which no training saw as a head
  heads_.prepare_arcs(rows_, scratch_, product_);
  heads_.score_arcs(0, words, scratch_);
  ASSERT_EQ(scratch_.arc_scores.size(), words * (words + 1));
  // "left" hangs under the root more than under any word, "rebels" under "left".
  const auto best_head = [&](std::size_t dependent) {
    const float* scores = scratch_.arc_scores.data() + (dependent - 1) * (words + 1);
    return static_cast<std::size_t>(std::max_element(scores, scores + words + 1) - scores);
  };
  EXPECT_EQ(best_head(2), 0u);
  EXPECT_EQ(best_head(1), 2u);
  EXPECT_EQ(best_head(4), 5u) << "old -> port";
}

TEST_F(HeadsOf, TheBestRelationIsNeverTheOneThatIsLeftOut) {
  const auto& relations = shipped_weights().list("relations");
  const auto number = [&](std::string_view name) {
    return static_cast<std::size_t>(std::find(relations.begin(), relations.end(), name) - relations.begin());
  };
  const std::vector<std::uint32_t> dependents = {1, 3, 4, 2}, under = {2, 5, 5, 0};
  std::vector<std::uint32_t> best;
  std::vector<float> probabilities;
  heads_.best_relations(dependents, under, number("root"), best, probabilities, scratch_, product_);
  ASSERT_EQ(best.size(), 4u);
  EXPECT_EQ(relations[best[0]], "nsubj");
  EXPECT_EQ(relations[best[1]], "det");
  EXPECT_EQ(relations[best[2]], "amod");
  EXPECT_NE(relations[best[3]], "root");
  for (const float p : probabilities) {
    EXPECT_GE(p, 0.0f);
    EXPECT_LE(p, 1.0f);
  }
  EXPECT_GT(probabilities[0], 0.5f);
  EXPECT_LT(probabilities[3], 0.5f) << "all but the root's share is little";
}

TEST_F(HeadsOf, RelationsOfManyArcsAreThoseOfEachAlone) {
  std::vector<std::uint32_t> dependents, under, best, one;
  std::vector<float> probabilities, probability;
  for (std::size_t i = 0; i < 3 * 128 + 1; ++i) {
    dependents.push_back(static_cast<std::uint32_t>(1 + i % (rows_ - 1)));
    under.push_back(static_cast<std::uint32_t>(i * 7 % rows_));
  }
  heads_.best_relations(dependents, under, 0, best, probabilities, scratch_, product_);
  for (const std::size_t i : {std::size_t{0}, dependents.size() / 2, dependents.size() - 1}) {
    heads_.best_relations(std::span(dependents).subspan(i, 1), std::span(under).subspan(i, 1), 0, one, probability,
                          scratch_, product_);
    EXPECT_EQ(one[0], best[i]);
    EXPECT_EQ(probability[0], probabilities[i]);
  }
}

TEST_F(HeadsOf, NoWordsHaveNoScores) {
  std::vector<std::uint32_t> best = {1};
  std::vector<float> probabilities = {1};
  heads_.best_relations({}, {}, 0, best, probabilities, scratch_, product_);
  EXPECT_TRUE(best.empty());
  EXPECT_TRUE(probabilities.empty());
}

}  // namespace
}  // namespace relata::model
