// ScoredPairs: which earlier mentions each mention may mean by what the two alone tell, and how likely. Private to the
// room.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/dependency_tree.h"
#include "core/loop.h"
#include "extract/entity/coreference_features.h"
#include "extract/entity/coreference_mention.h"
#include "extract/entity/coreference_scorer.h"

namespace relata::entity {

// What the scorer makes of single mentions is kept for the last ones and made again for those far back, so memory does
// not grow with the document. What is worked out ahead and what when it is asked for are the same.
class ScoredPairs {
 public:
  // Keeps references to all four; `mentions` are those of the document in their order.
  ScoredPairs(std::span<const CorefMention> mentions, std::span<const DependencyTree> trees,
              const CorefFeatures& features, const CorefScorer& scorer);

  // Mentions that are asked about together, in their order: block() of the first mention, then of the next ones.
  static constexpr std::uint32_t kBlock = 2048;
  // Turns to the mentions [first, first + kBlock). A shared loop works out all pairs of them whose score is needed
  // unless what the entities have become by then rules them out.
  void turn_to(std::uint32_t first, const Loop& loop);

  // Of a mention of the block. Any mention before it that it may mean, the nearest first.
  std::span<const std::uint32_t> candidates(std::uint32_t mention) const;
  // Whether their words and places rule out that `mention` means its candidate number `i`.
  bool are_excluded(std::uint32_t mention, std::size_t i) const;
  float score(std::uint32_t mention, std::size_t i) const;
  // The score of meaning nothing before.
  float none(std::uint32_t mention) const { return rows_[mention % rows_.size()].none; }

 private:
  using Row = CorefScorer::Row;
  struct Pairs {  // of one mention
    std::vector<std::uint32_t> candidates;
    std::vector<bool> excluded;
    std::vector<std::optional<float>> scores;  // empty where nothing was worked out ahead
  };

  void pair(std::uint32_t mention, bool ahead);
  bool needs_scores(std::uint32_t mention) const;
  Row make_row(std::uint32_t mention) const;
  float score_of(std::uint32_t antecedent, std::uint32_t mention) const;

  std::span<const CorefMention> mentions_;
  std::span<const DependencyTree> trees_;
  const CorefFeatures& features_;
  const CorefScorer& scorer_;
  std::vector<bool> named_before_;  // whether an earlier mention has the name
  std::vector<Row> rows_;           // of the last mentions up to the end of the block, by number modulo size
  std::uint32_t first_ = 0;         // of the block
  std::vector<Pairs> pairs_;        // of the block
};

}  // namespace relata::entity
