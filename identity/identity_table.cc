#include "identity/identity_table.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "core/error.h"
#include "identity/name_index.h"
#include "identity/occurrences.h"
#include "identity/pair_links.h"
#include "identity/record_codec.h"

namespace relata::identity {
namespace {

std::string kind_prefix(IdentityKind kind) { return std::string(1, static_cast<char>(kind)); }

// The second texts of the keys that begin with `first`, bytewise, at most `limit`.
std::vector<std::string> second_texts(const Rows& rows, IdentityKind kind, std::string_view first,
                                      std::size_t limit = SIZE_MAX) {
  std::vector<std::string> texts;
  if (limit == 0) return texts;
  rows.scan(identity_key(kind, {first}), [&](std::string_view key, std::string_view) {
    texts.push_back(text_of_key(key, 1));
    return texts.size() < limit;
  });
  return texts;
}

void erase_all(IdentityKind kind, RowEdit& rows) {
  std::vector<std::string> keys;
  rows.scan(kind_prefix(kind), [&](std::string_view key, std::string_view) { return keys.emplace_back(key), true; });
  for (std::string& key : keys) rows.erase(std::move(key));
}

std::map<MentionPlace, std::string> mentions_under(const Rows& rows, const std::string& prefix) {
  std::map<MentionPlace, std::string> nodes;
  rows.scan(prefix, [&](std::string_view key, std::string_view node) {
    nodes.emplace(decode_place_key(key), node);
    return true;
  });
  return nodes;
}

std::map<MentionPlace, MeantMention> meant_under(const Rows& rows, const std::string& prefix) {
  std::map<MentionPlace, MeantMention> meant;
  rows.scan(prefix, [&](std::string_view key, std::string_view value) {
    meant.emplace(decode_place_key(key), decode_meant(value));
    return true;
  });
  return meant;
}

// The slugs of names that only one of the two groups has, either of which may be null.
void add_changed_slugs(const GroupChange& change, std::set<std::string>& slugs) {
  static const std::vector<std::string> kNone;
  const auto& before = change.before ? change.before->lookups : kNone;
  const auto& after = change.after ? change.after->lookups : kNone;
  std::vector<std::string> changed;
  std::set_symmetric_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(changed));
  for (const std::string& lookup : changed)
    if (lookup.starts_with("s:")) slugs.insert(lookup.substr(2));
}

// For messages: "group noor|person".
std::string name_of(std::string_view key) {
  static constexpr std::array<std::string_view, 16> kNames = {
      "row of no kind", "node",         "occurrence", "block",      "link",    "member", "group",
      "slug",           "id",           "lookup",     "correction", "mention", "actor",  "claims of actor",
      "claim",          "meant mention"};
  const auto kind = static_cast<std::uint8_t>(key.empty() ? 0 : key.front());
  constexpr std::uint8_t kFirstOfCopies = 0x10, kLastOfCopies = 0x16;  // kept in the same family (copies/copy_rows.h)
  if (kind >= kFirstOfCopies && kind <= kLastOfCopies) return "row of copies";
  std::string name(kNames[kind < kNames.size() ? kind : 0]);
  try {
    const std::string text = text_of_key(key, 0);
    name.append(" ").append(text);
  } catch (const StoreError&) {  // the kind has to do
  }
  return name;
}

}  // namespace

std::optional<Node> IdentityTable::node(const std::string& key) const {
  const auto bytes = rows_.get(identity_key(IdentityKind::kNode, {key}));
  return bytes ? std::optional(decode_node(key, *bytes)) : std::nullopt;
}

std::vector<std::string> IdentityTable::nodes_of(const std::string& key) const {
  std::vector<std::string> nodes;
  const std::string plain = key.ends_with(':') ? key.substr(0, key.size() - 1) : key;
  if (rows_.get(identity_key(IdentityKind::kNode, {plain}))) nodes.push_back(plain);
  if (plain != key || base_key(key) != key || local_key_of(key).size() < key.size()) return nodes;
  for (std::string& other : second_texts(rows_, IdentityKind::kBlock, whole_name_block(key.substr(0, key.find('|')))))
    if (other != key && base_key(other) == key) nodes.push_back(std::move(other));
  std::sort(nodes.begin(), nodes.end());
  return nodes;
}

