// Coordination: what is said of several, of each or of all together, and what is only denied of one.
#pragma once

#include <vector>

#include "extract/openie/phrases.h"

namespace relata::openie {

// `head` and its conjuncts, of which each is said what is said of the coordination (the distributive reading); one
// collective constituent where it holds of all together: "between the army and the rebels", "43 engineers and workers".
//   "Noor and Dostum fled" -> Noor, Dostum;  "cities such as Herat" -> cities, Herat;  "boats, not promises" -> boats
// A relative pronoun is replaced by its antecedent. Never empty.
std::vector<Constituent> distributed(const SentenceView& view, int head);

// The same with the members of which it is denied: "boats, not promises" -> boats, promises. The emitter denies what is
// said of them.
std::vector<Constituent> distributed_with_denied(const SentenceView& view, int head);

// "boats, not promises", "Brazil rather than Chile": what is said of the first is denied of the second.
bool is_negated_conjunct(const SentenceView& view, int conjunct);

// The first of the conjuncts that `t` is one of; `t` itself if it is none.
int first_conjunct(const SentenceView& view, int t);

}  // namespace relata::openie
