// What the confidence of every statement of a sentence takes from the sentence alone. Private to the room.
#pragma once

#include <vector>

#include "core/span.h"
#include "extract/openie/sentence_view.h"

namespace relata::openie {

// Logarithms of what the model gives a word; of several, the least; 0 of no words.
struct LogProbabilities {
  double arc = 0, tag = 0, relation = 0, name = 0;
  void lower_to(const LogProbabilities& word);
};

struct SentenceFacts {
  // Keeps a reference.
  explicit SentenceFacts(const SentenceView& sentence);
  // The words that the spans hold, in order.
  std::vector<int> tokens_of(const Spans& spans) const;

  const SentenceView& view;
  std::vector<LogProbabilities> words;       // of each token
  std::vector<Span> places;                  // of each token
  double arcs = 0, tags = 0, relations = 0;  // the sums
  int verbs = 0, commas = 0, unsure = 0;
  bool condition = false, modal = false, question = false, denial = false, quote = false, saying = false;
  bool open = true;  // no sign ends it
};

}  // namespace relata::openie
