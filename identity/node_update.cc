#include "identity/node_update.h"

#include <algorithm>

#include "identity/company.h"

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
    const auto evidence_in = [](const std::optional<Node>& node) {
      return node ? std::optional(evidence_of(*node)) : std::nullopt;
    };
    const auto before = evidence_in(touched.before);
    const auto& after = evidences_[key] = evidence_in(touched.after);
    if (!before || !after || !before->is_called_as(*after)) {
      changed_.insert(key);
    } else {
      recounted_.insert(key);
      if (!(*before == *after)) reweighed.push_back(key);
    }
  }
  const auto sizes = move_between_blocks();
  for (const std::string& key : changed_) {
    regrouped_.insert(key);
    relink(key);
  }
  for (const std::string& key : reweighed) reweigh(key);
  leave_full_blocks(sizes);
}

void NodeUpdate::count(std::span<const OccurrenceChange> changes) {
  for (const OccurrenceChange& change : changes) {
    const auto [place, added] = touched_.try_emplace(change.key);
    Touched& touched = place->second;
    if (added) touched.before = touched.after = rows_.node(change.key);
    if (!touched.after) touched.after.emplace().key = change.key;
    if (change.before) subtract(*touched.after, *change.before);
    if (change.after) add(*touched.after, *change.after);
    if (change.after) rows_.put(change.key, change.doc, *change.after);
    else rows_.erase_occurrence(change.key, change.doc);
    docs_[change.key].push_back(change.doc);
  }
  for (auto& [key, touched] : touched_) {
    if (touched.after->docs == 0) {
      touched.after.reset();
      if (touched.before) rows_.erase_node(key);
      continue;
    }
    look_at_company(*touched.after, docs_[key]);
    rows_.put(*touched.after);
  }
}

// The first documents have not changed if those that did come after them all.
void NodeUpdate::look_at_company(Node& node, std::span<const std::string> docs) const {
  if (!node.company_end.empty() &&
      std::all_of(docs.begin(), docs.end(), [&](const std::string& doc) { return doc > node.company_end; }))
    return;
  std::set<std::string> company;
  std::size_t seen = 0;
  node.company_end.clear();
  rows_.occurrences(node.key, [&](const std::string& doc, const Occurrence& occurrence) {
    if (++seen == 1) node.first = {doc, occurrence.first_offset};
    company.insert(occurrence.company.begin(), occurrence.company.end());
    if (seen == kCompanyDocs) node.company_end = doc;
    return seen < kCompanyDocs;
  });
  node.company = first_by_hash({company.begin(), company.end()}, kCompany);
}

std::map<std::string, std::size_t> NodeUpdate::move_between_blocks() {
  std::map<std::string, std::vector<std::pair<std::string, bool>>> moves;  // block -> (key, enters)
  for (const std::string& key : changed_) {
    const std::optional<Node>& before = touched_.at(key).before;
    const std::optional<PairEvidence>& after = evidences_.at(key);
    const auto old = before ? blocks_of(evidence_of(*before)) : std::vector<std::string>();
    const auto now = after ? blocks(*after) : std::vector<std::string>();
    for (const std::string& block : old)
      if (!std::binary_search(now.begin(), now.end(), block)) moves[block].emplace_back(key, false);
    for (const std::string& block : now)
      if (!std::binary_search(old.begin(), old.end(), block)) moves[block].emplace_back(key, true);
  }
  std::map<std::string, std::size_t> sizes;
  for (const auto& [block, members] : moves) {
    sizes[block] = rows_.block_size(block, kBlockMembers + 1);
    for (const auto& [key, enters] : members) enters ? rows_.enter(block, key) : rows_.leave(block, key);
  }
  return sizes;
}

// A block that grew beyond its bound gives no pairs any more; one that shrank to it gives them again.
void NodeUpdate::leave_full_blocks(const std::map<std::string, std::size_t>& sizes) {
  for (const auto& [block, size] : sizes) {
    const bool was_small = size <= kBlockMembers;
    if (was_small == is_small(block)) continue;
    was_small ? drop_pairs_of(block) : make_pairs_of(block);
  }
}

