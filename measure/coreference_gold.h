// Who is who in a treebank that tells it (`Entity=` in MISC, as UD_English-GUM and CorefUD 1.0 write it), as clusters
// of spans of words.
//
//   1 Kim   Entity=(1-person-new-1-coref        the fields are named by `# global.Entity`
//   2 Lee   Entity=1)                        -> words [0, 2) of the sentence, cluster "1", a person
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "measure/treebank_file.h"

namespace relata::measure {

struct GoldMention {
  std::string cluster;
  std::uint32_t sentence = 0, first = 0, last = 0;  // words [first, last)
  bool is_pronoun = false;  // one word, UPOS PRON, but no indefinite such as "something" (XPOS NN)
};

struct GoldCoreference {
  std::string doc, genre;                            // GUM_news_iodine: news; "" where ids do not tell
  std::vector<std::vector<std::string>> words;       // syntactic words of each sentence
  std::vector<std::vector<std::int32_t>> governors;  // index of each word's head in its sentence; -1: root
  std::vector<GoldMention> mentions;                 // of one sentence by first, the longest first
};

// Of a mention in pieces the first is taken; one of empty nodes alone is left out. Throws InputError that names
// document and sentence where a mark closes nothing or stays open.
GoldCoreference gold_coreference(const TreebankDocument& document);

// The word of [first, last) whose governor lies outside; of several the nearest to the root, then the first.
std::uint32_t span_head(const std::vector<std::int32_t>& governors, std::uint32_t first, std::uint32_t last);

}  // namespace relata::measure
