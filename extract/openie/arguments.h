// The arguments of a clause: what hangs on its verb besides the subject, each conjunct apart, with its role.
#pragma once

#include <string>
#include <vector>

#include "core/statement.h"
#include "extract/openie/clause.h"
#include "extract/openie/time_phrase.h"

namespace relata::openie {

struct ClauseArgument {
  Constituent constituent;
  std::vector<int> preposition{};  // tokens
  std::string preposition_text{};  // lower case, "" if none
  Role role = Role::kOther;
  bool clausal = false;    // an adverbial clause or infinitive: cut as a clause
  bool agent = false;      // "by" of a passive
  bool denied = false;     // an agent that it was not: "not by X but by Y"
  bool asked_for = false;  // an entity, or what the verb asks for: can become the object
};

// Prepositional, temporal and clausal arguments of the clause at `predicate`, in text order; no objects, no complement
// clauses, no "according to".
std::vector<ClauseArgument> find_arguments(const SentenceView& view, const Clause& clause);

// The argument of the contract: its words without the preposition.
Argument to_argument(const SentenceView& view, const ClauseArgument& node);

}  // namespace relata::openie
