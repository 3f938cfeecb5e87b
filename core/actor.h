// Actor: an entry of a user's dictionary of actors (`build --actors`). An entry wins over everything that is found:
// what the texts call by one of its names is one entity with the entry's name, type and links. The dictionary belongs
// to the knowledge base; an entry that no text mentions gives no entity.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/mention.h"

namespace relata {

struct Actor {
  std::string name;                          // as the entity is to be called
  std::optional<EntityType> type;            // null: of the type that texts tell
  std::vector<std::string> aliases;          // other names, as texts write them
  std::map<std::string, std::string> links;  // "wikidata" -> "Q11662"
  std::vector<std::string> always_merge;     // names of texts, or of other entries, that are this entity too
  std::vector<std::string> never_merge;      // names of texts, or of other entries, that are never this entity
  bool operator==(const Actor&) const = default;
};

}  // namespace relata
