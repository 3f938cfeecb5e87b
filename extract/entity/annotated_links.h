// Coreference as the input's annotation has it.
#pragma once

#include "core/extracted_document.h"

namespace relata::entity {

// Takes the links from Sentence::annotated (`Entity=` of CoNLL-U) instead of a scorer's; nothing if there are none.
// Reads mentions and clusters as find_mentions() left them; two annotated names of one identity become one cluster. An
// annotated phrase whose head is no mention's becomes one.
//   "(1-person Noor) left. (1-person He) .."  ->  Noor = He
void link_annotated(ExtractedDocument& document);

}  // namespace relata::entity