void IdentityTable::documents(const std::string& key, const VisitDocument& visit) const {
  rows_.scan(identity_key(IdentityKind::kOccurrence, {key}),
             [&](std::string_view row, std::string_view) { return visit(text_of_key(row, 1)); });
}

bool IdentityTable::mentions(std::string_view doc, std::string_view key) const {
  return rows_.get(identity_key(IdentityKind::kOccurrence, {key, doc})).has_value();
}

DocumentCompany IdentityTable::company(std::string_view doc) const {
  const auto bytes = rows_.get(identity_key(IdentityKind::kOccurrence, {kWholeDocument, doc}));
  return bytes ? decode_company(*bytes) : DocumentCompany();
}

std::vector<std::string> IdentityTable::block(const std::string& block, std::size_t limit) const {
  return second_texts(rows_, IdentityKind::kBlock, block, limit);
}

std::size_t IdentityTable::block_size(const std::string& block, std::size_t limit) const {
  std::size_t size = 0;
  rows_.scan(identity_key(IdentityKind::kBlock, {block}),
             [&](std::string_view, std::string_view) { return ++size < limit; });
  return size;
}

std::vector<std::pair<std::string, Link>> IdentityTable::links(const std::string& key) const {
  std::vector<std::pair<std::string, Link>> links;
  rows_.scan(identity_key(IdentityKind::kLink, {key}), [&](std::string_view row, std::string_view value) {
    links.emplace_back(text_of_key(row, 1), decode_link(value));
    return true;
  });
  return links;
}

std::optional<std::string> IdentityTable::head(const std::string& key) const {
  return rows_.get(identity_key(IdentityKind::kMember, {key}));
}

std::optional<Group> IdentityTable::group(const std::string& head) const {
  const auto bytes = rows_.get(identity_key(IdentityKind::kGroup, {head}));
  return bytes ? std::optional(decode_group(*bytes)) : std::nullopt;
}

void IdentityTable::groups(const std::function<bool(const Group&)>& visit) const {
  rows_.scan(identity_key(IdentityKind::kGroup, {}),
             [&](std::string_view, std::string_view bytes) { return visit(decode_group(bytes)); });
}

std::vector<std::string> IdentityTable::holders(const std::string& slug) const {
  return second_texts(rows_, IdentityKind::kSlug, slug);
}

bool IdentityTable::has_claims() const {
  bool any = false;
  rows_.scan(kind_prefix(IdentityKind::kClaim), [&](std::string_view, std::string_view) { return any = true, false; });
  return any;
}

std::optional<std::string> IdentityTable::claim(const std::string& key) const {
  return rows_.get(identity_key(IdentityKind::kClaim, {key}));
}

std::optional<ActorClaims> IdentityTable::actor(const std::string& id) const {
  const auto bytes = rows_.get(identity_key(IdentityKind::kClaims, {id}));
  return bytes ? std::optional(decode_claims(*bytes)) : std::nullopt;
}

void IdentityTable::all_links(const VisitLink& visit) const {
  rows_.scan(kind_prefix(IdentityKind::kLink), [&](std::string_view key, std::string_view value) {
    const std::string a = text_of_key(key, 0), b = text_of_key(key, 1);
    return b < a || visit(a, b, decode_link(value));
  });
}

std::optional<std::string> IdentityTable::head_of_id(std::string_view id) const {
  return rows_.get(identity_key(IdentityKind::kId, {id}));
}
void IdentityTable::ids(const std::function<bool(const std::string& id, const std::string& head)>& visit) const {
  rows_.scan(kind_prefix(IdentityKind::kId), [&](std::string_view key, std::string_view head) {
    return visit(text_of_key(key, 0), std::string(head));
  });
}
std::vector<std::string> IdentityTable::heads_of_lookup(std::string_view lookup) const {
  return second_texts(rows_, IdentityKind::kLookup, lookup);
}

