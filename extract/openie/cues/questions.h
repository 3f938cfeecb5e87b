// Questions and commands: what is asked, by its order, its mark or its first word, and what is ordered.
#pragma once

#include <optional>

#include "extract/openie/clause.h"
#include "extract/openie/cues/cue.h"

namespace relata::openie {

// "Will they have their best people there?": the auxiliary stands before the subject.
bool is_inverted_question(const SentenceView& view, const Clause& clause);
// "Kunduz falls?": the sentence's main clause before a question mark.
std::optional<Cue> question_cue(const SentenceView& view, const Clause& clause);
// "on whether it will fall", but not "whether or not".
std::optional<Cue> whether_cue(const SentenceView& view, const Clause& clause);
// "knew which child had received it", "how many elephants he had": the word that asks, or kNone.
int embedded_question_word(const SentenceView& view, const Clause& clause);
// "know how to use them": the word of manner, or kNone.
int manner_word(const SentenceView& view, const Clause& clause);
// "Leave the city."
bool is_imperative(const SentenceView& view, const Clause& clause);

}  // namespace relata::openie
