// Who is who: the actor dictionary, entities and why they are one.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "identity/actor_claims.h"
#include "identity/resolver.h"
#include "kb/knowledge_base_impl.h"
#include "kb/merge_lists.h"
#include "kb/phrase_entities.h"
#include "names/normal_form.h"
#include "store/scan.h"

namespace relata::kb {
namespace {

Side side_of_key(const std::string& key) {
  const std::size_t bar = key.find('|');
  return {key.substr(0, bar), bar == std::string::npos ? std::string() : key.substr(bar + 1), std::nullopt};
}

// How well a node is called by a name: 3 so, 2 with its slug, 1 in its normal form, 0 not at all.
int fit(const identity::Node& node, std::string_view name) {
  if (node.names.contains(std::string(name))) return 3;
  for (const auto& [text, count] : node.names)
    if (slug(text) == slug(name)) return 2;
  for (const EntityType type : {EntityType::kPer, EntityType::kOrg})
    if (names::normal_name(name, type).text == node.normal_name()) return 1;
  return 0;
}

}  // namespace

std::optional<EntityRef> KnowledgeBase::Impl::entity_of(const Side& side) const {
  const std::string node = identity::node_of(side, rulings.get()->mentions);
  if (node.empty()) return std::nullopt;
  return entities.called(side.mention ? identity::exact_key(node) : node);
}

bool KnowledgeBase::Impl::has_namesakes(const std::string& node) const {
  const std::vector<std::string> all = identity_table.nodes_of(identity::base_key(node));
  const auto head = identity_table.head(node);
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& other) { return identity_table.head(other) != head; });
}

std::optional<Entity> KnowledgeBase::entity_of(const Side& side) const {
  const std::optional<EntityRef> entity = impl_->entity_of(side);
  return entity ? this->entity(entity->id) : std::nullopt;
}

std::vector<NamedSide> KnowledgeBase::sides(std::string_view name) const {
  std::vector<NamedSide> sides;
  const auto known = impl_->rulings.get();
  for (const identity::Group& group : impl_->entities.groups(name)) {
    std::optional<identity::Node> best;
    for (const std::string& member : group.members)
      if (std::optional<identity::Node> node = impl_->identity_table.node(member))
        if (!best || std::pair(fit(*best, name), best->mentions) < std::pair(fit(*node, name), node->mentions))
          best = std::move(node);
    if (!best) continue;
    Side side =
        side_of_key(impl_->has_namesakes(best->key) ? identity::exact_key(best->key) : identity::base_key(best->key));
    if (best->is_split())
      for (const auto& [place, split] : known->mentions)
        if (split == best->key) side = {"", "", place};
    sides.push_back({std::move(side), impl_->entity_of(group)});
  }
  return sides;
}

Side KnowledgeBase::side_of(std::string_view name, EntityType type) {
  return side_of_key(identity::key_of_name(name, type));
}

std::vector<std::string> KnowledgeBase::set_actors(const std::vector<Actor>& actors) {
  const identity::Claims now = identity::claims_of(actors), before = identity::claims_of(this->actors());
  std::set<std::string> ruled;
  for (const identity::Claims* claims : {&now, &before})
    for (const identity::ActorClaims& actor : claims->actors) {
      ruled.insert(actor.keys.begin(), actor.keys.end());
      ruled.insert(actor.never.begin(), actor.never.end());
    }
  const auto known = impl_->rulings.get();
  impl_->store.change(edit_of([&](identity::IdentityEdit& edit) {
    edit.set_actors(actors, now.actors);
    identity::update(edit, {}, ruled, known->rulings, StoredOccurrences(impl_->store));
  }));
  impl_->forget(false);
  return now.shared_names;
}

std::vector<Actor> KnowledgeBase::actors() const { return impl_->identity_table.actors(); }

// Leaves of the documents that mentions of an entity went from those in which none is left.
void KnowledgeBase::Impl::keep_emptied(const std::string& entity_id, std::map<std::string, std::uint64_t>& went) const {
  std::map<std::string, std::uint64_t> there;
  const StoredOccurrences documents(store);
  if (const std::optional<identity::Group> group = entities.group_of_id(entity_id))
    for (const std::string& member : group->members)
      for (const auto& [doc, count] : went)
        if (identity_table.mentions(doc, member)) there[doc] += documents.occurrence(member, doc).mentions;
  StatementReader reader = this->reader();
  std::erase_if(went, [&](const auto& doc_and_count) {
    const auto& [doc, count] = doc_and_count;
    if (there[doc] > count) return true;
    const std::vector<Statement> statements = reader.statements(doc);
    return std::any_of(statements.begin(), statements.end(),
                       [&](const Statement& statement) { return involves(statement, entity_id); });
  });
}

std::shared_ptr<const std::map<std::string, MovedMentions>> KnowledgeBase::Impl::moved_mentions() const {
  {
    const std::lock_guard lock(mutex);
    if (moved) return moved;
  }
  auto all = std::make_shared<std::map<std::string, MovedMentions>>(rulings.get()->meanings.moved(entities));
  for (auto& [id, change] : *all)
    if (!change.went.empty()) keep_emptied(id, change.went);
  const std::lock_guard lock(mutex);
  if (!moved) moved = std::move(all);
  return moved;
}

std::vector<Entity> KnowledgeBase::Impl::entities_of(const std::vector<identity::Group>& groups) const {
  std::vector<Entity> found;
  for (const identity::Group& group : groups) found.push_back(entity_of(group));
  return found;
}

