// What the sentence makes of an event that a noun names: "announced the withdrawal", "prevented the sale", "fears of a
// coup".
#pragma once

#include <optional>
#include <vector>

#include "extract/openie/clause.h"
#include "extract/openie/context.h"

namespace relata::openie {

// The context of the event that the noun names; `contexts` are those of `clauses`. Of a headline without a verb it is
// asserted. Nothing where it cannot be told.
std::optional<Context> event_context(const SentenceView& view, const std::vector<Clause>& clauses,
                                     const std::vector<Context>& contexts, int noun);

}  // namespace relata::openie
