// A mention as coreference sees it: what its words say of number, gender, person, definiteness and role.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/dependency_tree.h"
#include "core/extracted_document.h"
#include "core/short_text.h"
#include "extract/entity/clause_place.h"

namespace relata::entity {

enum class Number : std::uint8_t { kUnknown, kSingular, kPlural };
// What a "he", "she", "it" may stand for; several bits while nothing decides.
enum Gender : std::uint8_t { kMasculine = 1, kFeminine = 2, kNeuter = 4, kAnyGender = 7 };
enum class Definiteness : std::uint8_t {
  kBare,
  kDefinite,
  kDemonstrative,
  kIndefinite,
  kPossessed,
  kQuantified,
  kNumbered
};
inline constexpr int kDefinitenesses = 7;
enum class CorefRole : std::uint8_t {
  kOther,
  kSubject,
  kPassiveSubject,
  kObject,
  kOblique,
  kNominalModifier,
  kPossessor,
  kApposition,
  kConjunct,
  kCompound,
  kRoot
};
inline constexpr int kCorefRoles = 11;
// GUM's ten kinds of entities, and none.
inline constexpr int kKinds = 11;
inline constexpr int kPersonKind = 1, kPlaceKind = 2, kBodyKind = 3;

struct CorefMention {
  std::uint32_t sentence = 0, first = 0, last = 0, head = 0;  // tokens [first, last)
  MentionKind form = MentionKind::kDescription;
  int named_type = -1;              // EntityType of a name, -1 for others
  std::uint32_t name = UINT32_MAX;  // cluster of equal names, UINT32_MAX for others
  int kind = 0;                     // of what it is, by GUM's kinds: 0 none, 1 person ..
  int pronoun = 0;                  // which pronoun it is, see pronoun_number(); 0: none
  int grammatical_person = 3;       // 1, 2 or 3
  Number number = Number::kUnknown;
  std::uint8_t gender = kAnyGender;
  Definiteness definiteness = Definiteness::kBare;
  CorefRole role = CorefRole::kOther;
  bool predicate = false;  // "is a judge"
  bool body = false;       // "the government", "troops": of a place, but not the place
  bool quoted = false;     // inside quotation marks
  bool speaks = false;     // subject of a verb of saying
  bool expletive = false;  // the tree says it means nothing: "it rains"
  bool listing = false;    // where a share is traded and under what: "Orbis (NYSE: ORB)"
  bool opponent = false;   // whom another plays: "a 4-0 loss to Lund Town"
  ClausePlace place;
  ShortText text;                    // lower case, without determiners and 's
  ShortText lemma;                   // of the head, lower case
  ShortText head_word;               // lower case
  std::vector<ShortText> modifiers;  // lower-case lemmas of other content words, sorted, each once
  std::vector<ShortText> names;      // lower-case proper words, sorted, each once
  ShortText acronym;                 // first letters of its capitalised words; "" for fewer than two
  std::span<const float> vector;     // of the head; empty if the model gave none

  bool is_pronoun() const { return form == MentionKind::kPronoun; }
  bool is_name() const { return name != UINT32_MAX; }
};

// How many pronouns are told apart, none among them.
inline constexpr int kPronouns = 16;

// All mentions of the document, names, descriptions and pronouns, in the order of the text, of two that begin together
// the longer first. `trees` has the tree of each sentence. Views point into the document.
std::vector<CorefMention> coref_mentions(const ExtractedDocument& document, std::span<const DependencyTree> trees);

}  // namespace relata::entity
