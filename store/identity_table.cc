#include "store/identity_table.h"

#include <array>

#include "core/error.h"

namespace relata::store {
namespace {

std::string kind_prefix(IdentityKind kind) { return std::string(1, static_cast<char>(kind)); }

}  // namespace

std::optional<std::string> IdentityTable::get(const std::string& key) const {
  const auto change = changes_.find(key);
  if (change != changes_.end()) return change->second;
  return rocks_ ? rocks_->get(Family::kIdentity, key) : std::nullopt;
}

void IdentityTable::scan(std::string_view prefix, const Rocks::Visit& visit) const {
  auto change = changes_.lower_bound(prefix);
  bool open = true;
  const auto visit_changes_before = [&](std::optional<std::string_view> end) {
    for (; open && change != changes_.end() && change->first.starts_with(prefix) && (!end || change->first < *end);
         ++change)
      if (change->second) open = visit(change->first, *change->second);
  };
  const auto visit_stored = [&](std::string_view key, std::string_view value) {
    visit_changes_before(key);
    if (!open) return false;
    if (change != changes_.end() && change->first == key) {
      if (change->second) open = visit(key, *change->second);
      ++change;
    } else {
      open = visit(key, value);
    }
    return open;
  };
  if (rocks_) rocks_->scan(Family::kIdentity, prefix, visit_stored);
  visit_changes_before(std::nullopt);
}

void IdentityTable::write(rocksdb::WriteBatch& batch) const {
  for (const auto& [key, value] : changes_)
    value ? rocks_->put(batch, Family::kIdentity, key, *value) : rocks_->erase(batch, Family::kIdentity, key);
}

void IdentityTable::erase_all(IdentityKind kind) {
  std::vector<std::string> keys;
  scan(kind_prefix(kind), [&](std::string_view key, std::string_view) { return keys.emplace_back(key), true; });
  for (std::string& key : keys) erase(std::move(key));
}

std::vector<std::string> IdentityTable::second_texts(IdentityKind kind, const std::string& first,
                                                     std::size_t limit) const {
  std::vector<std::string> texts;
  if (limit == 0) return texts;
  scan(identity_key(kind, {first}), [&](std::string_view key, std::string_view) {
    texts.push_back(text_of_key(key, 1));
    return texts.size() < limit;
  });
  return texts;
}

std::optional<Node> IdentityTable::node(const std::string& key) const {
  const auto bytes = get(identity_key(IdentityKind::kNode, {key}));
  return bytes ? std::optional(decode_node(key, *bytes)) : std::nullopt;
}
void IdentityTable::put(const Node& node) { set(identity_key(IdentityKind::kNode, {node.key}), encode(node)); }
void IdentityTable::erase_node(const std::string& key) { erase(identity_key(IdentityKind::kNode, {key})); }

void IdentityTable::occurrences(const std::string& key, const VisitOccurrence& visit) const {
  scan(identity_key(IdentityKind::kOccurrence, {key}), [&](std::string_view row, std::string_view value) {
    return visit(text_of_key(row, 1), decode_occurrence(value));
  });
}
void IdentityTable::put(const std::string& key, const std::string& doc, const Occurrence& occurrence) {
  set(identity_key(IdentityKind::kOccurrence, {key, doc}), encode(occurrence));
}
void IdentityTable::erase_occurrence(const std::string& key, const std::string& doc) {
  erase(identity_key(IdentityKind::kOccurrence, {key, doc}));
}

std::vector<std::string> IdentityTable::block(const std::string& block, std::size_t limit) const {
  return second_texts(IdentityKind::kBlock, block, limit);
}
void IdentityTable::enter(const std::string& block, const std::string& key) {
  set(identity_key(IdentityKind::kBlock, {block, key}), "");
}
void IdentityTable::leave(const std::string& block, const std::string& key) {
  erase(identity_key(IdentityKind::kBlock, {block, key}));
}

std::vector<std::pair<std::string, Link>> IdentityTable::links(const std::string& key) const {
  std::vector<std::pair<std::string, Link>> links;
  scan(identity_key(IdentityKind::kLink, {key}), [&](std::string_view row, std::string_view value) {
    links.emplace_back(text_of_key(row, 1), decode_link(value));
    return true;
  });
  return links;
}
void IdentityTable::put_link(const std::string& key, const std::string& other, const Link& link) {
  set(identity_key(IdentityKind::kLink, {key, other}), encode(link));
}
void IdentityTable::erase_link(const std::string& key, const std::string& other) {
  erase(identity_key(IdentityKind::kLink, {key, other}));
}

std::optional<std::string> IdentityTable::head(const std::string& key) const {
  return get(identity_key(IdentityKind::kMember, {key}));
}
std::optional<Group> IdentityTable::group(const std::string& head) const {
  const auto bytes = get(identity_key(IdentityKind::kGroup, {head}));
  return bytes ? std::optional(decode_group(*bytes)) : std::nullopt;
}
std::vector<std::string> IdentityTable::holders(const std::string& slug) const {
  return second_texts(IdentityKind::kSlug, slug, SIZE_MAX);
}

void IdentityTable::replace(const std::vector<Group>& before, const std::vector<Group>& after) {
  std::map<std::string, std::string> old, now;
  for (const Group& group : before) old.merge(rows_of(group));
  for (const Group& group : after) now.merge(rows_of(group));
  for (const auto& [key, value] : old)
    if (!now.contains(key)) erase(key);
  for (auto& [key, value] : now)
    if (const auto kept = old.find(key); kept == old.end() || kept->second != value) set(key, value);
  more_groups_ += static_cast<std::int64_t>(after.size()) - static_cast<std::int64_t>(before.size());
}

std::optional<std::string> IdentityTable::claim(const std::string& key) const {
  return get(identity_key(IdentityKind::kClaim, {key}));
}
std::optional<ActorClaims> IdentityTable::actor(const std::string& id) const {
  const auto bytes = get(identity_key(IdentityKind::kClaims, {id}));
  return bytes ? std::optional(decode_claims(*bytes)) : std::nullopt;
}

void IdentityTable::put(const Correction& correction) { set(correction_key(correction), correction_value(correction)); }
void IdentityTable::erase(const Correction& correction) { erase(correction_key(correction)); }
void IdentityTable::put_mention(const MentionPlace& place, const std::string& node_key) {
  set(mention_key(place), node_key);
}
void IdentityTable::erase_mention(const MentionPlace& place) { erase(mention_key(place)); }

void IdentityTable::set_actors(const std::vector<Actor>& actors, const std::vector<ActorClaims>& claims) {
  for (IdentityKind kind : {IdentityKind::kActor, IdentityKind::kClaims, IdentityKind::kClaim}) erase_all(kind);
  for (const Actor& actor : actors)
    set(identity_key(IdentityKind::kActor, {actor.name, actor.type ? to_string(*actor.type) : std::string_view()}),
        encode(actor));
  for (const ActorClaims& claim : claims) {
    set(identity_key(IdentityKind::kClaims, {claim.id}), encode(claim));
    for (const std::string& key : claim.keys) set(identity_key(IdentityKind::kClaim, {key}), claim.id);
  }
}

namespace {

std::string name_of(std::string_view key) {
  static constexpr std::array<std::string_view, 15> kNames = {
      "row of no kind", "node",    "occurrence", "block",           "link", "member", "group", "slug", "id", "lookup",
      "correction",     "mention", "actor",      "claims of actor", "claim"};
  const auto kind = static_cast<std::uint8_t>(key.empty() ? 0 : key.front());
  std::string name(kNames[kind < kNames.size() ? kind : 0]);
  try {
    name.append(" ").append(text_of_key(key, 0));
  } catch (const StoreError&) {  // the kind has to do
  }
  return name;
}

}  // namespace

std::vector<std::string> IdentityTable::differences_from(const IdentityTable& other) const {
  std::vector<std::string> differences;
  auto wanted = other.changes_.begin();
  const auto missing_before = [&](std::optional<std::string_view> end) {
    for (; wanted != other.changes_.end() && (!end || wanted->first < *end); ++wanted)
      if (wanted->second) differences.push_back("identity lacks " + name_of(wanted->first));
  };
  scan("", [&](std::string_view key, std::string_view value) {
    missing_before(key);
    if (wanted == other.changes_.end() || wanted->first != key || !wanted->second) {
      differences.push_back("identity holds " + name_of(key) + ", which nothing gives");
    } else if (*wanted->second != value) {
      differences.push_back("identity holds another " + name_of(key) + " than the documents and corrections give");
    }
    if (wanted != other.changes_.end() && wanted->first == key) ++wanted;
    return true;
  });
  missing_before(std::nullopt);
  return differences;
}

}  // namespace relata::store
