// Coreference within a document: which descriptions and pronouns mean what, and which names are one.
//
//   "Noor fled Mazar. He said the Taliban had taken the city."  ->  He = Noor, the city = Mazar
//
// A mention joins the entity that its likely antecedents belong to, by the scorer's probabilities summed over the
// entity's mentions, unless "nothing before" is likelier or a rule excludes it: equal names of one document are one
// thing, two different names are not; gender and number agree over the whole entity; phrases within phrases and members
// of one list are not one. A pronoun before its name is found as the name's antecedent ("In his speech, Ghani").
#pragma once

#include <string>
#include <vector>

#include "core/extracted_document.h"
#include "core/loop.h"
#include "extract/entity/coreference_scorer.h"

namespace relata::entity {

// Reads sentences, mentions (names), unlinked and clusters as find_mentions() left them, and Token::vector; moves into
// `mentions` and `clusters` what is linked, with Mention::confidence, and leaves in `unlinked` what stands alone.
// Clusters gain members, grow together or are new (without names); they stay ordered. Time and memory grow with the
// mentions, since each looks back a bounded number of them. Any thread may call. A shared `loop` scores pairs of
// mentions ahead; it does not show.
void link_mentions(ExtractedDocument& document, const CorefScorer& scorer, const Loop& loop = {});

}  // namespace relata::entity
