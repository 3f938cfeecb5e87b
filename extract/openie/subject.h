// Who does what a predicate says: its own subject, or the one that grammar fills in.
#pragma once

#include <vector>

#include "extract/openie/phrases.h"

namespace relata::openie {

// The subjects of the predicate at `t`, conjuncts apart; empty if the sentence names none.
//   "Noor fled and hid"               hid -> Noor           shared by conjuncts
//   "forced the army to retreat"      retreat -> the army   object control; "promised her to come": subject control
//   "He left, taking the money"       taking -> He          adverbial
//   "the rebels besieging the city"   besieging -> rebels   adnominal
//   "Biden's push to reconsider"      reconsider -> Biden
// A relative pronoun is replaced by its antecedent. Looks up at most eight predicates.
std::vector<Constituent> subjects_of(const SentenceView& view, int t);

}  // namespace relata::openie
