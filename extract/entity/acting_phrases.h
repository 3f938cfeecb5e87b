// Whom phrases without a name of their own act for (contract, 2, `actor`).
//
//   "Taliban fighters", "Microsoft executives"     -> the organisation's cluster
//   "the Afghan government", "Kabul's government"  -> a cluster "Government of Afghanistan", added if it is new
//   "police said" in an article on Chile            -> "Police of Chile", inferred
//   "Afghan tourists", "former officials"           -> nothing
#pragma once

#include "core/extracted_document.h"

namespace relata::entity {

// Reads trees, mentions and clusters; replaces ExtractedDocument::acting and ::country and adds clusters for bodies of
// places behind the others. Call it once, after mentions are linked. Furniture has none.
void find_acting_phrases(ExtractedDocument& document);

}  // namespace relata::entity