std::vector<Correction> IdentityTable::corrections() const {
  std::vector<Correction> corrections;
  rows_.scan(kind_prefix(IdentityKind::kCorrection), [&](std::string_view key, std::string_view value) {
    corrections.push_back(decode_correction(key, value));
    return true;
  });
  std::sort(corrections.begin(), corrections.end());
  return corrections;
}

std::map<MentionPlace, std::string> IdentityTable::mention_nodes() const {
  return mentions_under(rows_, kind_prefix(IdentityKind::kMention));
}
std::map<MentionPlace, std::string> IdentityTable::mention_nodes(std::string_view doc) const {
  return mentions_under(rows_, identity_key(IdentityKind::kMention, {doc}));
}

std::map<MentionPlace, MeantMention> IdentityTable::meant_mentions() const {
  return meant_under(rows_, kind_prefix(IdentityKind::kMeant));
}
std::map<MentionPlace, MeantMention> IdentityTable::meant_mentions(std::string_view doc) const {
  return meant_under(rows_, identity_key(IdentityKind::kMeant, {doc}));
}

std::vector<Actor> IdentityTable::actors() const {
  std::vector<Actor> actors;
  rows_.scan(kind_prefix(IdentityKind::kActor), [&](std::string_view key, std::string_view value) {
    actors.push_back(decode_actor(text_of_key(key, 0), text_of_key(key, 1), value));
    return true;
  });
  return actors;
}

void IdentityEdit::put(const Node& node) { rows_.put(identity_key(IdentityKind::kNode, {node.key}), encode(node)); }
void IdentityEdit::erase_node(const std::string& key) { rows_.erase(identity_key(IdentityKind::kNode, {key})); }
void IdentityEdit::put_occurrence(const std::string& key, const std::string& doc) {
  rows_.put(identity_key(IdentityKind::kOccurrence, {key, doc}), "");
}
void IdentityEdit::put(const std::string& doc, const DocumentCompany& company) {
  rows_.put(identity_key(IdentityKind::kOccurrence, {kWholeDocument, doc}), encode(company));
}
void IdentityEdit::erase_occurrence(const std::string& key, const std::string& doc) {
  rows_.erase(identity_key(IdentityKind::kOccurrence, {key, doc}));
}
void IdentityEdit::enter(const std::string& block, const std::string& key) {
  rows_.put(identity_key(IdentityKind::kBlock, {block, key}), "");
}
void IdentityEdit::leave(const std::string& block, const std::string& key) {
  rows_.erase(identity_key(IdentityKind::kBlock, {block, key}));
}
void IdentityEdit::put_link(const std::string& key, const std::string& other, const Link& link) {
  rows_.put(identity_key(IdentityKind::kLink, {key, other}), encode(link));
}
void IdentityEdit::erase_link(const std::string& key, const std::string& other) {
  rows_.erase(identity_key(IdentityKind::kLink, {key, other}));
}
void IdentityEdit::replace(const std::vector<Group>& before, const std::vector<Group>& after) {
  std::map<std::string_view, GroupChange> changes;  // by head
  for (const Group& group : before) changes[group.head()].before = &group;
  for (const Group& group : after) changes[group.head()].after = &group;
  std::set<std::string> slugs;
  for (const auto& [head, change] : changes) add_changed_slugs(change, slugs);
  NameIndexEdit names(rows_, std::move(slugs));
  // What one group leaves another may take, so that all that goes goes first.
  for (const bool come : {false, true})
    for (const auto& [head, change] : changes)
      for (auto& [key, value] : come ? rows_that_come(change) : rows_that_go(change))
        come ? rows_.put(std::move(key), std::move(value)) : rows_.erase(std::move(key));
  names.apply();
  more_groups_ += static_cast<std::int64_t>(after.size()) - static_cast<std::int64_t>(before.size());
}
void IdentityEdit::put(const Correction& correction) {
  rows_.put(correction_key(correction), correction_value(correction));
}
void IdentityEdit::erase(const Correction& correction) { rows_.erase(correction_key(correction)); }
void IdentityEdit::put_mention(const MentionPlace& place, const std::string& node_key) {
  rows_.put(place_key(IdentityKind::kMention, place), node_key);
}
void IdentityEdit::erase_mention(const MentionPlace& place) { rows_.erase(place_key(IdentityKind::kMention, place)); }
void IdentityEdit::put_meant(const MentionPlace& place, const MeantMention& mention) {
  rows_.put(place_key(IdentityKind::kMeant, place), encode(mention));
}
void IdentityEdit::erase_meant(const MentionPlace& place) { rows_.erase(place_key(IdentityKind::kMeant, place)); }
void IdentityEdit::set_actors(const std::vector<Actor>& actors, const std::vector<ActorClaims>& claims) {
  for (IdentityKind kind : {IdentityKind::kActor, IdentityKind::kClaims, IdentityKind::kClaim}) erase_all(kind, rows_);
  for (const Actor& actor : actors)
    rows_.put(
        identity_key(IdentityKind::kActor, {actor.name, actor.type ? to_string(*actor.type) : std::string_view()}),
        encode(actor));
  for (const ActorClaims& claim : claims) {
    rows_.put(identity_key(IdentityKind::kClaims, {claim.id}), encode(claim));
    for (const std::string& key : claim.keys) rows_.put(identity_key(IdentityKind::kClaim, {key}), claim.id);
  }
}

