#include "identity/memory_identity.h"

namespace relata::identity {
namespace {

template <typename Map>
auto found(const Map& map, const std::string& key) -> std::optional<typename Map::mapped_type> {
  const auto place = map.find(key);
  return place == map.end() ? std::nullopt : std::optional(place->second);
}

// Erases one item of what stands under `key`, and the whole of it when nothing is left.
template <typename Map>
void erase_item(Map& map, const std::string& key, const std::string& item) {
  const auto place = map.find(key);
  if (place == map.end()) return;
  place->second.erase(item);
  if (place->second.empty()) map.erase(place);
}

}  // namespace

std::optional<Node> MemoryIdentity::node(const std::string& key) const { return found(nodes_, key); }
void MemoryIdentity::put(const Node& node) { nodes_[node.key] = node; }
void MemoryIdentity::erase_node(const std::string& key) { nodes_.erase(key); }

void MemoryIdentity::occurrences(const std::string& key, const VisitOccurrence& visit) const {
  const auto place = occurrences_.find(key);
  if (place == occurrences_.end()) return;
  for (const auto& [doc, occurrence] : place->second)
    if (!visit(doc, occurrence)) return;
}
void MemoryIdentity::put(const std::string& key, const std::string& doc, const Occurrence& occurrence) {
  occurrences_[key][doc] = occurrence;
}
void MemoryIdentity::erase_occurrence(const std::string& key, const std::string& doc) {
  erase_item(occurrences_, key, doc);
}

std::vector<std::string> MemoryIdentity::block(const std::string& block, std::size_t limit) const {
  std::vector<std::string> members;
  const auto place = blocks_.find(block);
  if (place == blocks_.end()) return members;
  for (const std::string& member : place->second) {
    if (members.size() == limit) break;
    members.push_back(member);
  }
  return members;
}
void MemoryIdentity::enter(const std::string& block, const std::string& key) { blocks_[block].insert(key); }
void MemoryIdentity::leave(const std::string& block, const std::string& key) { erase_item(blocks_, block, key); }

std::vector<std::pair<std::string, Link>> MemoryIdentity::links(const std::string& key) const {
  const auto place = links_.find(key);
  if (place == links_.end()) return {};
  return {place->second.begin(), place->second.end()};
}
void MemoryIdentity::put_link(const std::string& key, const std::string& other, const Link& link) {
  links_[key][other] = link;
}
void MemoryIdentity::erase_link(const std::string& key, const std::string& other) { erase_item(links_, key, other); }

std::optional<std::string> MemoryIdentity::head(const std::string& key) const { return found(heads_, key); }
std::optional<Group> MemoryIdentity::group(const std::string& head) const { return found(groups_, head); }

std::vector<std::string> MemoryIdentity::holders(const std::string& slug) const {
  const auto place = holders_.find(slug);
  if (place == holders_.end()) return {};
  return {place->second.begin(), place->second.end()};
}

void MemoryIdentity::replace(const std::vector<Group>& before, const std::vector<Group>& after) {
  for (const Group& group : before) {
    for (const std::string& member : group.members) heads_.erase(member);
    erase_item(holders_, group.slug, group.head());
    groups_.erase(group.head());
  }
  for (const Group& group : after) {
    for (const std::string& member : group.members) heads_[member] = group.head();
    holders_[group.slug].insert(group.head());
    groups_[group.head()] = group;
  }
}

std::optional<std::string> MemoryIdentity::claim(const std::string& key) const { return found(claims_, key); }
std::optional<ActorClaims> MemoryIdentity::actor(const std::string& id) const { return found(actors_, id); }

void MemoryIdentity::set_actors(const std::vector<ActorClaims>& actors) {
  actors_.clear();
  claims_.clear();
  for (const ActorClaims& actor : actors) {
    actors_[actor.id] = actor;
    for (const std::string& key : actor.keys) claims_[key] = actor.id;
  }
}

}  // namespace relata::identity
