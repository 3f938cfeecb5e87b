// Whom a word of the line means where a correction is asked for: `Taliban`, `Washington:PER`, `wire-0317@42`.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/correction.h"
#include "core/entity.h"
#include "kb/knowledge_base.h"

namespace relata::verbs {

// "wire-0317@42"; null if the word is no such thing.
std::optional<MentionPlace> mention_of(const std::string& word);

// A side as it was written.
struct SpokenSide {
  std::string name;                     // without its type; "" of a mention
  std::vector<EntityType> types;        // that it was narrowed to
  std::optional<MentionPlace> mention;  // DOC@OFFSET
};

// A name as in questions (`Washington`, `Washington:PER`, `(Washington:PER)`), or one of several namesakes by a
// mention: `DOC@OFFSET`, a document's id and a byte of its text. Throws QueryError.
SpokenSide read_side(const kb::KnowledgeBase& kb, const std::string& word);

// The side of the one entity that is called so; null if there is none, or if it is a mention. Throws QueryError listing
// several, however much one of them stands out: a correction must not guess.
std::optional<kb::NamedSide> known_side(const kb::KnowledgeBase& kb, const SpokenSide& spoken);

// Under which a side that no document names may come to be known, with a type of each: of the types that it was
// narrowed to, else of `hint`, else of any class. A mention is one side, whatever its type.
std::vector<std::pair<EntityType, Side>> waiting_sides(const SpokenSide& spoken, const std::optional<EntityType>& hint);

// All that it may have meant when a correction was made, whatever has been merged, renamed or removed since.
std::set<Side> sides_ever_meant(const kb::KnowledgeBase& kb, const SpokenSide& spoken);

// A name as it is kept, in one line. Throws UsageError for what cannot be one.
std::string kept_name(const std::string& given);
// In words, with the names that are near: a name that a correction waits for.
std::string not_known_yet(const kb::KnowledgeBase& kb, const std::string& word, const std::string& name);

// A type of the class.
EntityType type_of(const std::string& type_class);

// Whom it belongs to now; null where no document names it. Of a mention: if a statement has it.
std::optional<Entity> entity_of(const kb::KnowledgeBase& kb, const Side& side);

// As a user would write it on the line, for the shell: 'Atta Muhammad Noor', wire-0317@42; while no document names it
// by its normal name and a type, 'atta muhammad noor:PER'.
std::string word_of(const kb::KnowledgeBase& kb, const Side& side);
// The shortest that means this entity's side of `key` ("atta muhammad noor|person"): its name, the name with its type,
// else a mention.
std::string word_of(const kb::KnowledgeBase& kb, const Merge::Named& named, const std::optional<MentionPlace>& mention);

// In quotes where the shell asks for them: it's -> 'it'\''s'.
std::string for_shell(const std::string& word);

}  // namespace relata::verbs
