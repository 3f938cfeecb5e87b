// Clauses of a sentence: each predicate with its subjects, the governing verbs that form one statement with it, and
// how it hangs in the sentence.
#pragma once

#include <vector>

#include "extract/openie/coordination.h"
#include "extract/openie/phrases.h"
#include "extract/openie/predicate.h"
#include "extract/openie/relative_clause.h"

namespace relata::openie {

enum class ClauseKind : std::uint8_t { kVerb, kCopula, kExistential };

struct Clause {
  int predicate = kNone;
  ClauseKind kind = ClauseKind::kVerb;
  std::vector<int> governors;         // outermost first: "vowed" of "has vowed to defend"
  std::vector<Constituent> subjects;  // conjuncts apart; empty: none that the sentence names
  bool passive = false;
  bool inherits_auxiliaries = false;  // a conjunct without auxiliaries of its own: "did not specify or provide"
  Construction construction = Construction::kActive;
  int top = kNone;    // the outermost governor, or the first conjunct's: its relation links the clause
  int above = kNone;  // index of the clause that this one hangs in, or kNone
  int noun = kNone;   // the noun it hangs on (acl, acl:relcl), or kNone

  int outermost() const { return governors.empty() ? predicate : governors.front(); }
};

// Reads tags, lemmas, heads and relations; changes nothing.
//   "Taliban captured Kunduz and drove out the army." -> captured(subject Taliban), drove(subject Taliban)
// In token order. A sentence with no predicate gives no clauses.
std::vector<Clause> find_clauses(const SentenceView& view);

}  // namespace relata::openie
