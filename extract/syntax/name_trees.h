// Trees mended by names: what the name finder knows and the parser missed.
#pragma once

#include "core/extracted_document.h"

namespace relata::syntax {

// Makes the tokens of every name one subtree, so that a name is one phrase: where several of its tokens hang outside
// it, the first that is more than a part of a name there (no flat, compound, punct or dep) stays, and the others hang
// under it as flat.
//   "Kabul and Mazar - e - Sharif fell": Sharif, taken for a part of Kabul, becomes one of Mazar
// Reads mentions, heads and relations; changes heads and relations of tokens inside mentions alone. What was a tree
// stays one.
void join_names(ExtractedDocument& document);

}  // namespace relata::syntax
