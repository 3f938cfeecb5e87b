// The best dependency tree for given arc scores: Chu-Liu/Edmonds' maximum spanning arborescence (McDonald et al. 2005),
// with exactly one dependent of the root.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace relata::model {

// scores[(d - 1) * (words + 1) + h] is the score of the arc from h to d, d in 1..words, h in 0..words, 0 the root.
// Returns heads: result[d - 1] is the head of d. Every score must be finite; equal scores favour the smaller head.
std::vector<std::int32_t> best_tree(std::span<const float> scores, std::size_t words);

}  // namespace relata::model
