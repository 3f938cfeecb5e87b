// Who is said to have done what a noun names: "accused the front of the murder of Holm", "the attack on Lund was
// attributed to the rebels", "is responsible for the massacre".
#pragma once

#include <optional>
#include <vector>

#include "extract/openie/clause.h"
#include "extract/openie/cues/cue.h"
#include "extract/openie/sentence_view.h"

namespace relata::openie {

struct Charge {
  std::vector<Constituent> doers;  // who is charged
  int by = kNone;                  // the word that charges them
  std::optional<Constituent> who;  // who says so: "the court held the rebels responsible"; without a head nobody named
  std::optional<Cue> cue{};        // what else it makes of the event: "was cleared of the murder"
};

// The charge that the event named by `noun` hangs on, if any.
std::optional<Charge> charge_with(const SentenceView& view, const std::vector<Clause>& clauses, int noun);

// Whether a word is one after which "for" gives the reason and not the purpose: "blamed for the attack".
bool gives_reason(const SentenceView& view, int word);

}  // namespace relata::openie
