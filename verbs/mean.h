// mean: what one mention refers to, a name, a pronoun or a description.
//
//   mean(kb, {CorrectionKind::kMean, "wire-3@120", "Anna Berg"}).lines
//      -> {"'She' is Anna Berg (anna-berg) now, was FK Dahl (fk-dahl); in 2 statements"}
#pragma once

#include "kb/knowledge_base.h"
#include "verbs/correct.h"

namespace relata::verbs {

// Its word on the line for a mention that refers to no entity.
inline constexpr std::string_view kNothingMeant = "nothing";

// Makes or undoes it, as correct() does for its kinds. A mention as the other side stands for the entity that it has.
CorrectionOutcome mean(kb::KnowledgeBase& kb, const CorrectionRequest& request);

}  // namespace relata::verbs
