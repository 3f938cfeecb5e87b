// A sentence for tests of tree repairs: form (also the lemma), UPOS, head (from 1) and relation of each word.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "core/sentence.h"

namespace relata::syntax {

inline Sentence tagged_tree(std::vector<std::tuple<std::string, std::string, int, std::string>> words) {
  Sentence sentence;
  for (auto& [form, upos, head, deprel] : words) {
    sentence.tokens.emplace_back();
    sentence.tokens.back().form = sentence.tokens.back().lemma = form;
    sentence.tokens.back().upos = upos;
    sentence.tokens.back().head = head;
    sentence.tokens.back().deprel = deprel;
  }
  return sentence;
}

// "4 nsubj, 0 root" of the words.
inline std::string arcs(const Sentence& sentence) {
  std::string out;
  for (const Token& token : sentence.tokens)
    out += (out.empty() ? "" : ", ") + std::to_string(token.head) + " " + std::string(token.deprel);
  return out;
}

inline void tag(Sentence& sentence, std::vector<std::pair<int, std::string>> tags) {
  for (auto& [word, xpos] : tags) sentence.tokens[static_cast<std::size_t>(word) - 1].xpos = xpos;
}

}  // namespace relata::syntax
