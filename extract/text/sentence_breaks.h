// Where the sentences of one tokenized paragraph end.
//
// Rules propose (stops, abbreviations, quotations); a linear model over the words around each place decides, since
// copied text has headings, lists and signatures without a stop (models/sentence_breaks.bin,
// training/sentence_breaks.py).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "extract/text/tokenizer.h"

namespace relata::text {

// Indices of the first piece of each sentence but the first, then pieces.size(). Never inside a surface word. No
// sentence has more than kMaxSentenceTokens.
std::vector<std::size_t> sentence_ends(std::string_view text, std::span<const Piece> pieces);

// The same by rules alone, of any length. Closing marks stay with the sentence they close; a question in quotation
// marks stays with "he asked".
std::vector<std::size_t> rule_ends(std::string_view text, std::span<const Piece> pieces);

}  // namespace relata::text
