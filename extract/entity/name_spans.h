// From the tagger's BIO tags to spans of names, with its obvious faults mended.
#pragma once

#include <cstddef>
#include <vector>

#include "core/mention.h"
#include "core/sentence.h"

namespace relata::entity {

struct NameSpan {
  std::size_t first = 0, last = 0;      // tokens [first, last)
  EntityType type = EntityType::kMisc;  // as tagged
};

// Names of one sentence, ordered, not overlapping. Joined: what a hyphen splits ("Mazar" "-" "e" "-" "Sharif"), and
// "Ministry" "of" "Energy". Left out: determiners, titles, quotation marks and 's at the ends, and demonyms that only
// modify ("Afghan" in "Afghan soldiers").
std::vector<NameSpan> find_name_spans(const Sentence& sentence);

// Whether the token is capitalised, or written in a script without capitals.
bool may_be_name(const Token& token);

// The token of [first, last) that the others hang on: its head is outside. The last one if there is no tree.
std::size_t head_of(const Sentence& sentence, std::size_t first, std::size_t last);

}  // namespace relata::entity
