// Relative pronouns and the nouns they stand for.
#pragma once

#include "extract/openie/phrases.h"

namespace relata::openie {

// Whether `t` is a relative pronoun whose noun is found.
bool is_relative_pronoun(const SentenceView& view, int t);

// The noun that a relative pronoun stands for, without the clause it stands in; head kNone if there is none.
//   "the rebels who seized Kunduz": who -> the rebels
// Of two nouns before the clause the one whose number or animacy agrees: "the release of the fighters that follows".
Constituent antecedent(const SentenceView& view, int relative_pronoun);

// "It was not the minister but her driver who hit it": the noun that the copula of a cleft sentence stands at, where
// the clause of `relative` hangs on it or one joined to it, else kNone.
int cleft_focus(const SentenceView& view, int relative);
bool is_cleft_focus(const SentenceView& view, int noun);

}  // namespace relata::openie
