// The page of relata why: how one statement came about.
#pragma once

#include "core/extracted_document.h"
#include "extract/openie/extractor.h"

namespace relata::cli {

class Console;

// Its sentence, rule, heads, cues, what its confidence is made of, and the tree with heads and cues marked.
void print_explanation(Console& console, const ExtractedDocument& document, const Statement& statement,
                       const openie::Reason& reason);

}  // namespace relata::cli
