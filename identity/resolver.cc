// Step 2 for all documents at once.
#include "identity/resolver.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "identity/identity_update.h"
#include "identity/memory_identity.h"

namespace relata::identity {

Resolution resolve(std::span<const LocalEntity> rows) {
  std::map<std::string, std::vector<LocalEntity>> of_document;
  for (const LocalEntity& row : rows) of_document[row.doc].push_back(row);
  std::vector<OccurrenceChange> changes;
  for (const auto& [doc, entities] : of_document)
    for (OccurrenceChange& change : changes_between(doc, {}, occurrences_of(doc, entities, {})))
      changes.push_back(std::move(change));
  MemoryIdentity identity;
  update(identity, changes, {}, {});
  std::map<std::string_view, const Group*> by_id;
  for (const auto& [head, group] : identity.groups()) by_id.emplace(group.id, &group);
  Resolution resolution;
  for (const auto& [id, group] : by_id) {
    for (const std::string& member : group->members)
      resolution.entity_of_key[member] = static_cast<std::uint32_t>(resolution.entities.size());
    resolution.entities.push_back(entity_of(identity, *group));
  }
  return resolution;
}

}  // namespace relata::identity
