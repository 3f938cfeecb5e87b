#include "identity/identity_update.h"

#include <algorithm>

#include "identity/group_update.h"
#include "identity/node_update.h"
#include "identity/nodes_at_hand.h"
#include "identity/place_body.h"

namespace relata::identity {

void update(IdentityEdit& rows, std::span<const OccurrenceChange> changes, const std::set<std::string>& ruled,
            const Rulings& rulings, const DocumentOccurrences& documents) {
  NodesAtHand at_hand(rows);
  NodeUpdate nodes(rows, at_hand, documents);
  nodes.apply(changes);
  GroupUpdate groups(rows, at_hand, rulings);
  for (const OccurrenceChange& change : changes)
    if (change.key != kWholeDocument) groups.tell_anew(change.key);
  for (const std::string& key : ruled)
    for (const std::string& node : rows.nodes_of(key)) {
      groups.tell_anew(node);
      groups.regroup(node);
    }
  for (const std::string& key : nodes.regrouped()) groups.regroup(key);
  groups.apply();
}

std::string place_of(const IdentityTable& rows, const Group& group) {
  const std::optional<PlaceBody> body = place_body(group);
  if (!body) return "";
  return id_of_place(body->place, [&](const std::string& key) -> std::optional<std::string> {
    const std::optional<std::string> head = rows.head(key);
    const std::optional<Group> of = head ? rows.group(*head) : std::nullopt;
    return of ? std::optional(of->id) : std::nullopt;
  });
}

Entity entity_of(const IdentityTable& rows, const Group& group) {
  Entity entity;
  entity.id = group.id;
  entity.name = group.name;
  entity.type = group.type;
  entity.aliases = group.aliases;
  entity.mentions = static_cast<std::uint32_t>(std::min<std::uint64_t>(group.mentions, UINT32_MAX));
  entity.links = group.links;
  for (const std::string& member : group.members)
    rows.documents(member, [&](const std::string& doc) { return entity.docs.push_back(doc), true; });
  entity.of = place_of(rows, group);
  if (const std::optional<PlaceBody> body = place_body(group)) entity.kind = body->kind;
  std::sort(entity.docs.begin(), entity.docs.end());
  entity.docs.erase(std::unique(entity.docs.begin(), entity.docs.end()), entity.docs.end());
  return entity;
}

}  // namespace relata::identity
