// The triples that a picture of the strongest chooses from: of a large knowledge base those among the ends that matter
// most, so that the others are counted and never made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/filter.h"
#include "core/triple.h"
#include "kb/knowledge_base.h"

namespace relata::verbs {

// How many triples are worth making for a picture.
inline constexpr std::size_t kTriplesToChooseFrom = 10'000;

struct StrongTriples {
  std::vector<Triple> triples;      // by the keys of subject, relation and object
  std::uint32_t ends_left_out = 0;  // of triples that were not made
  std::uint32_t triples_left_out = 0;
};

// Of the first ends in the order of choice (graph/part.h), equally strong ones by their keys: of so many that there are
// at most `most` triples among them, but of `least_ends` in any case. `phrases`: of phrases, too, not of entities
// alone. Without filter.all only what a sentence asserts.
StrongTriples strong_triples(const kb::KnowledgeBase& kb, const Filter& filter, bool phrases, std::size_t least_ends,
                             Undated& undated, std::size_t most = kTriplesToChooseFrom);

}  // namespace relata::verbs
