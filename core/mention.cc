#include "core/mention.h"

#include <array>

namespace relata {
namespace {

constexpr std::array<std::string_view, kEntityTypes> kTypeNames = {"PER", "ORG",  "GPE",   "LOC",
                                                                   "FAC", "NORP", "EVENT", "MISC"};

}  // namespace

std::string_view to_string(EntityType type) { return kTypeNames[static_cast<std::size_t>(type)]; }

std::optional<EntityType> parse_entity_type(std::string_view name) {
  for (std::size_t type = 0; type < kTypeNames.size(); ++type)
    if (kTypeNames[type] == name) return static_cast<EntityType>(type);
  return std::nullopt;
}

}  // namespace relata
