// Step 2 for all documents at once.
#include "identity/resolver.h"

#include <map>

#include "identity/bulk_resolution.h"
#include "identity/identity_table.h"
#include "identity/identity_update.h"

namespace relata::identity {

Resolution resolve(std::span<const LocalEntity> rows) {
  std::map<std::string_view, std::vector<NamedCluster>> of_document;
  for (const LocalEntity& row : rows) of_document[row.doc].push_back({row.key, &row.cluster});
  BulkResolution bulk;
  for (const auto& [doc, entities] : of_document) bulk.add(doc, entities);
  RowEdit in_memory;
  bulk.resolve({}, {}, [&](std::string_view key, std::string_view value) {
    in_memory.put(std::string(key), std::string(value));
  });
  const IdentityTable identity(in_memory);
  Resolution resolution;
  identity.ids([&](const std::string&, const std::string& head) {
    const std::optional<Group> group = identity.group(head);
    for (const std::string& member : group->members)
      resolution.entity_of_key[member] = static_cast<std::uint32_t>(resolution.entities.size());
    resolution.entities.push_back(entity_of(identity, *group));
    return true;
  });
  return resolution;
}

}  // namespace relata::identity
