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

void GroupUpdate::collect(const std::string& key) {
  if (!left_.contains(key))
    if (const std::optional<std::string> head = rows_.head(key)) leave_group(*head);
  const NodesAtHand::Links& links = nodes_.links(key);
  if (links.empty() ? !nodes_.node(key) : !nodes_.evidence(key)) return;
  Candidate& candidate = candidates_[key];
  candidate.key = key;
  candidate.links = &links;
  if (has_claims_) candidate.actor = rows_.claim(base_key(key));
  const std::size_t known = open_.size();
  collect_neighbours(candidate);
  if (candidate.actor || open_.size() > known) candidate.evidence = nodes_.evidence(key);
}

void GroupUpdate::collect_neighbours(const Candidate& candidate) {
  for (const auto& [other, link] : *candidate.links)
    if (link.kind == LinkKind::kJoin || link.kind == LinkKind::kShort) open_.push_back(other);
  for (const std::string& same : rulings_.same_as(candidate.key)) open_all_of(same);
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
  left_.insert(group->members.begin(), group->members.end());
  before_.emplace(head, std::move(*group));
}

const ActorClaims* GroupUpdate::actor(const std::string& id) {
  const auto [place, added] = actors_.try_emplace(id);
  if (added) place->second = rows_.actor(id);
  return place->second ? &*place->second : nullptr;
}

void GroupUpdate::apply() {
  make_groups();
  for (const std::string& key : std::set<std::string>(told_anew_.begin(), told_anew_.end())) {
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

bool GroupUpdate::is_told_anew(const Group& group) const {
  return std::any_of(group.members.begin(), group.members.end(),
                     [&](const std::string& member) { return told_anew_.contains(member); });
}

void GroupUpdate::make(NodeGroup group, const Group* before) {
  if (before && before->members == group.members && before->actor.empty() && !is_told_anew(*before)) {
    Group same = *before;  // but for why they are one
    same.joins = std::move(group.joins);
    return put(std::move(same));
  }
  std::vector<const Node*> nodes;
  const ActorClaims* claims = nullptr;
  for (const std::string& member : group.members) {
    const Candidate& candidate = candidates_.at(member);
    nodes.push_back(nodes_.node(member));
    if (candidate.actor) claims = actor(*candidate.actor);
  }
  put(named_group(std::move(group), nodes, rulings_, claims, before));
}

void GroupUpdate::put(Group group) {
  after_by_slug_[group.slug].insert(group.head());
  const std::string head = group.head();
  after_.insert_or_assign(head, std::move(group));
}

void GroupUpdate::remake(const std::string& head) {
  std::optional<Group> group = rows_.group(head);
  if (!group) return;
  const Group& before = before_.emplace(head, std::move(*group)).first->second;
  for (const std::string& member : before.members) {
    Candidate& candidate = candidates_[member];
    candidate.key = member;
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

namespace {

// Whether the ids of a slug cannot tell the two apart.
bool are_alike_by_id(const Group& a, const Group& b) {
  return a.slug == b.slug && a.type == b.type && a.first == b.first;
}

}  // namespace

void GroupUpdate::give_ids() {
  std::set<std::string> slugs;
  const auto add = [&](const std::string& slug) {
    slugs.insert(slug);
    for (std::string& asking : slugs_that_ask_for(slug)) slugs.insert(std::move(asking));
  };
  for (auto& [head, group] : after_) {
    const auto before = before_.find(head);
    if (before != before_.end() && are_alike_by_id(before->second, group)) group.id = before->second.id;
    else add(group.slug);
  }
  for (const auto& [head, group] : before_) {
    const auto after = after_.find(head);
    if (after == after_.end() || !are_alike_by_id(group, after->second)) add(group.slug);
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
