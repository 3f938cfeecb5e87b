// Writing annotations: CoNLL-U, and one JSON object a document (contract, section 6).
#pragma once

#include <iosfwd>

#include "core/extracted_document.h"

namespace relata::text {

// Keeps given comments, token ranges and MISC; writes Token::ner as NER=. Sentences without comments are of raw text:
// they get `# newdoc id`, `# sent_id`, `# text`, SpaceAfter=No and TokenRange=b:e in bytes of the document's text.
void write_conllu(const ExtractedDocument& document, std::ostream& out);

// {"doc","sentences":[["word",..],..],"mentions":[{"cluster","sentence","start","end","head","type"}]} and a newline.
// Mentions that no cluster holds come last, each in a cluster of its own.
void write_annotation_json(const ExtractedDocument& document, std::ostream& out);

}  // namespace relata::text
