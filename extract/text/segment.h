// Segmentation: text becomes sentences and tokens by the conventions of UD English (EWT and GUM).
//
//   "They didn't flee. \"Go!\" he said." -> [They did n't flee .] [" Go ! " he said .]
//
// Spans count bytes of the text as given. Contractions are recorded in Sentence::ranges. A sentence never crosses a
// paragraph: a newline ends one, unless the lines are hard-wrapped. Sentence::furniture is set for lines that belong
// to the page, not to the article, and for rows of tables, of which the first one has Sentence::row too. Any bytes that
// are valid UTF-8 are fine; the time is linear in them.
#pragma once

#include <string_view>
#include <vector>

#include "core/sentence.h"
#include "extract/text/broken_words.h"

namespace relata::text {

// No sentence has more tokens and no form of a token more bytes: longer ones are cut, so that later stages stay
// affordable.
inline constexpr std::size_t kMaxSentenceTokens = 400;
inline constexpr std::size_t kMaxTokenBytes = 1024;

// A word that is broken in the text ("govern-\nment", soft hyphens) is whole in Token::form and TokenRange::form, while
// its span has all its bytes (broken_words.h). `knows` says which words are known: the surer it is, the better.
std::vector<Sentence> segment(std::string_view text, const KnowsWord& knows);
// The same when no word is known.
std::vector<Sentence> segment(std::string_view text);

}  // namespace relata::text
