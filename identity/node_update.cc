#include "identity/node_update.h"

#include <algorithm>
#include <tuple>

#include "identity/company.h"
#include "identity/grouping.h"
#include "identity/place_body.h"

namespace relata::identity {
namespace {

void take(std::map<std::string, DocumentCount>& names, const NameForm& form) {
  const auto found = names.find(form.text);
  if (found == names.end()) return;
  found->second.count -= form.count;
  if (--found->second.docs == 0) names.erase(found);
}

void add(Node& node, const Occurrence& occurrence) {
  ++node.docs;
  node.mentions += occurrence.mentions;
  for (std::size_t type = 0; type < node.types.size(); ++type) node.types[type] += occurrence.types[type];
  for (const NameForm& form : occurrence.names) {
    node.names[form.text].count += form.count;
    ++node.names[form.text].docs;
  }
  for (const std::string& title : occurrence.titles) ++node.titles[title];
}

void subtract(Node& node, const Occurrence& occurrence) {
  --node.docs;
  node.mentions -= occurrence.mentions;
  for (std::size_t type = 0; type < node.types.size(); ++type) node.types[type] -= occurrence.types[type];
  for (const NameForm& form : occurrence.names) take(node.names, form);
  for (const std::string& title : occurrence.titles)
    if (const auto found = node.titles.find(title); found != node.titles.end() && --found->second == 0)
      node.titles.erase(found);
}

}  // namespace

void NodeUpdate::apply(std::span<const OccurrenceChange> changes) {
  count(changes);
  std::vector<std::string> reweighed;
  for (const auto& [key, touched] : touched_) {
    const std::optional<Node>& before = touched.before;
    const Node* after = nodes_.node(key);
    if (!before || !after || !is_called_as(*before, *after)) changed_.insert(key);
    else if (!is_known_as(*before, *after)) reweighed.push_back(key);
  }
  move_between_blocks();
  for (const std::string& key : changed_) {
    regrouped_.insert(key);
    relink(key);
  }
  for (const std::string& key : reweighed) reweigh(key);
  leave_full_blocks();
  regroup_rescored();
}

void NodeUpdate::regroup_rescored() {
  const HeadOf head_of = [&](const std::string& key) { return rows_.head(key); };
  for (const auto& [key, links] : rescored_)
    if (!regrouped_.contains(key) && may_join_otherwise(key, links, nodes_.links(key), head_of)) regrouped_.insert(key);
}

void NodeUpdate::count(std::span<const OccurrenceChange> changes) {
  for (const OccurrenceChange& change : changes) {
    if (change.key == kWholeDocument) {
      put_company(change);
      continue;
    }
    touched_[change.key].changes.push_back(&change);
    if (change.after) rows_.put_occurrence(change.key, change.doc);
    else rows_.erase_occurrence(change.key, change.doc);
  }
  for (auto& [key, touched] : touched_) {
    if (const Node* before = nodes_.node(key)) touched.before = *before;
    Node after = touched.before.value_or(Node());
    after.key = key;
    for (const OccurrenceChange* change : touched.changes) {
      if (change->before) subtract(after, *change->before);
      if (change->after) add(after, *change->after);
    }
    if (after.docs > 0) {
      look_at_company(after, touched.changes);
      nodes_.put(key, std::move(after));
    } else {
      nodes_.put(key, std::nullopt);
    }
  }
}

// The first documents have not changed if those that did come after them all. Where all documents are among the first,
// what new ones tell is added: the first of a union by hash are among the first of its parts.
void NodeUpdate::look_at_company(Node& node, std::span<const OccurrenceChange* const> changes) {
  if (!node.company_end.empty() &&
      std::all_of(changes.begin(), changes.end(), [&](const auto* change) { return change->doc > node.company_end; }))
    return;
  const bool only_new = std::none_of(changes.begin(), changes.end(), [](const auto* change) { return change->before; });
  if (!only_new || node.docs >= kCompanyDocs) return look_at_first_documents(node, changes);
  if (node.docs == changes.size()) node.first = {changes.front()->doc, changes.front()->after->first_offset};
  std::vector<const DocumentCompany*> companies;
  const bool untold = is_untold_body(node.key);
  for (const OccurrenceChange* change : changes) {
    node.first = std::min(node.first, {change->doc, change->after->first_offset});
    if (untold) add_nearby(node, change->after->company);
    else companies.push_back(&company(change->doc));
  }
  add_company(node, companies);
}

// What it says of a document that is not among the changes is known, but where the first one has gone, and what an
// untold body is named beside, which is known to its document alone.
void NodeUpdate::look_at_first_documents(Node& node, std::span<const OccurrenceChange* const> changes) {
  std::unordered_map<std::string_view, const Occurrence*> given;
  for (const OccurrenceChange* change : changes)
    if (change->after) given.emplace(change->doc, &*change->after);
  const auto occurrence = [&](const std::string& doc) -> const Occurrence& {
    const auto fresh = given.find(doc);
    return fresh == given.end() ? documents_.occurrence(node.key, doc) : *fresh->second;
  };
  const bool untold = is_untold_body(node.key);
  std::vector<const DocumentCompany*> companies;
  std::size_t seen = 0;
  node.company = {};
  node.regions.clear();
  node.nearby.clear();
  node.company_end.clear();
  rows_.documents(node.key, [&](const std::string& doc) {
    if (++seen == 1 && (doc != node.first.doc || given.contains(doc))) node.first = {doc, occurrence(doc).first_offset};
    if (untold) add_nearby(node, occurrence(doc).company);
    else companies.push_back(&company(doc));
    if (seen == kCompanyDocs) node.company_end = doc;
    return seen < kCompanyDocs;
  });
  add_company(node, companies);
}

void NodeUpdate::put_company(const OccurrenceChange& change) {
  if (!change.after) return rows_.erase_occurrence(change.key, change.doc);
  const DocumentCompany& company = company_[change.doc] = company_of(change.after->company);
  rows_.put(change.doc, company);
}

const DocumentCompany& NodeUpdate::company(const std::string& doc) {
  const auto [place, fresh] = company_.try_emplace(doc);
  if (fresh) place->second = rows_.company(doc);
  return place->second;
}

void NodeUpdate::move_between_blocks() {
  std::map<std::string, std::vector<std::pair<std::string, bool>>> moves;  // block -> (key, enters)
  for (const std::string& key : changed_) {
    const std::optional<Node>& before = touched_.at(key).before;
    const PairEvidence* after = nodes_.evidence(key);
    const auto old = before ? blocks_of(evidence_of(*before)) : std::vector<std::string>();
    const auto now = after ? blocks(*after) : std::vector<std::string>();
    for (const std::string& block : old)
      if (!std::binary_search(now.begin(), now.end(), block)) moves[block].emplace_back(key, false);
    for (const std::string& block : now)
      if (!std::binary_search(old.begin(), old.end(), block)) moves[block].emplace_back(key, true);
  }
  for (const auto& [block, moving] : moves) {
    std::vector<std::string> all = rows_.block(block, kBlockMembers + 1);
    const bool small = moved_[block] = all.size() <= kBlockMembers;
    for (const auto& [key, enters] : moving) {
      enters ? rows_.enter(block, key) : rows_.leave(block, key);
      if (enters) all.push_back(key);
      else std::erase(all, key);
    }
    std::sort(all.begin(), all.end());
    if (all.size() > kBlockMembers) all.resize(kBlockMembers + 1);
    if (small || all.size() > kBlockMembers) members_.emplace(block, std::move(all));  // else others have moved up
  }
}

// A block that grew beyond its bound gives no pairs any more; one that shrank to it gives them again.
void NodeUpdate::leave_full_blocks() {
  for (const auto& [block, was_small] : moved_) {
    if (was_small == is_small(block)) continue;
    was_small ? drop_pairs_of(block) : make_pairs_of(block);
  }
}

const std::vector<std::string>& NodeUpdate::members(const std::string& block) {
  const auto [place, added] = members_.try_emplace(block);
  if (added) place->second = rows_.block(block, kBlockMembers + 1);
  return place->second;
}

const std::vector<std::string>& NodeUpdate::blocks(const PairEvidence& evidence) {
  const auto [place, added] = blocks_.try_emplace(evidence.key);
  if (added) place->second = blocks_of(evidence);
  return place->second;
}

std::vector<std::string> NodeUpdate::small_blocks(const PairEvidence& evidence) {
  std::vector<std::string> small;
  for (const std::string& block : blocks(evidence))
    if (is_small(block)) small.push_back(block);
  return small;
}

namespace {

bool has_facet(const std::string& key) {
  const std::string_view local = local_key_of(key);
  return local.find(':', local.find('|')) != local.npos;
}

// Whether grouping looks at a link of the two: it joins them, or says that what documents tell of them does not keep
// them apart.
bool matters(const Link& link, const std::string& a, const std::string& b) {
  if (link.kind == LinkKind::kJoin || link.kind == LinkKind::kShort) return true;
  return link.kind != LinkKind::kConflict && has_facet(a) && has_facet(b);
}

// Whether they are links of a short name, alike but for that.
bool differ_in_score(const Link& a, const Link& b) {
  return a.kind == LinkKind::kShort && b.kind == a.kind && a.is_short == b.is_short && a.reason == b.reason;
}

}  // namespace

void NodeUpdate::put_link(const std::string& a, const std::string& b, const Link& link, const Link* before) {
  nodes_.put_link(a, b, link);
  if (before && differ_in_score(*before, link)) {
    const auto& [item, longer] = link.is_short ? std::tie(a, b) : std::tie(b, a);
    rescored_[item].emplace(longer, link.is_short ? *before : turned(*before));
  } else if (matters(link, a, b) || (before && matters(*before, a, b))) {
    regrouped_.insert({a, b});
  }
}

void NodeUpdate::erase_link(const std::string& a, const std::string& b, const Link& before) {
  nodes_.erase_link(a, b);
  if (matters(before, a, b)) regrouped_.insert({a, b});
}

void NodeUpdate::relink(const std::string& key) {
  const NodesAtHand::Links old = nodes_.links(key);
  NodesAtHand::Links now;
  if (const PairEvidence* own = nodes_.evidence(key)) {
    std::vector<const std::string*> met;
    for (const std::string& block : blocks(*own))
      if (is_small(block))
        for (const std::string& other : members(block))
          if (other != key && admits(block, key, other)) met.push_back(&other);
    const auto precedes = [](const std::string* a, const std::string* b) { return *a < *b; };
    const auto equal = [](const std::string* a, const std::string* b) { return *a == *b; };
    std::sort(met.begin(), met.end(), precedes);
    met.erase(std::unique(met.begin(), met.end(), equal), met.end());
    for (const std::string* name : met) {
      const std::string& other = *name;
      // Changed too and before `key` in order: its own turn has decided on both.
      if (other < key && changed_.contains(other)) {
        if (const auto decided = old.find(other); decided != old.end()) now.insert(*decided);
        continue;
      }
      if (const PairEvidence* evidence_of_other = nodes_.evidence(other))
        if (std::optional<Link> link = link_of(*own, *evidence_of_other, workspace_))
          now.emplace(other, std::move(*link));
    }
  }
  for (const auto& [other, link] : old)
    if (!now.contains(other)) erase_link(key, other, link);
  for (const auto& [other, link] : now) {
    const auto before = old.find(other);
    if (before == old.end()) put_link(key, other, link, nullptr);
    else if (!(before->second == link)) put_link(key, other, link, &before->second);
  }
}

const PairEvidence& NodeUpdate::evidence_before(const std::string& key) {
  const auto touched = touched_.find(key);
  if (touched == touched_.end() || !touched->second.before) return *nodes_.evidence(key);
  std::optional<PairEvidence>& evidence = touched->second.evidence_before;
  if (!evidence) evidence = evidence_of(*touched->second.before);
  return *evidence;
}

void NodeUpdate::reweigh(const std::string& key) {
  const NodesAtHand::Links links = nodes_.links(key);
  if (links.empty()) return;
  const PairEvidence &own = *nodes_.evidence(key), &was = evidence_before(key);
  for (const auto& [other, before] : links)
    if (const PairEvidence* of_other = nodes_.evidence(other))
      if (const auto link = reweighed(own, *of_other, was, evidence_before(other), before, workspace_))
        put_link(key, other, *link, &before);
}

void NodeUpdate::drop_pairs_of(const std::string& block) {
  const std::vector<std::string> members = rows_.block(block, kBlockMembers + changed_.size() + 1);
  for (const std::string& member : members)
    for (const auto& [other, link] : NodesAtHand::Links(nodes_.links(member))) {
      if (other < member || !std::binary_search(members.begin(), members.end(), other)) continue;
      const std::vector<std::string> a = small_blocks(*nodes_.evidence(member)),
                                     b = small_blocks(*nodes_.evidence(other));
      const bool meet_elsewhere = std::any_of(a.begin(), a.end(), [&](const std::string& shared) {
        return std::binary_search(b.begin(), b.end(), shared) && admits(shared, member, other);
      });
      if (!meet_elsewhere) erase_link(member, other, link);
    }
}

void NodeUpdate::make_pairs_of(const std::string& block) {
  const std::vector<std::string>& members = this->members(block);
  for (std::size_t i = 0; i < members.size(); ++i) {
    const NodesAtHand::Links linked = nodes_.links(members[i]);
    for (std::size_t j = i + 1; j < members.size(); ++j) {
      if (linked.contains(members[j]) || !admits(block, members[i], members[j])) continue;
      const PairEvidence &one = *nodes_.evidence(members[i]), &two = *nodes_.evidence(members[j]);
      if (const std::optional<Link> link = link_of(one, two, workspace_))
        put_link(members[i], members[j], *link, nullptr);
    }
  }
}

}  // namespace relata::identity
