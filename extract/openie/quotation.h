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

// In text order. A mark that is not closed ends before the words that say who speaks ('"I drove it, Reed told the
// court.'), else with its paragraph (a newline stands behind it), unless the next one opens again: then the quotation
// goes on. One of more than kMaxQuotedSentences is none. What only a closing mark ends begins with its sentence.
std::vector<Quotation> find_quotations(const ExtractedDocument& document);

// How many line breaks stand before the sentence: 0 within a paragraph and before the first.
int newlines_before(const ExtractedDocument& document, std::uint32_t sentence);

}  // namespace relata::openie
