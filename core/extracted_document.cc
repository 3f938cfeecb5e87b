#include "core/extracted_document.h"

#include <algorithm>

namespace relata {
namespace {

// The bytes of tokens [first, last); empty where there are none.
Span token_span(const Sentence& sentence, std::uint32_t first, std::uint32_t last) {
  if (first >= last || last > sentence.tokens.size()) return {};
  const std::uint32_t begin = sentence.tokens[first].span.begin;
  return {begin, std::max(begin, sentence.tokens[last - 1].span.end)};
}

}  // namespace

void place_mentions(ExtractedDocument& document) {
  for (Mention& mention : document.mentions) {
    if (mention.sentence >= document.sentences.size()) continue;
    const Sentence& sentence = document.sentences[mention.sentence];
    mention.span = token_span(sentence, mention.first, mention.last);
    mention.head_span = token_span(sentence, mention.head, mention.head + 1);
  }
}

}  // namespace relata
