// Correction: what a user says about identity, against what resolution found or would find; and Merge: why two names
// are one entity, or why they are not. Corrections belong to a knowledge base and outlive its documents: one whose side
// is not known yet waits and takes effect when it appears (docs/identity.md).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/mention.h"

namespace relata {

// A place in a document; of a mention any byte of it.
struct MentionPlace {
  std::string doc;
  std::uint32_t offset = 0;  // bytes of the document's text
  auto operator<=>(const MentionPlace&) const = default;
};

// Whom a correction speaks of: all that is called so, or, of several namesakes, the one of a mention. The local entity
// of that mention is then a thing of its own, which only corrections join to others.
struct Side {
  std::string name;  // normal name, "atta muhammad noor"; "" where `mention` is set
  // "person", "place", "other", or "name": several words that name no person. Of namesakes that documents tell apart
  // these speak of all; "person:arts" speaks of one, "person:" of those of whom no document tells more.
  std::string type_class;
  std::optional<MentionPlace> mention;
  auto operator<=>(const Side&) const = default;
};

// On disk: never renumber.
enum class CorrectionKind : std::uint8_t { kSame = 0, kDistinct = 1, kRename = 2, kRetype = 3, kReject = 4, kMean = 5 };

// A `mean` speaks of one mention alone, a pronoun or description too, whatever becomes of the others of its local
// entity. While nobody is called as its `b` says, that may be of no class yet: {"anna berg", ""}.
struct Correction {
  CorrectionKind kind = CorrectionKind::kSame;
  Side a, b;  // same, distinct: both, in any order; rename, retype: a; reject: none; mean: the mention, and what
              // it refers to, Side() for nothing
  std::string value;  // rename: the name; retype: the type ("GPE"); reject: the statement's id
  bool means_nothing() const { return kind == CorrectionKind::kMean && b == Side(); }
  auto operator<=>(const Correction&) const = default;
};

// "same", "distinct", "rename", "retype", "reject", "mean".
std::string_view to_string(CorrectionKind kind);

// As a user would name it: "atta muhammad noor (person)"; "document 004, byte 1042".
std::string to_string(const Side& side);
// "same atta muhammad noor (person), document 004, byte 1042"; "rename taliban (other) to Islamic Emirate"; "mean
// document 004, byte 1042 as nothing".
std::string to_string(const Correction& correction);

// A correction that another one of the knowledge base, or of the same batch, speaks against.
class ContradictionError : public CorrectionError {
 public:
  ContradictionError(const std::string& what, Correction contradicted)
      : CorrectionError(what), contradicted_(std::move(contradicted)) {}
  // The one to undo first.
  const Correction& contradicted() const { return contradicted_; }

 private:
  Correction contradicted_;
};

// On disk: never renumber.
enum class MergeVerdict : std::uint8_t {
  kMerged = 0,        // by score or rule
  kReview = 1,        // doubtful: apart, but near enough for a reader to look at
  kForbidden = 2,     // would be merged, but a conflict, a `distinct` or the dictionary keeps them apart
  kForced = 3,        // by a `same`
  kByDictionary = 4,  // one entry of the actor dictionary
};
// "merged", "review", "forbidden", "forced", "dictionary".
std::string_view to_string(MergeVerdict verdict);

// Two clusters of one document that became one local entity.
struct SpellingMerge {
  std::string a, b;                          // their names, as written; b is the fuller one
  std::uint32_t a_offset = 0, b_offset = 0;  // bytes of the document, of their first mentions
  std::uint8_t score = 0;                    // hundredths
  std::string reason;
  bool operator==(const SpellingMerge&) const = default;
};

// Two names and what became of them.
struct Merge {
  struct Named {
    std::string key;   // of the names that meet: normal name and class, "atta muhammad noor|person"; of a namesake that
                       // a correction split off its document's id follows after '#'
    std::string name;  // the commonest spelling that says what the key says, or the one spelling meant
    std::string entity;  // id of the entity it belongs to now
    auto operator<=>(const Named&) const = default;
  };
  Named a, b;
  std::string reason;      // "the end of one longer name"
  std::uint8_t score = 0;  // hundredths, 0..100: how sure the rule or the scorer is that both are one
  MergeVerdict verdict = MergeVerdict::kMerged;
  std::vector<MentionPlace> evidence;  // where each of the two is first named; a pair in one document: where there
  bool within_document = false;        // joined by what one document alone tells
  // What a mistake would cost: the mentions and statements of the smaller side, of the two entities while they are
  // apart, of the two names while they are one. 0 within a document.
  std::uint64_t cost = 0;
  // How many other names the documents of both share, where a short name joined a longer one for the company it keeps.
  std::optional<std::uint32_t> company;
  auto operator<=>(const Merge&) const = default;
};

}  // namespace relata