std::vector<std::pair<std::string, std::string>> ranges_of_documents() {
  return {{kind_prefix(IdentityKind::kNode), kind_prefix(IdentityKind::kCorrection)},
          {kind_prefix(IdentityKind::kMention), kind_prefix(IdentityKind::kActor)},
          {kind_prefix(IdentityKind::kMeant), std::string(1, static_cast<char>(IdentityKind::kMeant) + 1)}};
}

void RowComparison::expect(std::string_view key, std::string_view value) {
  while (kind_ < static_cast<unsigned char>(key.front())) compare_kind();
  bytes_.append(key).append(value);
  lengths_.emplace_back(static_cast<std::uint32_t>(key.size()), static_cast<std::uint32_t>(value.size()));
}

std::vector<std::string> RowComparison::differences() && {
  while (kind_ <= UINT8_MAX) compare_kind();
  return std::move(found_);
}

void RowComparison::compare_kind() {
  std::size_t next = 0, at = 0;
  const auto wanted_key = [&] { return std::string_view(bytes_).substr(at, lengths_[next].first); };
  const auto skip = [&] { at += std::size_t{lengths_[next].first} + lengths_[next].second, ++next; };
  const auto missing_before = [&](std::optional<std::string_view> end) {
    for (; next < lengths_.size() && (!end || wanted_key() < *end); skip())
      found_.push_back("identity lacks " + name_of(wanted_key()));
  };
  there_.scan(std::string(1, static_cast<char>(kind_)), [&](std::string_view key, std::string_view value) {
    missing_before(key);
    if (next == lengths_.size() || wanted_key() != key) {
      found_.push_back("identity holds " + name_of(key) + ", which nothing gives");
      return true;
    }
    if (std::string_view(bytes_).substr(at + key.size(), lengths_[next].second) != value)
      found_.push_back("identity holds another " + name_of(key) + " than the documents and corrections give");
    skip();
    return true;
  });
  missing_before(std::nullopt);
  bytes_.clear();
  lengths_.clear();
  ++kind_;
}

std::vector<std::string> differences(const Rows& there, const RowEdit& wanted) {
  RowComparison comparison(there);
  for (const auto& [key, value] : wanted.changes()) comparison.expect(key, *value);
  return std::move(comparison).differences();
}

}  // namespace relata::identity
