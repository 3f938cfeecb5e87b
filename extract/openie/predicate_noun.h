// "X is N of Y", said by a noun phrase: titles, appositions, examples. Private to the room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/openie/emitter.h"

namespace relata::openie {

// A relational noun whose of- or for-phrase, possessor, compound or demonym names an entity has that entity as object
// (contract, section 2): "the capital of Kunar" -> capital of | Kunar; "Museum of Flight CEO", "Afghan President".
struct RelationalNoun {
  std::vector<int> relation_tokens;  // "the capital of"
  std::string lemma;                 // "be capital of"
  Phrase object;
  int of = kNone;  // the head of the phrase that names the object
};

// Nothing if `noun` is a name or names no such entity. `beside`: a modifier that the parser hung elsewhere ("Afghan" of
// "Afghan President Ashraf Ghani", "of Orbis" of "the founder and chief executive of Orbis"), or kNone.
std::optional<RelationalNoun> relational_noun(const SentenceView& view, int noun, int beside = kNone);

// That something is what a noun says.
struct IsA {
  Phrase subject;
  int subject_head = kNone;
  int noun = kNone;
  std::vector<int> noun_tokens{};  // its phrase, the object if the noun is not relational
  Construction construction = Construction::kApposition;
  int beside = kNone;  // as relational_noun() has it
};

// IsA of two phrases by their heads: "Asadabad, the capital".
IsA is_a(const SentenceView& view, int subject, int noun, Construction construction = Construction::kApposition);

// Emits it, implied. Inside a report it carries the attribution, never the report's polarity or modality (contract,
// section 2).
void emit_is_a(const Reading& reading, IsA is, Emitter& out);

// What a speaker is, nobody says in that speaker's name: "according to Hoda Ahmadi, a legislator". Drops speakers that
// are the subject or name it.
void drop_own_speakers(const SentenceView& view, Statement& statement);

// The phrase of a name, whole, with its entity.
Phrase name_phrase(const SentenceView& view, const Mention& name);

// Whether the phrase with this head names a place.
bool names_place(const SentenceView& view, int head);

// Whether a noun tells of an event, a state or a wish rather than a thing: no one has it, and it is nowhere.
bool tells_of_event(const SentenceView& view, int noun);

}  // namespace relata::openie
