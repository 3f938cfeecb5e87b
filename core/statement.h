// Statement: what one sentence says, with its evidence. The record of the contract, section 2, before it is written
// as JSON. All spans count bytes of the statement's sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/acting.h"
#include "core/boxed.h"
#include "core/mention.h"
#include "core/span.h"

namespace relata {

struct Quantity {
  double value = 0;
  std::string unit;  // "prisoners"; "" if none
  bool approximate = false;
  bool operator==(const Quantity&) const = default;
};

// A phrase of the sentence, and the entity it stands for if it has one.
struct Phrase {
  std::string mention;  // == cut(sentence, span)
  Spans span;
  std::optional<std::uint32_t> cluster;  // of its document; what `entity` is resolved from
  Boxed<EntityRef> entity;
  Boxed<std::string> name;  // what a pronoun or description stands for if that is no entity
  Boxed<Quantity> quantity;
  Boxed<PhraseActor> actor;  // of what is no entity itself
  std::uint8_t reference_confidence =
      100;                   // hundredths, of what it was resolved to; part of the statement's, not stored
  bool set_by_user = false;  // a correction says what it refers to; filled in by the knowledge base
  bool operator==(const Phrase&) const = default;
};

// On disk: never renumber, for all enumerations below.
enum class Role : std::uint8_t { kTime = 0, kPlace = 1, kRecipient = 2, kInstrument = 3, kOther = 4 };
enum class Polarity : std::uint8_t { kPositive = 0, kNegative = 1 };
enum class Modality : std::uint8_t {
  kAsserted = 0,
  kPossible = 1,
  kPlanned = 2,
  kOrdered = 3,
  kHypothetical = 4,
  kAsked = 5
};
enum class Construction : std::uint8_t {
  kActive = 0,
  kPassive = 1,
  kCopula = 2,
  kApposition = 3,
  kTitle = 4,
  kPossessive = 5,
  kOf = 6,
  kRelative = 7,
  kParticiple = 8,
  kNominal = 9,
  kExistential = 10,
  kLocation = 11,
  kReported = 12
};

std::string_view to_string(Role role);                  // "time"
std::string_view to_string(Modality modality);          // "asserted"
std::string_view to_string(Construction construction);  // "active"
std::optional<Modality> parse_modality(std::string_view name);

struct Argument : Phrase {
  Role role = Role::kOther;
  std::optional<std::string> preposition;  // lower case
  bool operator==(const Argument&) const = default;
};

struct Relation {
  std::string text;  // == cut(sentence, span), with "is" or "has" before it where implied
  Spans span;        // may be empty where implied
  std::string lemma;
  std::string canonical;
  bool canonical_reversed = false;
  bool implied = false;
  bool operator==(const Relation&) const = default;
};

// Who says so. The speaker's sentence may be another one of the document.
struct Speaker {
  Phrase phrase;    // span empty and mention "" where no words name one ("reportedly")
  std::string cue;  // "claimed"
  std::uint32_t sentence_index = 0;
  std::uint32_t offset = 0;  // of that sentence, bytes of the document
  bool operator==(const Speaker&) const = default;
};

// What a phrase is called: by its entity, else by what a pronoun stands for, else by its words; "" for no words.
const std::string& name_of(const Phrase& phrase);

// Who says so as all outputs print it, never empty: the speaker's name, else the cue in brackets and lower case, so
// that what nobody named has said does not look like a fact.
//   "Noor claimed" -> "Atta Mohammad Noor"; "Reportedly, .." -> "(reportedly)"; "is accused of" -> "(accused)"
std::string said_by(const Speaker& speaker);

struct TimeExpression {
  std::string text;
  Spans span;
  std::optional<std::string> value;  // ISO 8601; null if it cannot be known
  std::optional<std::string> start;  // first and last day, YYYY-MM-DD; null where open
  std::optional<std::string> end;
  bool operator==(const TimeExpression&) const = default;
};

struct Statement {
  std::string id;  // "st-" and 16 hex digits
  std::uint32_t sentence_index = 0;
  Phrase subject;
  Relation relation;
  std::optional<Phrase> object;
  std::vector<Argument> args;  // in text order, time and place among them
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  std::vector<Speaker> attributed_to;  // the innermost first, each reported by the next; empty: the article
  Boxed<TimeExpression> time;
  std::optional<std::uint32_t> place;  // index into args
  Construction construction = Construction::kActive;
  std::uint8_t confidence = 0;  // hundredths, 0..100
  bool rejected = false;        // by a correction; filled in by the knowledge base
  bool operator==(const Statement&) const = default;
};

// "st-" + 16 hex digits of FNV-1a over document id, sentence offset, spans of subject, relation and object, and
// relation.text: never of scores or entity ids, so that it is the same however names are resolved.
std::string statement_id(std::string_view document_id, std::uint32_t sentence_offset, const Statement& statement);

// The order of the contract within a document: by sentence, the first byte of the relation (else of the subject), and
// id.
bool precedes(const Statement& a, const Statement& b);
void sort_statements(std::vector<Statement>& statements);

}  // namespace relata
