// Who is who, looked up in the rows of identity: nothing is read before it is asked for.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/statement.h"
#include "identity/correction_rules.h"
#include "identity/identity_table.h"

namespace relata::kb {

class EntityIndex {
 public:
  // Keeps a reference.
  explicit EntityIndex(const identity::IdentityTable& identity) : identity_(identity) {}

  std::optional<identity::Group> group_of_id(std::string_view id) const;
  std::optional<identity::Group> group_of_node(const std::string& key) const;
  // The entity of a node, as statements show it; null if there is none. Remembered until forget().
  std::shared_ptr<const EntityRef> shared_of_node(const std::string& key) const;
  std::optional<EntityRef> of_node(const std::string& key) const;
  // The entity that corrections call by `key` (IdentityTable::nodes_of): of several the one of most mentions, the first
  // by keys of equals.
  std::optional<EntityRef> called(const std::string& key) const;
  // The terms under which the store knows the ends that have this key (End::key()): those of all local entities that
  // may be the entity; the phrase; "" for nothing. A local entity of one document may be split off into another entity.
  std::vector<std::string> terms_of_end(std::string_view end_key) const;
  // As EdgeSource::find: id, else name, else alias or slug of one, and after each the same whatever the case; else as
  // texts may spell it, though none here does.
  std::vector<identity::Group> groups(std::string_view name) const;
  // Of EdgeSource::namesakes.
  std::vector<identity::Group> namesakes(std::string_view name) const;
  // Groups that may be the bodies of EdgeSource::bodies_of. `split`: the nodes that corrections split off, which have
  // keys of their own. Looks at the keys that bodies of the place's names may have, and at no other entity.
  std::vector<identity::Group> bodies_of(std::string_view place_id, const identity::MentionNodes& split) const;
  // All nodes with their entities. Reads all, which is cheaper than asking for many.
  void all(const std::function<void(const std::string& key, const EntityRef& entity)>& visit) const;

  // What was remembered may not hold any more: after a write.
  void forget();

 private:
  std::vector<identity::Group> candidates(std::string_view name) const;

  const identity::IdentityTable& identity_;
  mutable std::mutex mutex_;  // of what follows
  mutable std::unordered_map<std::string, std::shared_ptr<const EntityRef>> of_node_;
};

}  // namespace relata::kb
