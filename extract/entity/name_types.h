// The type of one name from its words, what tables know and what the tagger says.
#pragma once

#include <span>
#include <string_view>

#include "core/mention.h"

namespace relata::entity {

struct TypedName {
  EntityType type = EntityType::kMisc;
  bool known = false;  // a table decided, not the tagger alone
};

// `tagged` is the tagger's type, `text` the name as written, `words` its tokens, `after_the` whether "the" stands
// before it. Places that no table knows are GPE, or LOC after "the" ("the Pungwe").
//   ("Kabul Airport", GPE) -> FAC; ("Emma Bridge", PER) -> PER; ("Washington", ORG) -> GPE; ("Goresh", LOC) -> GPE
TypedName type_of_name(std::string_view text, std::span<const std::string_view> words, EntityType tagged,
                       bool after_the);

}  // namespace relata::entity