bool NodeUpdate::is_small(const std::string& block) {
  const auto [place, added] = small_.try_emplace(block);
  if (added) place->second = rows_.block_size(block, kBlockMembers + 1) <= kBlockMembers;
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

const std::optional<PairEvidence>& NodeUpdate::evidence(const std::string& key) {
  const auto [place, added] = evidences_.try_emplace(key);
  if (added)
    if (const std::optional<Node> node = rows_.node(key)) place->second = evidence_of(*node);
  return place->second;
}

void NodeUpdate::put_link(const std::string& a, const std::string& b, const Link& link) {
  rows_.put_link(a, b, link);
  rows_.put_link(b, a, turned(link));
  regrouped_.insert({a, b});
}

void NodeUpdate::erase_link(const std::string& a, const std::string& b) {
  rows_.erase_link(a, b);
  rows_.erase_link(b, a);
  regrouped_.insert({a, b});
}

void NodeUpdate::relink(const std::string& key) {
  std::map<std::string, Link> old, now;
  for (auto& [other, link] : rows_.links(key)) old.emplace(other, link);
  if (const std::optional<PairEvidence> own = evidence(key)) {
    std::set<std::string> others;
    for (const std::string& block : small_blocks(*own))
      for (std::string& other : rows_.block(block, kBlockMembers))
        if (other != key && admits(block, key, other)) others.insert(std::move(other));
    for (const std::string& other : others) {
      // Changed too and before `key` in order: its own turn has decided on both.
      if (other < key && changed_.contains(other)) {
        if (const auto decided = old.find(other); decided != old.end()) now.insert(*decided);
        continue;
      }
      if (const auto& evidence_of_other = evidence(other))
        if (std::optional<Link> link = link_of(*own, *evidence_of_other, workspace_))
          now.emplace(other, std::move(*link));
    }
  }
  for (const auto& [other, link] : old)
    if (!now.contains(other)) erase_link(key, other);
  for (const auto& [other, link] : now)
    if (const auto before = old.find(other); before == old.end() || !(before->second == link))
      put_link(key, other, link);
}

void NodeUpdate::reweigh(const std::string& key) {
  const std::optional<PairEvidence> own = evidence(key);
  for (const auto& [other, before] : rows_.links(key))
    if (const auto& evidence_of_other = evidence(other); evidence_of_other)
      if (const std::optional<Link> link = reweighed(*own, *evidence_of_other, before, workspace_))
        put_link(key, other, *link);
}

void NodeUpdate::drop_pairs_of(const std::string& block) {
  const std::vector<std::string> members = rows_.block(block, kBlockMembers + changed_.size() + 1);
  for (const std::string& member : members)
    for (const auto& [other, link] : rows_.links(member)) {
      if (other < member || !std::binary_search(members.begin(), members.end(), other)) continue;
      const auto &one = evidence(member), &two = evidence(other);
      const std::vector<std::string> a = small_blocks(*one), b = small_blocks(*two);
      const bool meet_elsewhere = std::any_of(a.begin(), a.end(), [&](const std::string& shared) {
        return std::binary_search(b.begin(), b.end(), shared) && admits(shared, member, other);
      });
      if (!meet_elsewhere) erase_link(member, other);
    }
}

void NodeUpdate::make_pairs_of(const std::string& block) {
  const std::vector<std::string> members = rows_.block(block, kBlockMembers);
  for (std::size_t i = 0; i < members.size(); ++i) {
    std::set<std::string> linked;
    for (const auto& [other, link] : rows_.links(members[i])) linked.insert(other);
    for (std::size_t j = i + 1; j < members.size(); ++j) {
      if (linked.contains(members[j]) || !admits(block, members[i], members[j])) continue;
      const auto &one = evidence(members[i]), &two = evidence(members[j]);
      if (const std::optional<Link> link = link_of(*one, *two, workspace_)) put_link(members[i], members[j], *link);
    }
  }
}

}  // namespace relata::identity
