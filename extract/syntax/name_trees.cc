#include "extract/syntax/name_trees.h"

#include <vector>

#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

// Whether `token` (0-based) stands on the way from `from` to the root.
bool stands_above(const Sentence& sentence, std::size_t token, std::size_t from) {
  for (std::size_t steps = 0; steps <= sentence.tokens.size(); ++steps) {
    if (from == token) return true;
    const std::int32_t head = sentence.tokens[from].head;
    if (head <= 0 || static_cast<std::size_t>(head) > sentence.tokens.size()) return false;
    from = static_cast<std::size_t>(head) - 1;
  }
  return false;
}

void join_name(Sentence& sentence, std::size_t first, std::size_t last) {
  std::vector<std::size_t> outer;
  for (std::size_t t = first; t < last; ++t) {
    const std::int32_t head = sentence.tokens[t].head;
    if (head < static_cast<std::int32_t>(first) + 1 || head > static_cast<std::int32_t>(last)) outer.push_back(t);
  }
  if (outer.size() < 2) return;
  std::size_t top = outer.front();
  for (std::size_t t : outer)
    if (!word_lists().holds("part of a name", sentence.tokens[t].deprel)) {
      top = t;
      break;
    }
  for (std::size_t t : outer) {
    if (t == top || sentence.tokens[t].head == 0 || stands_above(sentence, t, top)) continue;
    sentence.tokens[t].head = static_cast<std::int32_t>(top) + 1;
    if (sentence.tokens[t].deprel != "punct") sentence.tokens[t].deprel = "flat";
  }
}

}  // namespace

void join_names(ExtractedDocument& document) {
  for (const Mention& mention : document.mentions) {
    if (mention.kind != MentionKind::kName || mention.sentence >= document.sentences.size()) continue;
    Sentence& sentence = document.sentences[mention.sentence];
    if (mention.last <= sentence.tokens.size()) join_name(sentence, mention.first, mention.last);
  }
}

}  // namespace relata::syntax
