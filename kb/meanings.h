// What each `mean` says of one mention: which phrases it moves, and to whom (docs/identity.md).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/correction.h"
#include "identity/correction_rules.h"
#include "identity/records.h"
#include "kb/entity_index.h"

namespace relata::kb {

// The mentions of corrections as the statements of their documents have them.
using MeantMentions = std::map<MentionPlace, identity::MeantMention>;

// What mentions that refer to another thing take from one entity and give to another.
struct MovedMentions {
  std::int64_t more = 0;                      // mentions, or fewer
  std::set<std::string> came;                 // documents of those that came
  std::map<std::string, std::uint64_t> went;  // documents of those that went, and how many
};

class Meanings {
 public:
  Meanings() = default;
  // Those of `corrections`, ordered, whose mention is in `meant` and whose other side is nothing, a name, or in
  // `mentions`.
  Meanings(std::span<const Correction> corrections, const identity::MentionNodes& mentions, const MeantMentions& meant);

  bool speak_of(const std::string& doc) const { return of_document_.contains(doc); }
  // Puts what is meant into the phrases of a statement of `doc` that has its entities; `sentence` is the first byte of
  // its sentence. Of several meanings of one mention the first whose entity is known holds.
  void apply(Statement& statement, const std::string& doc, std::uint32_t sentence, const EntityIndex& entities) const;
  // Ids of the statements that they may change, bytewise, each once.
  const std::vector<std::string>& statements() const { return statements_; }
  // Of those in which something refers to the entity.
  std::vector<std::string> statements_of(std::string_view entity_id, const EntityIndex& entities) const;
  // By id of the entity.
  std::map<std::string, MovedMentions> moved(const EntityIndex& entities) const;

 private:
  struct Meaning {
    identity::MeantMention mention;
    std::vector<std::string> nodes;  // the first one that is known is meant; none: nothing is
    bool in_force(const EntityIndex& entities) const;
    std::optional<EntityRef> entity(const EntityIndex& entities) const;
  };
  const Meaning* meaning_of(const Spans& place, const std::vector<Meaning>& all, const EntityIndex& entities) const;

  std::map<std::string, std::vector<Meaning>> of_document_;
  std::vector<std::string> statements_;
};

// What corrections call the nodes that the other side of a `mean` may be: of a name without a class one for each class.
// Empty for nothing, and of a mention that is not known.
std::vector<std::string> nodes_meant(const Correction& mean, const identity::MentionNodes& mentions);

}  // namespace relata::kb
