// Context: how a clause is meant: denied, planned, feared, ordered, under a condition, and by whom it is said
// (contract, section 2, "Modality and polarity"). The innermost cue wins for modality.
#pragma once

#include <vector>

#include "core/statement.h"
#include "extract/openie/clause.h"

namespace relata::openie {

struct Context {
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  std::vector<Speaker> speakers;  // the innermost first
  std::vector<int> cues;          // the tokens that say so, in order
};

// Contexts of `clauses` (as find_clauses gives them), in their order. Quotations that run over sentences are not seen
// here: extract_statements adds their speakers.
std::vector<Context> find_contexts(const SentenceView& view, const std::vector<Clause>& clauses);

// The speaker that `node` of this sentence is, with the word that says so. A null node: no words name one.
Speaker speaker(const SentenceView& view, const Constituent& node, int cue);

// The index of the clause that reports clause `c` ("X said that c", "c, X said"), or kNone.
int reporting_clause(const SentenceView& view, const std::vector<Clause>& clauses, int c);

// Whether the clause leads a quotation in ("Reuters reports, “.."): it reports, whatever the parser hung it under.
bool introduces(const SentenceView& view, const Clause& clause);

// Whether the verb of `clause` is one of saying, believing, ordering or asking, whose object is what is said.
bool is_reporting(const SentenceView& view, const Clause& clause);

}  // namespace relata::openie
