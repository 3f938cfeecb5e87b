// Context: how a clause is meant: denied, planned, feared, ordered, under a condition, and by whom it is said
// (contract, section 2, "Modality and polarity"). The innermost cue wins for modality.
//
//   "Noor denied that they had been expected to flee."
//     flee: negative ("denied", report), planned ("expected to", passive), said by Noor
//
// extract/openie/cues has a file for each kind of cue; the order in which they win is context.cc's.
#pragma once

#include <vector>

#include "core/statement.h"
#include "extract/openie/clause.h"
#include "extract/openie/cues/cue.h"

namespace relata::openie {

struct Context {
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  std::vector<Speaker> speakers;  // the innermost first
  std::vector<Cue> cues;          // those that polarity and modality come from, and the governing words around
};

// Contexts of `clauses` (as find_clauses gives them), in their order. Quotations that run over sentences are not seen
// here: extract_statements adds their speakers. Any thread may call.
std::vector<Context> find_contexts(const SentenceView& view, const std::vector<Clause>& clauses);

}  // namespace relata::openie
