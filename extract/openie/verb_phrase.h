// What a verb clause says of its subjects, for the constructs that state it. Private to the room.
#pragma once

#include <optional>
#include <vector>

#include "extract/openie/emitter.h"
#include "extract/openie/objects.h"

namespace relata::openie {

// "The Taliban took control of Kunduz on Monday.": took control of | Kunduz (on Monday)
struct VerbPhrase {
  Statement base;  // the relation and how it is meant; no ends, no arguments
  Object object;
  std::vector<ClauseArgument> arguments;
};

// Nothing of a passive with an agent, and where no subject is told of anything: "nobody who visits it", "known as
// al-Ikhwan", "I mean".
std::optional<VerbPhrase> verb_phrase(const Reading& reading, int c);

// Whether a passive's arguments name who did it.
bool has_agent(const std::vector<ClauseArgument>& arguments);

// Emits the phrase of clause `c` for each subject and object; "respectively" pairs them.
void emit_verb_phrase(const Reading& reading, int c, const VerbPhrase& phrase, Emitter& out);

// The name that stands as another subject before a conjunct of the object, or kNone: "Warsaw sent tanks, Prague
// helicopters". It is of the subject's type, and the first object has none.
int gap_subject(const SentenceView& view, const Clause& clause, int conjunct);

}  // namespace relata::openie
