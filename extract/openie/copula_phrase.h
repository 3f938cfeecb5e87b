// What a copula says of its subject: "essential to" Y, "the capital of" Kunar, "in" Kabul. Private to the room.
#pragma once

#include <string>
#include <vector>

#include "extract/openie/arguments.h"
#include "extract/openie/emitter.h"
#include "extract/openie/predicate_noun.h"

namespace relata::openie {

struct Predicate {
  int head = kNone;
  std::vector<int> relation_tokens{};  // besides the copula's own
  std::string lemma = "be";
  std::vector<Phrase> objects{};
  std::vector<std::size_t> taken{};  // arguments that became the object
  std::vector<int> object_heads{};   // of `objects`, where they are names of a list
};

// A phrase, and the token that heads it.
struct Headed {
  int head = kNone;
  Phrase phrase;
};

std::vector<Headed> headed_phrases(const SentenceView& view, const std::vector<Constituent>& constituents);

// That something is what the relational noun at `noun` says: of each that it is of ("a member of NATO and the EU").
Predicate relational_predicate(const SentenceView& view, int noun, const RelationalNoun& relational);

// Whether the clause is a copula whose subject and predicate name something.
bool is_copula_clause(const SentenceView& view, const Clause& clause);

// Emits it of each of `subjects`, with those of `arguments` that it has not taken; "respectively" pairs subjects and
// objects. The time may stand under `noun`, the predicate noun, or kNone.
void emit_predicate(const Reading& reading, int c, const Predicate& predicate, const std::vector<Headed>& subjects,
                    const std::vector<ClauseArgument>& arguments, int noun, Emitter& out);

}  // namespace relata::openie
