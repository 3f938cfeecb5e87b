// Who is who: corrections, the actor dictionary, entities and why they are one.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "core/error.h"
#include "identity/actor_claims.h"
#include "identity/resolver.h"
#include "kb/contradictions.h"
#include "kb/knowledge_base_impl.h"
#include "kb/merge_lists.h"
#include "names/normal_form.h"

namespace relata::kb {
namespace {

std::optional<identity::ActorClaims> claim_of(const identity::IdentityTable& identity, const Side& side) {
  if (side.mention) return std::nullopt;
  const std::optional<std::string> id = identity.claim(side.name + "|" + side.type_class);
  return id ? identity.actor(*id) : std::nullopt;
}

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

// A change of records as one of rows.
template <typename Change>
store::IdentityChange edit_of(Change change) {
  return [change = std::move(change)](RowEdit& rows) {
    identity::IdentityEdit edit(rows);
    change(edit);
    return edit.more_groups();
  };
}

// Which nodes the mentions of corrections are.
void move_mentions(const DocumentVersion& before, const DocumentVersion& after, identity::IdentityEdit& edit) {
  for (const auto& [place, node] : before.mentions) edit.erase_mention(place);
  for (const auto& [place, node] : after.mentions) edit.put_mention(place, node);
}

}  // namespace

store::IdentityChange KnowledgeBase::Impl::identity_change(const std::string& doc, const DocumentVersion& after) const {
  const DocumentVersion before = stored_version(store, doc);
  const auto known = rulings.get();
  identity::MentionNodes mentions = known->mentions;
  std::set<std::string> ruled;
  for (const auto& [place, node] : before.mentions) {
    mentions.erase(place);
    ruled.insert(node);
  }
  for (const auto& [place, node] : after.mentions) {
    mentions[place] = node;
    ruled.insert(node);
  }
  std::shared_ptr<const UserRulings> now = known;
  if (!ruled.empty()) now = std::make_shared<const UserRulings>(user_rulings(known->corrections, std::move(mentions)));
  return edit_of([before, after, ruled, now, doc](identity::IdentityEdit& edit) {
    move_mentions(before, after, edit);
    identity::update(edit, identity::changes_between(doc, before.occurrences, after.occurrences), ruled, now->rulings);
  });
}

void KnowledgeBase::Impl::replace_corrections(const std::vector<Correction>& corrections) {
  const auto known = rulings.get();
  std::vector<Correction> gone, come;
  std::set_difference(known->corrections.begin(), known->corrections.end(), corrections.begin(), corrections.end(),
                      std::back_inserter(gone));
  std::set_difference(corrections.begin(), corrections.end(), known->corrections.begin(), known->corrections.end(),
                      std::back_inserter(come));
  std::vector<Side> sides;
  for (const auto* changed : {&gone, &come})
    for (const Correction& correction : *changed) sides.insert(sides.end(), {correction.a, correction.b});

  DocumentVersion before, after;  // of all documents in which a side is a mention
  std::vector<identity::OccurrenceChange> changes;
  std::set<std::string> docs, ruled;
  for (const Side& side : sides)
    if (side.mention) docs.insert(side.mention->doc);
  const UserRulings named = user_rulings(corrections, {});
  for (const std::string& doc : docs) {
    DocumentVersion was = stored_version(store, doc), is = stored_version(store, doc, named.places_in(doc));
    for (auto& change : identity::changes_between(doc, was.occurrences, is.occurrences))
      changes.push_back(std::move(change));
    before.mentions.merge(was.mentions);
    after.mentions.merge(is.mentions);
  }
  identity::MentionNodes mentions = known->mentions;
  for (const auto& [place, node] : before.mentions) mentions.erase(place);
  for (const auto& [place, node] : after.mentions) mentions[place] = node;
  const UserRulings now = user_rulings(corrections, mentions);
  for (const Side& side : sides)
    for (const auto* nodes : {&known->mentions, &now.mentions})
      if (const std::string node = identity::node_of(side, *nodes); node.size() > 1) ruled.insert(node);

  store.change(edit_of([&](identity::IdentityEdit& edit) {
    for (const Correction& correction : gone) edit.erase(correction);
    for (const Correction& correction : come) edit.put(correction);
    move_mentions(before, after, edit);
    identity::update(edit, changes, ruled, now.rulings);
  }));
  forget(true);
}

std::size_t KnowledgeBase::correct(std::span<const Correction> added) {
  std::vector<Correction> corrections = this->corrections();
  const std::size_t before = corrections.size();
  for (const Correction& given : added) {
    Correction one = normalized(given);
    const auto place = std::lower_bound(corrections.begin(), corrections.end(), one);
    if (place != corrections.end() && *place == one) continue;
    refuse_contradiction(one, corrections);
    refuse_against_dictionary(one, [&](const Side& side) { return claim_of(impl_->identity_table, side); });
    corrections.insert(place, std::move(one));
  }
  const std::size_t more = corrections.size() - before;
  if (more > 0) impl_->replace_corrections(corrections);
  return more;
}

std::size_t KnowledgeBase::undo(std::span<const Correction> undone) {
  std::vector<Correction> corrections = this->corrections();
  const std::size_t before = corrections.size();
  for (const Correction& given : undone) {
    const bool any_value =
        given.value.empty() && (given.kind == CorrectionKind::kRename || given.kind == CorrectionKind::kRetype);
    const auto place = std::find_if(corrections.begin(), corrections.end(), [&](const Correction& there) {
      return any_value ? there.kind == given.kind && there.a == given.a : there == normalized(given);
    });
    if (place != corrections.end()) corrections.erase(place);
  }
  const std::size_t fewer = before - corrections.size();
  if (fewer > 0) impl_->replace_corrections(corrections);
  return fewer;
}

std::vector<Correction> KnowledgeBase::corrections() const { return impl_->rulings.get()->corrections; }

std::vector<Correction> KnowledgeBase::corrections_of(std::string_view entity_id) const {
  std::vector<Correction> found;
  const auto known = impl_->rulings.get();
  for (const Correction& correction : known->corrections)
    for (const Side* side : {&correction.a, &correction.b}) {
      const std::string node = identity::node_of(*side, known->mentions);
      const std::optional<EntityRef> entity = node.empty() ? std::nullopt : impl_->entities.of_node(node);
      if (!entity || entity->id != entity_id) continue;
      found.push_back(correction);
      break;
    }
  return found;
}

bool KnowledgeBase::takes_effect(const Correction& given) const {
  const Correction correction = normalized(given);
  if (correction.kind == CorrectionKind::kReject) return impl_->store.locate(correction.value).has_value();
  const auto known = [&](const Side& side) {
    if (!side.mention) return impl_->identity_table.head(side.name + "|" + side.type_class).has_value();
    const std::set<MentionPlace> places{*side.mention};
    return !stored_version(impl_->store, side.mention->doc, places).mentions.empty();
  };
  const bool pair = correction.kind == CorrectionKind::kSame || correction.kind == CorrectionKind::kDistinct;
  return known(correction.a) && (!pair || known(correction.b));
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
    Side side = side_of_key(best->key);
    if (best->is_split())
      for (const auto& [place, split] : known->mentions)
        if (split == best->key) side = {"", "", place};
    sides.push_back({std::move(side), identity::entity_of(impl_->identity_table, group)});
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
    identity::update(edit, {}, ruled, known->rulings);
  }));
  impl_->forget(false);
  return now.shared_names;
}

