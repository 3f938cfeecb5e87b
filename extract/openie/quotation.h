// Quotations over one or several sentences, and who speaks them.
#pragma once

#include <vector>

#include "core/extracted_document.h"
#include "core/statement.h"

namespace relata::openie {

// A stretch between quotation marks: tokens [first, last) counted through sentences, both marks outside.
struct Quotation {
  std::uint32_t first_sentence = 0, first_token = 0;
  std::uint32_t last_sentence = 0, last_token = 0;  // the token after the last
  bool contains(std::uint32_t sentence, std::uint32_t token) const {
    const auto at = std::pair(sentence, token);
    return at >= std::pair(first_sentence, first_token) && at < std::pair(last_sentence, last_token);
  }
};

// Sentences from the one in which a quotation begins to the one in which it ends, at most.
inline constexpr std::uint32_t kMaxQuotedSentences = 20;

// In text order. A mark that is not closed ends with its paragraph (a newline stands behind it), unless the next one
// opens again: then the quotation goes on. One of more than kMaxQuotedSentences is none.
std::vector<Quotation> find_quotations(const ExtractedDocument& document);

// The turns of a transcript, each from behind its label to the end of its paragraph: "REED: Orbis paid." Nothing if
// fewer than two paragraphs have a label, a word or two in capitals or a name, and a colon.
std::vector<Quotation> find_turns(const ExtractedDocument& document);

}  // namespace relata::openie
