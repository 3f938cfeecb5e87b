// Coreference beside a gold: MUC, B3 and CEAFe over all documents, their mean F1 (CoNLL; Pradhan et al. 2012, 2014,
// with predicted mentions as in the reference scorer 8.01), mentions found, and what pronouns of the third person refer
// to.
//
// Mentions match by equal spans; by head, those left over match by head word as the gold's tree has it, one to one, the
// longest with the longest. A pronoun counts where its gold cluster has an earlier mention that is none. Its answer is
// the last such mention of its cluster in the answer: right if that is one of the gold cluster, open if there is none.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/extracted_document.h"
#include "measure/cluster_metrics.h"
#include "measure/coreference_gold.h"

namespace relata::measure {

struct CoreferenceOptions {
  bool by_head = false;
  bool singletons = false;  // keep mentions that are alone in their cluster
};

// Sides 0 and 1 are recall and precision.
struct CoreferenceScore {
  std::uint32_t documents = 0;
  Kept muc[2], b_cubed[2], ceaf_e[2], mentions[2];
  std::uint32_t right = 0, wrong = 0, open = 0;  // pronouns

  double conll() const;  // of 1
  std::uint32_t pronouns() const { return right + wrong + open; }
  CoreferenceScore& operator+=(const CoreferenceScore& other);
};

double f1_of(const Kept (&sides)[2]);

// The system's mentions are those of `annotate --format json`: linked ones, and unlinked ones each by itself. Throws
// Error if its words are not the gold's.
CoreferenceScore score_coreference(const GoldCoreference& gold, const ExtractedDocument& system,
                                   const CoreferenceOptions& options);

// Spans of words with their clusters, for those who have no document.
struct ClusteredSpan {
  std::uint32_t sentence = 0, first = 0, last = 0;
  std::uint64_t cluster = 0;
};
CoreferenceScore score_coreference(const GoldCoreference& gold, const std::vector<ClusteredSpan>& system,
                                   const CoreferenceOptions& options);

}  // namespace relata::measure
