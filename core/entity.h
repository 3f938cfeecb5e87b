// Entity: what mentions refer to across all documents (contract, section 3).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/acting.h"
#include "core/mention.h"

namespace relata {

struct Entity {
  std::string id;  // slug of the name, unique
  std::string name;
  EntityType type = EntityType::kMisc;
  std::vector<NameForm> aliases;  // by count, then bytewise; the name among them unless a user gave it
  std::vector<std::string> docs;  // bytewise
  std::uint32_t mentions = 0;
  std::map<std::string, std::string> links;  // of the actor dictionary: "wikidata" -> "Q11662"
  std::string of;                            // of a body of a place: the place's id
  std::optional<ActorKind> kind;             // of such a body
  bool operator==(const Entity&) const = default;
};

// ASCII, lower case, hyphens; letters with marks lose them, other scripts are transliterated.
//   slug("Atta Mohammad Noor") -> "atta-mohammad-noor"; slug("Lōgar") -> "logar"; slug("!") -> "x"
std::string slug(std::string_view name);

}  // namespace relata
