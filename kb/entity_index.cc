#include "kb/entity_index.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "identity/identity_update.h"
#include "identity/place_body.h"
#include "kb/name_distance.h"
#include "names/normal_form.h"
#include "store/terms.h"

namespace relata::kb {
namespace {

constexpr std::size_t kRemembered = 1 << 16;  // some ten megabytes

bool has_alias(const identity::Group& group, const std::function<bool(const std::string&)>& is) {
  return std::any_of(group.aliases.begin(), group.aliases.end(), [&](const NameForm& alias) { return is(alias.text); });
}

}  // namespace

std::optional<identity::Group> EntityIndex::group_of_id(std::string_view id) const {
  const std::optional<std::string> head = identity_.head_of_id(id);
  return head ? identity_.group(*head) : std::nullopt;
}

std::optional<identity::Group> EntityIndex::group_of_node(const std::string& key) const {
  const std::optional<std::string> head = identity_.head(key);
  return head ? identity_.group(*head) : std::nullopt;
}

std::shared_ptr<const EntityRef> EntityIndex::shared_of_node(const std::string& key) const {
  {
    const std::lock_guard lock(mutex_);
    if (const auto known = of_node_.find(key); known != of_node_.end()) return known->second;
  }
  std::shared_ptr<const EntityRef> entity;
  if (const std::optional<identity::Group> group = group_of_node(key))
    entity = std::make_shared<const EntityRef>(
        EntityRef{group->id, group->name, group->type, identity::place_of(identity_, *group)});
  const std::lock_guard lock(mutex_);
  if (of_node_.size() >= kRemembered) of_node_.clear();
  of_node_.emplace(key, entity);
  return entity;
}

std::optional<EntityRef> EntityIndex::of_node(const std::string& key) const {
  const std::shared_ptr<const EntityRef> entity = shared_of_node(key);
  return entity ? std::optional(*entity) : std::nullopt;
}

std::optional<EntityRef> EntityIndex::called(const std::string& key) const {
  std::string most;
  std::uint64_t mentions = 0;
  for (const std::string& node : identity_.nodes_of(key)) {
    const std::optional<identity::Group> group = group_of_node(node);
    if (!group || (!most.empty() && group->mentions <= mentions)) continue;
    most = node;
    mentions = group->mentions;
  }
  return most.empty() ? std::nullopt : of_node(most);
}

void EntityIndex::forget() {
  const std::lock_guard lock(mutex_);
  of_node_.clear();
}

std::vector<std::string> EntityIndex::terms_of_end(std::string_view end_key) const {
  if (!end_key.starts_with("e:")) return {std::string(end_key)};
  std::set<std::string> terms;
  if (const std::optional<identity::Group> group = group_of_id(end_key.substr(2)))
    for (const std::string& member : group->members) terms.insert(store::entity_term(identity::local_key_of(member)));
  return {terms.begin(), terms.end()};
}

// All that may be called so, by id.
std::vector<identity::Group> EntityIndex::candidates(std::string_view name) const {
  std::set<std::string> heads;
  const auto look = [&](const std::string& lookup) {
    for (std::string& head : identity_.heads_of_lookup(lookup)) heads.insert(std::move(head));
  };
  look("s:" + slug(name));
  for (const EntityType type : {EntityType::kPer, EntityType::kOrg})
    if (const std::string normal = names::normal_name(name, type).text; !normal.empty()) look("n:" + normal);
  std::vector<identity::Group> groups;
  for (const std::string& head : heads)
    if (std::optional<identity::Group> group = identity_.group(head)) groups.push_back(std::move(*group));
  std::sort(groups.begin(), groups.end(),
            [](const identity::Group& a, const identity::Group& b) { return a.id < b.id; });
  return groups;
}

std::vector<identity::Group> EntityIndex::groups(std::string_view name) const {
  if (std::optional<identity::Group> group = group_of_id(name)) return {std::move(*group)};
  if (name.empty()) return {};
  const std::string folded = fold_case(name), own_slug = slug(name);
  const std::function<bool(const identity::Group&)> steps[] = {
      [&](const identity::Group& group) { return group.name == name; },
      [&](const identity::Group& group) {
        return has_alias(group, [&](const auto& alias) { return alias == name || slug(alias) == name; });
      },
      [&](const identity::Group& group) { return fold_case(group.name) == folded; },
      [&](const identity::Group& group) {
        return has_alias(group, [&](const auto& alias) { return fold_case(alias) == folded; });
      },
      [&](const identity::Group& group) {
        return std::binary_search(group.lookups.begin(), group.lookups.end(), "s:" + own_slug);
      },
      // "Mawlavi Talib", "Atta Mohamed Nur", "USA": as texts may spell it, though none here does
      [&](const identity::Group& group) {
        const std::string normal = names::normal_name(name, group.type).text;
        return !normal.empty() && std::binary_search(group.lookups.begin(), group.lookups.end(), "n:" + normal);
      },
  };
  const std::vector<identity::Group> all = candidates(name);
  std::vector<identity::Group> found;
  for (const auto& step : steps) {
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), step);
    if (!found.empty()) break;
  }
  return found;
}

std::vector<identity::Group> EntityIndex::namesakes(std::string_view name) const {
  std::set<std::string> heads;  // equal names have equal slugs
  if (const std::optional<std::string> head = identity_.head_of_id(name)) heads.insert(*head);
  for (std::string& head : identity_.heads_of_lookup("s:" + slug(name))) heads.insert(std::move(head));
  std::vector<identity::Group> found;
  for (const std::string& head : heads)
    if (std::optional<identity::Group> group = identity_.group(head)) found.push_back(std::move(*group));
  return found;
}

std::vector<identity::Group> EntityIndex::bodies_of(std::string_view place_id,
                                                    const identity::MentionNodes& split) const {
  std::set<std::string> places;  // normal names
  if (const std::optional<identity::Group> group = group_of_id(place_id))
    for (const std::string& member : group->members) places.insert(member.substr(0, member.find('|')));
  else  // a place that only its bodies name
    places.insert(names::normal_name(place_id, EntityType::kGpe).text);
  std::set<std::string> keys;
  for (const std::string& place : places)
    for (std::string& key : identity::keys_of_bodies(place)) keys.insert(std::move(key));
  for (const auto& [mention, node] : split)
    if (keys.contains(std::string(identity::local_key_of(node)))) keys.insert(node);
  std::map<std::string, identity::Group> bodies;  // by first member
  for (const std::string& key : keys)
    if (std::optional<identity::Group> group = group_of_node(key))
      bodies.emplace(group->members.front(), std::move(*group));
  std::vector<identity::Group> found;
  for (auto& [member, group] : bodies) found.push_back(std::move(group));
  return found;
}

void EntityIndex::all(const std::function<void(const std::string&, const EntityRef&)>& visit) const {
  identity_.groups([&](const identity::Group& group) {
    const EntityRef entity{group.id, group.name, group.type, identity::place_of(identity_, group)};
    for (const std::string& member : group.members) visit(member, entity);
    return true;
  });
}

}  // namespace relata::kb