std::vector<Actor> KnowledgeBase::actors() const { return impl_->identity_table.actors(); }

std::uint64_t KnowledgeBase::entity_count() const { return impl_->store.entities_count(); }
std::optional<Entity> KnowledgeBase::entity(std::string_view id) const { return impl_->entities.by_id(id); }

void KnowledgeBase::entities(const std::function<bool(const Entity&)>& visit) const {
  const identity::IdentityTable& identity = impl_->identity_table;
  impl_->identity_table.ids([&](const std::string&, const std::string& head) {
    const std::optional<identity::Group> group = identity.group(head);
    return !group || visit(identity::entity_of(identity, *group));
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

void KnowledgeBase::Impl::resolve_anew(identity::IdentityEdit& edit) const {
  const auto known = rulings.get();
  for (const Correction& correction : known->corrections) edit.put(correction);
  const std::vector<Actor> actors = identity_table.actors();
  edit.set_actors(actors, identity::claims_of(actors).actors);
  identity::MentionNodes mentions;
  std::vector<identity::OccurrenceChange> changes;
  for (const std::string& doc : store.stored_ids()) {
    const DocumentVersion version = stored_version(store, doc, known->places_in(doc));
    for (const auto& [place, node] : version.mentions) {
      edit.put_mention(place, node);
      mentions[place] = node;
    }
    for (auto& change : identity::changes_between(doc, {}, version.occurrences)) changes.push_back(std::move(change));
  }
  identity::update(edit, changes, {}, user_rulings(known->corrections, mentions).rulings);
}

std::vector<std::string> KnowledgeBase::verify() const {
  std::vector<std::string> violations = impl_->store.verify();
  RowEdit in_memory;
  identity::IdentityEdit wanted(in_memory);
  impl_->resolve_anew(wanted);
  for (std::string& difference : identity::differences(impl_->store.identity(), in_memory))
    violations.push_back(std::move(difference));
  const auto counted = static_cast<std::int64_t>(impl_->store.entities_count());
  if (counted != wanted.more_groups())
    violations.push_back(std::to_string(counted) + " entities are counted, there are " +
                         std::to_string(wanted.more_groups()));
  return violations;
}

}  // namespace relata::kb
