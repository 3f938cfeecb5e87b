// Statements in the making: what all constructs put into one besides its ends. Private to the room.
#pragma once

#include <string>
#include <vector>

#include "extract/openie/arguments.h"
#include "extract/openie/reading.h"

namespace relata::openie {

// A statement of clause `clause`: its construction, polarity, modality and speakers.
Statement draft(const Reading& reading, int clause);

// A statement that no clause makes but the noun phrase around `token`: asserted, said by who says the clause around it.
Statement draft_beside(const Reading& reading, Construction construction, int token);

// The tokens of a clause's relation: verbs, auxiliaries, "to", negation, particles.
//   "The Taliban have not yet vowed to defend Kunduz." -> have not vowed to defend
std::vector<int> relation_tokens(const Reading& reading, const Clause& clause);

// Sets text, lemma and canonical relation.
void set_relation(const SentenceView& view, Statement& statement, std::vector<int> tokens, std::string lemma);
// The same of `verbal` words and further ones, which follow them wherever they stand: "In Kabul fell" -> fell In
void set_relation(const SentenceView& view, Statement& statement, std::vector<int> verbal,
                  const std::vector<int>& further, std::string lemma);
// The same of a relation whose verb no word says: `verb` ("is", "has") stands before the text, if there is one.
void set_implied_relation(const SentenceView& view, Statement& statement, std::vector<int> tokens, std::string lemma,
                          std::string_view verb = "is");

// Adds `arguments` but agents and those of the indices `taken`, and sets place and time. `object` is the head of the
// statement's object, `predicate` a predicate noun: event_time() looks there too.
void add_arguments(const SentenceView& view, Statement& statement, const std::vector<ClauseArgument>& arguments,
                   const std::vector<std::size_t>& taken = {}, int object = kNone, int predicate = kNone);

// "who" and "what" of a question or an open relative clause name nothing.
bool is_open_pronoun(const SentenceView& view, const Constituent& constituent);

}  // namespace relata::openie
