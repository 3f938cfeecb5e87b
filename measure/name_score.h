// Names by exact span and type, PER, ORG and LOC, beside a corpus of names; places and buildings (GPE, FAC) count as
// LOC.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "measure/count.h"

namespace relata::measure {

// What a type counts as: PER, ORG or LOC; "" for none of these. counted_type("GPE") -> "LOC"
std::string_view counted_type(std::string_view type);

struct TaggedSentence {
  std::vector<std::string> words;
  std::vector<std::string> tags;  // "O", "B-PER", "I-PER"; one for each word
};

// Corpora as they are published: Universal NER (`# ` comments, number, word, tag), or a word and its tag a line, apart
// by a tab or a blank, with empty lines between sentences and -DOCSTART- lines (Wikigold, CrossNER, WNUT). Types of
// CrossNER's politics are PER, ORG and LOC by name_types.tsv. Throws InputError that names file and line.
std::vector<TaggedSentence> read_tagged(std::string_view text, const std::string& name);

// A name begins at B-, at I- behind O, and where the type changes. Types that are none of the three count on neither
// side. Both have the same words.
Count score_names(const std::vector<TaggedSentence>& gold, const std::vector<std::vector<std::string>>& tags);

}  // namespace relata::measure
