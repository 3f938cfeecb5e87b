// One sentence of a CoNLL-U file: from its lines to a Sentence.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/read_document.h"
#include "core/sentence.h"

namespace relata::read {

// The lines of one sentence as they stand in the file.
struct ConlluBlock {
  std::uint64_t first_line = 0;  // number of lines[0]
  std::vector<std::string> lines;
  bool has_words() const;
};

// What the block says: the text of its `# text` comment, else its forms by SpaceAfter, and the sentence, whose spans
// count bytes of that text (Sentence::span begins at 0). Empty nodes and DEPS are dropped; what `given` does not take
// is left out. Throws InputError, with the line's number, if a line is malformed, a word is not in the text, or, where
// trees are taken, a head does not exist or heads go round.
struct ConlluSentence {
  std::string text;
  Sentence sentence;
};
ConlluSentence parse_conllu(const ConlluBlock& block, Given given);

// The value of a comment: comment_value("# newdoc id = a b", "newdoc id") -> "a b"; null pointer data if it is another.
std::string_view comment_value(std::string_view comment, std::string_view key);

}  // namespace relata::read
