// Makes entities those that exports tell, where the names of the documents alone make others. Private to the room.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "identity/identity_table.h"
#include "kb/told_entities.h"

namespace relata::kb {

class KnowledgeBase;

struct RulingCounts {
  std::uint64_t corrections = 0, actors = 0;  // that were not there
  std::uint64_t otherwise = 0;                // entities that have another id, name or type after all
};

// `table` is that of the knowledge base. `documents`: for each node of `entities` how many documents were taken in that
// have it. What other documents of the knowledge base name, too, is left to what all of them tell. Entities with links
// become entries of the actor dictionary; what is told apart is kept apart by `distinct`; then names and types by
// `rename` and `retype`. What contradicts a correction or an actor that is here is told to `refuse`. The same call
// again changes nothing.
RulingCounts rule_as_told(KnowledgeBase& kb, const identity::IdentityTable& table, const ToldEntities& entities,
                          const std::vector<std::uint32_t>& documents,
                          const std::function<void(const std::string& what, const std::string& why)>& refuse);

}  // namespace relata::kb
