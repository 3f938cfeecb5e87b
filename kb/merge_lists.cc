#include "kb/merge_lists.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "names/normal_form.h"
#include "store/terms.h"

namespace relata::kb {
namespace {

constexpr std::size_t kSpellingDocs = 1000;  // that are looked through for where a spelling stands

std::uint8_t hundredths(std::uint16_t ten_thousandths) { return static_cast<std::uint8_t>(ten_thousandths / 100); }

const std::string& commonest(const std::map<std::string, identity::DocumentCount>& names) {
  return std::max_element(names.begin(), names.end(),
                          [](const auto& a, const auto& b) { return a.second.count < b.second.count; })
      ->first;
}

// The commonest spelling that says what the node's key says, so that a reader sees what was compared: "Atta Noor" of
// atta noor|person, though most call him "Noor"; else the commonest.
std::string telling_name(const identity::Node& node) {
  if (node.names.empty()) return std::string(node.normal_name());
  const EntityType type = node.type_class() == "person" ? EntityType::kPer : EntityType::kOrg;
  std::map<std::string, identity::DocumentCount> telling;
  for (const auto& [text, count] : node.names)
    if (names::normal_name(text, type).text == node.normal_name()) telling.emplace(text, count);
  return commonest(telling.empty() ? node.names : telling);
}

}  // namespace

Merge::Named MergeLists::named(const std::string& key, std::vector<MentionPlace>& evidence) const {
  Merge::Named named{key, "", ""};
  if (const std::optional<identity::Node> node = identity_.node(key)) {
    const auto [name, is_new] = names_.try_emplace(key);
    if (is_new) name->second = telling_name(*node);
    named.name = name->second;
    evidence.push_back(node->first);
  }
  if (const std::optional<EntityRef> entity = entities_.of_node(key)) named.entity = entity->id;
  return named;
}

Merge MergeLists::between(const std::string& a, const std::string& b, const std::string& reason, std::uint16_t score,
                          MergeVerdict verdict) const {
  Merge merge;
  merge.a = named(a, merge.evidence);
  merge.b = named(b, merge.evidence);
  merge.reason = reason;
  merge.score = hundredths(score);
  merge.verdict = verdict;
  const bool apart = merge.a.entity != merge.b.entity;
  merge.cost = std::min(weight(merge.a, apart), weight(merge.b, apart));
  return merge;
}

Merge MergeLists::of_join(const identity::Join& join) const {
  Merge merge = between(join.a, join.b, join.reason, join.score, join.verdict);
  merge.company = identity::company_kept(join);
  return merge;
}

std::uint64_t MergeLists::weight(const Merge::Named& named, bool whole_entity) const {
  const std::string of = whole_entity ? "e:" + named.entity : named.key;
  if (const auto known = weights_.find(of); known != weights_.end()) return known->second;
  std::uint64_t mentions = 0;
  std::vector<std::string> terms;
  if (whole_entity) {
    if (const auto group = entities_.group_of_id(named.entity)) mentions = group->mentions;
    terms = entities_.terms_of_end(of);
  } else {
    if (const auto node = identity_.node(named.key)) mentions = node->mentions;
    terms = {store::entity_term(identity::local_key_of(named.key))};
  }
  return weights_[of] = mentions + store_.participations(terms).size();
}

void MergeLists::merges(const Visit& visit) const {
  bool open = true;
  identity_.ids([&](const std::string&, const std::string& head) {
    const std::optional<identity::Group> group = identity_.group(head);
    if (!group) return true;
    for (const identity::Join& join : group->joins)
      if (!(open = visit(of_join(join)))) return false;
    return open = spellings(*group, visit);
  });
  if (open) in_documents(visit);
}

// Spellings of one node meet in its normal name: each with the commonest one.
bool MergeLists::spellings(const identity::Group& group, const Visit& visit) const {
  for (const std::string& member : group.members) {
    const std::optional<identity::Node> node = identity_.node(member);
    if (!node || node->names.size() < 2) continue;
    std::map<std::string, MentionPlace> places;
    std::size_t seen = 0;
    identity_.documents(member, [&](const std::string& doc) {
      const identity::Occurrence& occurrence = documents_.occurrence(member, doc);
      for (const NameForm& name : occurrence.names)
        places.emplace(name.text, MentionPlace{doc, occurrence.first_offset});
      return places.size() < node->names.size() && ++seen < kSpellingDocs;
    });
    const std::string& main = commonest(node->names);
    for (const auto& [name, count] : node->names) {
      if (name == main) continue;
      Merge merge;
      merge.a = {member, name, group.id};
      merge.b = {member, main, group.id};
      const bool one_form = names::normal_name(name, group.type).text == node->normal_name();
      merge.reason = one_form ? "one normal form" : "one thing in a document";
      merge.score = 100;
      for (const std::string* spelling : {&name, &main})
        if (const auto place = places.find(*spelling); place != places.end()) merge.evidence.push_back(place->second);
      if (!visit(merge)) return false;
    }
  }
  return true;
}

bool MergeLists::in_documents(const Visit& visit) const {
  bool open = true;
  for (const std::string& doc : store_.stored_ids()) {
    const std::optional<store::StoredDocument> document = store_.stored(doc);
    if (!document) continue;
    for (const store::LocalEntityRow& row : document->entities) {
      if (!row.is_entity() || row.merges.empty()) continue;
      const std::string split = identity::split_key(row.key, doc);
      const std::string key = identity_.head(split) ? split : row.key;
      const std::optional<EntityRef> entity = entities_.of_node(key);
      for (const SpellingMerge& step : row.merges) {
        Merge merge;
        merge.a = {key, step.a, entity ? entity->id : ""};
        merge.b = {key, step.b, entity ? entity->id : ""};
        merge.reason = step.reason;
        merge.score = step.score;
        merge.evidence = {{doc, step.a_offset}, {doc, step.b_offset}};
        merge.within_document = true;
        if (!(open = visit(merge))) return open;
      }
    }
  }
  return open;
}

std::string MergeLists::kept_apart_by(const std::string& a, const std::string& b) const {
  const std::optional<identity::Group> one = entities_.group_of_node(a), other = entities_.group_of_node(b);
  if (!one || !other) return "";
  for (const std::string& x : one->members)
    for (const std::string& y : other->members)
      if (rulings_.rulings.keep_apart(x, y)) return "said to be distinct";
  if (!one->actor.empty() || !other->actor.empty()) return "the actor dictionary keeps them apart";
  return "others that each is one with are in conflict";
}

void MergeLists::merges_of(std::string_view entity_id, const Visit& visit) const {
  const std::optional<identity::Group> group = entities_.group_of_id(entity_id);
  if (!group) return;
  for (const identity::Join& join : group->joins)
    if (!visit(of_join(join))) return;
}

std::optional<Merge> MergeLists::reviewed(const std::string& a, const std::string& b,
                                          const identity::Link& link) const {
  if (link.kind == identity::LinkKind::kFar || identity_.head(a) == identity_.head(b)) return std::nullopt;
  MergeVerdict verdict = MergeVerdict::kReview;
  std::string reason = link.reason;
  if (link.kind == identity::LinkKind::kConflict) verdict = MergeVerdict::kForbidden;
  if (link.kind == identity::LinkKind::kShort) reason += ", or of another one";
  if (link.kind == identity::LinkKind::kJoin) {
    verdict = MergeVerdict::kForbidden;
    reason += "; " + kept_apart_by(a, b);
  }
  return between(a, b, reason, link.score, verdict);
}

void MergeLists::review(const Visit& visit) const {
  bool open = true;
  identity_.all_links([&](const std::string& a, const std::string& b, const identity::Link& link) {
    const std::optional<Merge> merge = reviewed(a, b, link);
    return open = !merge || visit(*merge);
  });
  if (open) overruled_corrections(visit);
}

void MergeLists::review_of(std::string_view entity_id, const Visit& visit) const {
  const std::optional<identity::Group> group = entities_.group_of_id(entity_id);
  if (!group) return;
  std::map<std::pair<std::string, std::string>, identity::Link> links;
  for (const std::string& member : group->members)
    for (const auto& [other, link] : identity_.links(member)) links.emplace(std::minmax(member, other), link);
  for (const auto& [pair, link] : links)
    if (const std::optional<Merge> merge = reviewed(pair.first, pair.second, link); merge && !visit(*merge)) return;
  overruled_corrections(
      [&](const Merge& merge) { return (merge.a.entity != entity_id && merge.b.entity != entity_id) || visit(merge); });
}

// A `same` that a `distinct` or the dictionary overrules.
bool MergeLists::overruled_corrections(const Visit& visit) const {
  for (const auto& [called, other_called] : rulings_.rulings.same_pairs)
    for (const std::string& a : identity_.nodes_of(called))
      for (const std::string& b : identity_.nodes_of(other_called)) {
        if (identity_.head(a) == identity_.head(b)) continue;
        if (!visit(between(a, b, std::string("said to be the same; ").append(kept_apart_by(a, b)), 10000,
                           MergeVerdict::kForbidden)))
          return false;
      }
  return true;
}

}  // namespace relata::kb
