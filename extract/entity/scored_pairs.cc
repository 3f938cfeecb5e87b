#include "extract/entity/scored_pairs.h"

#include <algorithm>
#include <unordered_set>

#include "extract/entity/coreference_exclusion.h"

namespace relata::entity {
namespace {

// Mentions whose rows are kept, of 1.3 kB each: those of some 30,000 words.
constexpr std::size_t kKeptRows = 8192;
static_assert(kKeptRows >= 2 * ScoredPairs::kBlock);

}  // namespace

ScoredPairs::ScoredPairs(std::span<const CorefMention> mentions, std::span<const DependencyTree> trees,
                         const CorefFeatures& features, const CorefScorer& scorer)
    : mentions_(mentions),
      trees_(trees),
      features_(features),
      scorer_(scorer),
      named_before_(mentions.size()),
      rows_(std::min(mentions.size(), kKeptRows)) {
  std::unordered_set<std::uint32_t> names;
  for (std::uint32_t m = 0; m < mentions.size(); ++m)
    named_before_[m] = mentions[m].name != UINT32_MAX && !names.insert(mentions[m].name).second;
}

void ScoredPairs::turn_to(std::uint32_t first, const Loop& loop) {
  first_ = first;
  const std::uint32_t count = std::min(kBlock, static_cast<std::uint32_t>(mentions_.size()) - first);
  pairs_.assign(count, {});
  loop(count, [&](std::size_t i) {
    const std::uint32_t mention = first + static_cast<std::uint32_t>(i);
    rows_[mention % rows_.size()] = make_row(mention);
  });
  loop(count, [&](std::size_t i) { pair(first + static_cast<std::uint32_t>(i), loop.is_shared()); });
}

// A name that stood there before means what it meant.
bool ScoredPairs::needs_scores(std::uint32_t mention) const { return !named_before_[mention]; }

void ScoredPairs::pair(std::uint32_t mention, bool ahead) {
  if (!needs_scores(mention)) return;
  Pairs& pairs = pairs_[mention - first_];
  pairs.candidates = features_.candidates(mention);
  const CorefMention& m = mentions_[mention];
  for (const std::uint32_t candidate : pairs.candidates)
    pairs.excluded.push_back(cannot_corefer(trees_[m.sentence], mentions_[candidate], m));
  if (!ahead) return;
  pairs.scores.resize(pairs.candidates.size());
  for (std::size_t i = 0; i < pairs.candidates.size(); ++i)
    if (!pairs.excluded[i]) pairs.scores[i] = score_of(pairs.candidates[i], mention);
}

std::span<const std::uint32_t> ScoredPairs::candidates(std::uint32_t mention) const {
  return pairs_[mention - first_].candidates;
}

bool ScoredPairs::are_excluded(std::uint32_t mention, std::size_t i) const {
  return pairs_[mention - first_].excluded[i];
}

float ScoredPairs::score(std::uint32_t mention, std::size_t i) const {
  const Pairs& pairs = pairs_[mention - first_];
  if (i < pairs.scores.size() && pairs.scores[i]) return *pairs.scores[i];
  return score_of(pairs.candidates[i], mention);
}

CorefScorer::Row ScoredPairs::make_row(std::uint32_t mention) const {
  std::vector<float> described(kMentionFeatures);
  features_.describe(mention, described);
  return scorer_.row(described, mentions_[mention].vector);
}

float ScoredPairs::score_of(std::uint32_t antecedent, std::uint32_t mention) const {
  std::vector<float> compared(kPairFeatures);
  features_.describe(antecedent, mention, compared);
  const Row& row = rows_[mention % rows_.size()];
  const std::size_t end = first_ + pairs_.size();
  if (antecedent + rows_.size() >= end) return scorer_.score(rows_[antecedent % rows_.size()], row, compared);
  return scorer_.score(make_row(antecedent), row, compared);
}

}  // namespace relata::entity
