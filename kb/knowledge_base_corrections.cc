// What users say against who is who: made, taken back, and carried through.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "core/error.h"
#include "kb/contradictions.h"
#include "kb/knowledge_base_impl.h"

namespace relata::kb {
namespace {

std::optional<identity::ActorClaims> claim_of(const identity::IdentityTable& identity, const Side& side) {
  if (side.mention) return std::nullopt;
  const std::optional<std::string> id = identity.claim(identity::base_key(side.name + "|" + side.type_class));
  return id ? identity.actor(*id) : std::nullopt;
}

// Which nodes the mentions of corrections are, and which mentions they move.
void move_mentions(const DocumentVersion& before, const DocumentVersion& after, identity::IdentityEdit& edit) {
  for (const auto& [place, node] : before.mentions) edit.erase_mention(place);
  for (const auto& [place, node] : after.mentions) edit.put_mention(place, node);
  for (const auto& [place, mention] : before.meant) edit.erase_meant(place);
  for (const auto& [place, mention] : after.meant) edit.put_meant(place, mention);
}

// Of the documents in which sides of corrections are mentions.
ChangeOfDocuments change_by(const UserRulings& rulings, const std::vector<Side>& sides, const store::Store& store) {
  ChangeOfDocuments change;
  std::set<std::string> docs;
  for (const Side& side : sides)
    if (side.mention) docs.insert(side.mention->doc);
  for (const std::string& doc : docs)
    change.add(doc, stored_version(store, doc), stored_version(store, doc, rulings.places_in(doc)));
  return change;
}

}  // namespace

store::IdentityChange KnowledgeBase::Impl::identity_change(ChangeOfDocuments change) const {
  const auto known = rulings.get();
  identity::MentionNodes mentions = known->mentions;
  std::set<std::string> ruled;
  for (const auto& [place, node] : change.before.mentions) {
    mentions.erase(place);
    ruled.insert(node);
  }
  for (const auto& [place, node] : change.after.mentions) {
    mentions[place] = node;
    ruled.insert(node);
  }
  std::shared_ptr<const UserRulings> now = known;
  if (!ruled.empty()) now = std::make_shared<const UserRulings>(user_rulings(known->corrections, std::move(mentions)));
  return edit_of([this, change = std::move(change), ruled, now](identity::IdentityEdit& edit) {
    move_mentions(change.before, change.after, edit);
    identity::update(edit, change.occurrences, ruled, now->rulings, StoredOccurrences(store));
  });
}

void KnowledgeBase::Impl::replace_corrections(const std::vector<Correction>& corrections) {
  const auto known = rulings.get();
  std::vector<Correction> gone, come;
  std::set_difference(known->corrections.begin(), known->corrections.end(), corrections.begin(), corrections.end(),
                      std::back_inserter(gone));
  std::set_difference(corrections.begin(), corrections.end(), known->corrections.begin(), known->corrections.end(),
                      std::back_inserter(come));
  std::vector<Side> sides;         // of all that changes
  std::vector<Side> ruling_sides;  // of what bears on nodes
  for (const auto* changed : {&gone, &come})
    for (const Correction& correction : *changed) {
      sides.insert(sides.end(), {correction.a, correction.b});
      if (correction.kind != CorrectionKind::kMean)
        ruling_sides.insert(ruling_sides.end(), {correction.a, correction.b});
    }

  const ChangeOfDocuments change = change_by(user_rulings(corrections, {}), sides, store);
  identity::MentionNodes mentions = known->mentions;
  for (const auto& [place, node] : change.before.mentions) mentions.erase(place);
  for (const auto& [place, node] : change.after.mentions) mentions[place] = node;
  const UserRulings now = user_rulings(corrections, mentions);
  std::set<std::string> ruled;
  for (const Side& side : ruling_sides)
    for (const auto* nodes : {&known->mentions, &now.mentions})
      if (const std::string node = identity::node_of(side, *nodes); node.size() > 1) ruled.insert(node);

  store.change(edit_of([&](identity::IdentityEdit& edit) {
    for (const Correction& correction : gone) edit.erase(correction);
    for (const Correction& correction : come) edit.put(correction);
    move_mentions(change.before, change.after, edit);
    identity::update(edit, change.occurrences, ruled, now.rulings, StoredOccurrences(store));
  }));
  forget(true);
}

bool KnowledgeBase::one_mention(const MentionPlace& a, const MentionPlace& b) const {
  if (a == b || a.doc != b.doc) return a == b;
  const MeantMentions meant = stored_version(impl_->store, a.doc, {{}, {}, {a, b}}).meant;
  if (meant.size() < 2) return false;
  const std::vector<Spans>& one = meant.at(a).phrases;
  return std::any_of(one.begin(), one.end(), [&](const Spans& place) {
    const std::vector<Spans>& other = meant.at(b).phrases;
    return std::binary_search(other.begin(), other.end(), place);
  });
}

std::size_t KnowledgeBase::correct(std::span<const Correction> added) {
  std::vector<Correction> corrections = this->corrections();
  const std::size_t before = corrections.size();
  for (const Correction& given : added) {
    Correction one = normalized(given);
    const auto place = std::lower_bound(corrections.begin(), corrections.end(), one);
    if (place != corrections.end() && *place == one) continue;
    refuse_contradiction(one, corrections, [&](const Side& a, const Side& b) {
      return a == b || (a.mention && b.mention && one_mention(*a.mention, *b.mention));
    });
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

bool KnowledgeBase::Impl::is_of(std::string_view entity_id, const std::string& called) const {
  if (called.empty()) return false;
  const std::vector<std::string> nodes = identity_table.nodes_of(called);
  return std::any_of(nodes.begin(), nodes.end(), [&](const std::string& node) {
    const std::optional<EntityRef> entity = entities.of_node(node);
    return entity && entity->id == entity_id;
  });
}

std::vector<Correction> KnowledgeBase::corrections_of(std::string_view entity_id) const {
  std::vector<Correction> found;
  const auto known = impl_->rulings.get();
  const auto meant = impl_->identity_table.meant_mentions();
  for (const Correction& correction : known->corrections) {
    std::vector<std::string> nodes;  // as corrections call them
    if (correction.kind == CorrectionKind::kMean) {
      nodes = nodes_meant(correction, known->mentions);
      if (const auto from = meant.find(*correction.a.mention); from != meant.end() && !from->second.node.empty())
        nodes.push_back(identity::exact_key(from->second.node));
    } else {
      for (const Side* side : {&correction.a, &correction.b})
        nodes.push_back(identity::node_of(*side, known->mentions));
    }
    if (std::any_of(nodes.begin(), nodes.end(), [&](const std::string& node) { return impl_->is_of(entity_id, node); }))
      found.push_back(correction);
  }
  return found;
}

bool KnowledgeBase::takes_effect(const Correction& given) const {
  const Correction correction = normalized(given);
  if (correction.kind == CorrectionKind::kReject) return impl_->store.locate(correction.value).has_value();
  const auto known = [&](const Side& side) {
    if (!side.mention) return !impl_->identity_table.nodes_of(side.name + "|" + side.type_class).empty();
    return !stored_version(impl_->store, side.mention->doc, {{*side.mention}, {}, {}}).mentions.empty();
  };
  if (correction.kind == CorrectionKind::kMean) {
    const std::string& doc = correction.a.mention->doc;
    if (stored_version(impl_->store, doc, {{}, {}, {*correction.a.mention}}).meant.empty()) return false;
    if (correction.means_nothing() || correction.b.mention) return correction.means_nothing() || known(correction.b);
    const std::vector<std::string> nodes = nodes_meant(correction, {});
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const std::string& node) { return !impl_->identity_table.nodes_of(node).empty(); });
  }
  const bool pair = correction.kind == CorrectionKind::kSame || correction.kind == CorrectionKind::kDistinct;
  return known(correction.a) && (!pair || known(correction.b));
}

}  // namespace relata::kb
