// Where the sentences of one tokenized paragraph end.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "extract/text/tokenizer.h"

namespace relata::text {

// Indices of the first piece of each sentence but the first, then pieces.size(). Closing marks stay with the sentence
// they close; a question in quotation marks stays with "he asked". No sentence has more than kMaxSentenceTokens.
std::vector<std::size_t> sentence_ends(std::string_view text, std::span<const Piece> pieces);

}  // namespace relata::text