Entity KnowledgeBase::Impl::entity_of(const identity::Group& group) const {
  Entity entity = identity::entity_of(identity_table, group);
  const auto all = moved_mentions();
  const auto found = all->find(group.id);
  if (found == all->end()) return entity;
  const MovedMentions& change = found->second;
  std::set<std::string> docs(entity.docs.begin(), entity.docs.end());
  std::erase_if(docs, [&](const std::string& doc) { return change.went.contains(doc); });
  docs.insert(change.came.begin(), change.came.end());
  entity.docs.assign(docs.begin(), docs.end());
  const std::int64_t mentions = static_cast<std::int64_t>(entity.mentions) + change.more;
  entity.mentions = static_cast<std::uint32_t>(std::clamp<std::int64_t>(mentions, docs.empty() ? 0 : 1, UINT32_MAX));
  return entity;
}

bool KnowledgeBase::Impl::is_gone(const identity::Group& group) const {
  return moved_mentions()->contains(group.id) && entity_of(group).docs.empty();
}

std::uint64_t KnowledgeBase::entity_count() const {
  std::uint64_t gone = 0;
  for (const auto& [id, change] : *impl_->moved_mentions())
    if (const auto group = impl_->entities.group_of_id(id); group && impl_->is_gone(*group)) ++gone;
  return impl_->store.entities_count() - gone;
}

std::optional<Entity> KnowledgeBase::entity(std::string_view id) const {
  const std::optional<identity::Group> group = impl_->entities.group_of_id(id);
  return group ? std::optional(impl_->entity_of(*group)) : std::nullopt;
}

void KnowledgeBase::entities(const std::function<bool(const Entity&)>& visit) const {
  impl_->identity_table.ids([&](const std::string&, const std::string& head) {
    const std::optional<identity::Group> group = impl_->identity_table.group(head);
    return !group || impl_->is_gone(*group) || visit(impl_->entity_of(*group));
  });
}

const std::vector<Entity>& KnowledgeBase::entities() const {
  {
    const std::lock_guard lock(impl_->mutex);
    if (impl_->all_entities) return *impl_->all_entities;
  }
  std::vector<Entity> all;
  entities([&](const Entity& entity) { return all.push_back(entity), true; });
  const std::lock_guard lock(impl_->mutex);
  if (!impl_->all_entities) impl_->all_entities = std::make_unique<const std::vector<Entity>>(std::move(all));
  return *impl_->all_entities;
}

void KnowledgeBase::merges(const std::function<bool(const Merge&)>& visit) const {
  MergeLists(impl_->store, impl_->identity_table, impl_->entities, *impl_->rulings.get()).merges(visit);
}

void KnowledgeBase::merges_of(std::string_view entity_id, const std::function<bool(const Merge&)>& visit) const {
  MergeLists(impl_->store, impl_->identity_table, impl_->entities, *impl_->rulings.get()).merges_of(entity_id, visit);
}

void KnowledgeBase::review(const std::function<bool(const Merge&)>& visit) const {
  MergeLists(impl_->store, impl_->identity_table, impl_->entities, *impl_->rulings.get()).review(visit);
}

void KnowledgeBase::review_of(std::string_view entity_id, const std::function<bool(const Merge&)>& visit) const {
  MergeLists(impl_->store, impl_->identity_table, impl_->entities, *impl_->rulings.get()).review_of(entity_id, visit);
}

std::uint64_t KnowledgeBase::Impl::resolve_anew(const identity::BulkResolution::Visit& visit) const {
  const auto known = rulings.get();
  RowEdit in_memory;  // what users gave, and what it speaks of
  identity::IdentityEdit edit(in_memory);
  for (const Correction& correction : known->corrections) edit.put(correction);
  const std::vector<Actor> actors = identity_table.actors();
  const std::vector<identity::ActorClaims> claims = identity::claims_of(actors).actors;
  edit.set_actors(actors, claims);
  const std::set<std::string> ruled_documents = known->documents();
  identity::MentionNodes mentions;
  identity::BulkResolution bulk;
  store::Scan scan(store);
  store::StoredDocument document;
  while (scan.next(document)) {
    const std::string& doc = document.document.id;
    RuledDocument ruled;
    if (ruled_documents.contains(doc)) {
      const RuledPlaces places = known->places_in(doc);
      ruled = ruled_document(doc, document.entities, mentions_for(places, store, document), places);
    }
    for (const auto& [place, mention] : ruled.meant) edit.put_meant(place, mention);
    for (const auto& [place, node] : ruled.mentions) edit.put_mention(place, node);
    mentions.merge(ruled.mentions);
    bulk.add(doc, named_clusters(document.entities), ruled.split);
  }
  const std::uint64_t count = bulk.resolve(user_rulings(known->corrections, mentions).rulings, claims, visit);
  for (const auto& [key, value] : in_memory.changes()) visit(key, *value);
  return count;
}

std::vector<std::string> KnowledgeBase::verify() const {
  std::vector<std::string> violations = impl_->store.verify();
  identity::RowComparison comparison(impl_->store.identity());
  const std::uint64_t wanted =
      impl_->resolve_anew([&](std::string_view key, std::string_view value) { comparison.expect(key, value); });
  if (impl_->knows_stories())
    impl_->stories_anew([&](std::string_view key, std::string_view value) { comparison.expect(key, value); });
  for (std::string& difference : std::move(comparison).differences()) violations.push_back(std::move(difference));
  if (const std::uint64_t counted = impl_->store.entities_count(); counted != wanted)
    violations.push_back(std::to_string(counted) + " entities are counted, there are " + std::to_string(wanted));
  return violations;
}

}  // namespace relata::kb
