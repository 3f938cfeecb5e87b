// Step 2 for all documents at once.
#include "identity/resolver.h"

#include <algorithm>
#include <map>

#include "identity/identity_table.h"
#include "identity/identity_update.h"

namespace relata::identity {
namespace {

// Changes that are worked in together: what that takes does not grow with a book.
constexpr std::size_t kAtATime = 1024;

std::vector<OccurrenceChange> changes_of(std::span<const LocalEntity> rows) {
  std::map<std::string, std::vector<LocalEntity>> of_document;
  for (const LocalEntity& row : rows) of_document[row.doc].push_back(row);
  std::vector<OccurrenceChange> changes;
  for (const auto& [doc, entities] : of_document)
    for (OccurrenceChange& change : changes_between(doc, {}, occurrences_of(doc, entities, {})))
      changes.push_back(std::move(change));
  return changes;
}

}  // namespace

Resolution resolve(std::span<const LocalEntity> rows) {
  std::vector<OccurrenceChange> changes = changes_of(rows);
  RowEdit in_memory;
  const OccurrencesInMemory documents;
  IdentityEdit identity(in_memory);
  for (std::span<OccurrenceChange> left = changes; !left.empty();) {
    const std::span<OccurrenceChange> some = left.first(std::min(left.size(), kAtATime));
    update(identity, some, {}, {}, documents);
    for (OccurrenceChange& done : some) done = {};
    left = left.subspan(some.size());
  }
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
