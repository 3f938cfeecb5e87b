// What the scorer of coreference is told of a mention and of a pair: numbers between 0 and 1, most of them yes or no.
//
// Features in the manner of Clark and Manning (2016, "Improving coreference resolution by learning entity-level
// distributed representations"), over UD trees. Training (training/coreference.py) reads them from the program
// bench/entity/coreference_features, so both sides are this code.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/dependency_tree.h"
#include "extract/entity/coreference_mention.h"

namespace relata::entity {

inline constexpr std::size_t kMentionFeatures = 110;
inline constexpr std::size_t kPairFeatures = 113;

class FeatureRow;  // private: where features are written one after the other

class CorefFeatures {
 public:
  // Keeps references to all three.
  CorefFeatures(const ExtractedDocument& document, std::span<const DependencyTree> trees,
                std::span<const CorefMention> mentions);

  // Fills kMentionFeatures numbers.
  void describe(std::uint32_t mention, std::span<float> out) const;
  // Fills kPairFeatures numbers for `mention` and an earlier one, `antecedent`; the first two are same_name() and
  // cannot_corefer().
  void describe(std::uint32_t antecedent, std::uint32_t mention, std::span<float> out) const;
  // Earlier mentions that may be what `mention` means, the nearest first: those near it, and farther ones that share a
  // word with it.
  std::vector<std::uint32_t> candidates(std::uint32_t mention) const;

 private:
  void find_kin();
  void count_recurrences();
  void add_what_it_is(const CorefMention& mention, FeatureRow& row) const;
  void add_where_it_stands(std::uint32_t mention, FeatureRow& row) const;
  void add_clauses(std::uint32_t mention, FeatureRow& row) const;
  void add_kin(std::uint32_t antecedent, std::uint32_t mention, FeatureRow& row) const;
  void add_salience(const CorefMention& antecedent, FeatureRow& row) const;
  void add_between(std::uint32_t antecedent, std::uint32_t mention, FeatureRow& row) const;

  const ExtractedDocument& document_;
  std::span<const DependencyTree> trees_;
  std::span<const CorefMention> mentions_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;  // head lemmas and proper words -> mentions
  std::vector<std::uint32_t> earlier_same_head_;  // of each mention: how many before it have its head's lemma
  std::vector<std::uint32_t> recent_same_;        // .. how many a few sentences before it have its name or head's lemma
  std::vector<std::uint32_t> kin_;                // of each pronoun: the last before it that agrees with it, or itself
  std::vector<std::uint32_t> most_named_;         // of each type: how often the name of it that the document has most
};

}  // namespace relata::entity
