// ReadDocument: a document as a reader hands it out, with what analysis its file already held.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document.h"
#include "core/sentence.h"

namespace relata {

// What is taken from the input and not analysed again; each includes those before it.
enum class Given : std::uint8_t {
  kText,    // raw text: sentences and tokens are still to be found
  kTokens,  // sentences and tokens stand
  kTrees,   // and tags, lemmas, heads and relations
  kAll,     // and names (NER=, Entity= in MISC): no model runs
};

struct ReadDocument {
  Document document;
  Given given = Given::kText;
  std::vector<Sentence> sentences;  // empty for kText
};

}  // namespace relata
