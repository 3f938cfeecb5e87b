// A cue: words of a sentence that say how a clause is meant, and what they make of it.
//
//   "The army was not expected to flee."  -> negation: "not", negative; passive: "expected to", planned
//
// `relata why` prints them: "planned: expected to (passive of plan)".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/sentence.h"
#include "core/statement.h"

namespace relata::openie {

struct Cue {
  std::string_view name;               // "modal", "negation", "condition"; of a governing word its Place: "report"
  std::optional<Modality> modality{};  // unset: says nothing of it
  bool negative = false;               // the clause is denied
  bool attributed = false;             // somebody is said to say so
  std::vector<int> tokens{};           // of the sentence; empty where no single word says so
  std::string_view word_class{};       // of a governing word: its class in signatures.tsv
};

// What the cue makes of the clause and which words say so, as `relata why` prints it:
//   "possible, negative, said by another: doubts (report of doubt)"
std::string to_text(const Cue& cue, const Sentence& sentence);

// The tokens of all cues, each once, in the sentence's order.
std::vector<int> tokens_of(const std::vector<Cue>& cues);

// What several cues make of a clause: of those of modality the last one added, of those of denial any.
struct Meaning {
  std::optional<Modality> modality{};
  bool negative = false;
  std::vector<Cue> cues{};

  void add(Cue cue) {
    if (cue.modality) modality = cue.modality;
    negative |= cue.negative;
    cues.push_back(std::move(cue));
  }
  void mean(Modality meant, std::string_view name, std::vector<int> tokens = {}) {
    add({.name = name, .modality = meant, .tokens = std::move(tokens)});
  }
  void deny(std::string_view name, std::vector<int> tokens = {}) {
    add({.name = name, .negative = true, .tokens = std::move(tokens)});
  }
  // Whatever was said of modality before is not said.
  void unset_modality() {
    modality.reset();
    for (Cue& cue : cues) cue.modality.reset();
  }
};

}  // namespace relata::openie
