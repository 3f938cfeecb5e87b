#include "identity/group_update.h"

#include <algorithm>

#include "identity/group_naming.h"

namespace relata::identity {

void GroupUpdate::regroup(const std::string& key) {
  open_.push_back(key);
  while (!open_.empty()) {
    const std::string next = std::move(open_.back());
    open_.pop_back();
    if (seen_.insert(next).second) collect(next);
  }
}

void GroupUpdate::recount(const std::string& key) { recounted_.insert(key); }

void GroupUpdate::collect(const std::string& key) {
  if (const std::optional<std::string> head = rows_.head(key)) leave_group(*head);
  std::optional<Node> node = rows_.node(key);
  if (!node) return;
  Candidate& candidate = candidates_[key];
  candidate.evidence = evidence_of(*node);
  candidate.node = std::move(*node);
  candidate.links = rows_.links(key);
  candidate.actor = rows_.claim(base_key(key));
  collect_neighbours(candidate);
}

void GroupUpdate::collect_neighbours(const Candidate& candidate) {
  for (const auto& [other, link] : candidate.links)
    if (link.kind == LinkKind::kJoin || link.kind == LinkKind::kShort) open_.push_back(other);
  for (const std::string& same : rulings_.same_as(candidate.node.key)) open_all_of(same);
  if (!candidate.actor) return;
  if (const ActorClaims* claims = actor(*candidate.actor))
    for (const std::string& key : claims->keys) open_all_of(key);
}

void GroupUpdate::open_all_of(const std::string& key) {
  for (std::string& node : rows_.nodes_of(key)) open_.push_back(std::move(node));
}

void GroupUpdate::leave_group(const std::string& head) {
  if (before_.contains(head)) return;
  std::optional<Group> group = rows_.group(head);
  if (!group) return;
  open_.insert(open_.end(), group->members.begin(), group->members.end());
  before_.emplace(head, std::move(*group));
}

const ActorClaims* GroupUpdate::actor(const std::string& id) {
  const auto [place, added] = actors_.try_emplace(id);
  if (added) place->second = rows_.actor(id);
  return place->second ? &*place->second : nullptr;
}

void GroupUpdate::apply() {
  make_groups();
  for (const std::string& key : recounted_) {
    if (seen_.contains(key)) continue;
    const std::optional<std::string> head = rows_.head(key);
    if (head && !before_.contains(*head)) remake(*head);
  }
  give_ids();
  std::vector<Group> before, after;
  for (auto& [head, group] : before_) before.push_back(std::move(group));
  for (auto& [head, group] : after_) after.push_back(std::move(group));
  rows_.replace(before, after);
}

void GroupUpdate::make_groups() {
  const ActorOf actor_of = [&](const std::string& id) { return actor(id); };
  for (NodeGroup& group : identity::group(candidates_, rulings_, actor_of)) {
    const auto before = before_.find(group.members.front());
    make(std::move(group), before == before_.end() ? nullptr : &before->second);
  }
}

void GroupUpdate::make(NodeGroup group, const Group* before) {
  std::vector<const Node*> nodes;
  const ActorClaims* claims = nullptr;
  for (const std::string& member : group.members) {
    const Candidate& candidate = candidates_.at(member);
    nodes.push_back(&candidate.node);
    if (candidate.actor) claims = actor(*candidate.actor);
  }
  Group made = named_group(std::move(group), nodes, rulings_, claims, before);
  after_by_slug_[made.slug].insert(made.head());
  after_.insert_or_assign(made.head(), std::move(made));
}

void GroupUpdate::remake(const std::string& head) {
  std::optional<Group> group = rows_.group(head);
  if (!group) return;
  const Group& before = before_.emplace(head, std::move(*group)).first->second;
  for (const std::string& member : before.members) {
    Candidate& candidate = candidates_[member];
    if (std::optional<Node> node = rows_.node(member)) candidate.node = std::move(*node);
    candidate.actor = before.actor.empty() ? std::nullopt : std::optional(before.actor);
  }
  make({before.members, before.joins}, &before);
}

std::set<std::string> GroupUpdate::holders(const std::string& slug) {
  std::set<std::string> heads;
  for (std::string& head : rows_.holders(slug))
    if (!before_.contains(head)) heads.insert(std::move(head));
  if (const auto made = after_by_slug_.find(slug); made != after_by_slug_.end())
    heads.insert(made->second.begin(), made->second.end());
  return heads;
}

void GroupUpdate::give_ids() {
  std::set<std::string> slugs;
  for (const auto* groups : {&before_, &after_})
    for (const auto& [head, group] : *groups) {
      slugs.insert(group.slug);
      for (std::string& asking : slugs_that_ask_for(group.slug)) slugs.insert(std::move(asking));
    }
  for (const std::string& slug : slugs) give_ids(slug);
}

Group* GroupUpdate::group_at(const std::string& head) {
  const auto known = after_.find(head);
  if (known != after_.end()) return &known->second;
  std::optional<Group> group = rows_.group(head);
  if (!group) return nullptr;
  before_.emplace(head, *group);
  after_by_slug_[group->slug].insert(head);
  return &after_.emplace(head, std::move(*group)).first->second;
}

void GroupUpdate::give_ids(const std::string& slug) {
  std::vector<Group*> groups;
  for (const std::string& head : holders(slug))
    if (Group* group = group_at(head)) groups.push_back(group);
  if (groups.empty()) return;
  const std::vector<std::string> ids = ids_of(std::vector<const Group*>(groups.begin(), groups.end()),
                                              [&](const std::string& other) { return !holders(other).empty(); });
  for (std::size_t i = 0; i < groups.size(); ++i) groups[i]->id = ids[i];
}

}  // namespace relata::identity
