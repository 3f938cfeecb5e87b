// Metonyms: a bare capital that speaks for its country. metonyms.tsv is the table.
//
//   "Washington accused Moscow of lying."  -> the United States, Russia;  "He landed in Washington."  -> the city
#pragma once

#include <optional>
#include <string>

#include "core/sentence.h"
#include "extract/entity/name_spans.h"

namespace relata::entity {

// The country that the name stands for where it is a capital with no word beside it and governs, by its verb or by what
// it owns: "Washington plans to", "urged Washington to", "Washington's envoy". Reads lemmas and the tree.
std::optional<std::string> country_spoken_for(const Sentence& sentence, const NameSpan& name, const std::string& text);

}  // namespace relata::entity
