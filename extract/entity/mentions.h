// Mentions and clusters: the names of one document, and the descriptions and pronouns beside them.
//
// Reads Sentence::tokens (form, span, upos, deprel, head, ner, mention) and furniture; replaces
// ExtractedDocument::mentions, unlinked and clusters, changes nothing else.
//   "President Ashraf Ghani/PER fled Kabul/GPE"  ->  mentions "Ashraf Ghani", "Kabul"; titles {"President"}
// A mention is the outermost name, without determiners, titles and 's. Its type is decided by tables where they know
// (countries and their parts, what "River" or "Ministry" ends), else by the tagger, and by majority over the document.
// A cluster is the mentions of one name, letters' case apart. Names that the tagger missed are added where a table or
// another sentence of the document knows them. Furniture has no mentions. Any tags and trees are fine.
#pragma once

#include "core/extracted_document.h"

namespace relata::entity {

void find_mentions(ExtractedDocument& document);

}  // namespace relata::entity
