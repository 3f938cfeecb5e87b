#include "identity/record_codec.h"

#include <algorithm>

#include "core/error.h"
#include "core/field_codec.h"
#include "core/key_bytes.h"

namespace relata::identity {

constexpr LinkKind last_of(LinkKind) { return LinkKind::kFar; }

// Links and aliases of an actor; name and type stand before them, or in the key.
template <typename ActorOrConst>
struct UnnamedActor {
  ActorOrConst& actor;
};
template <typename ActorOrConst>
UnnamedActor(ActorOrConst&) -> UnnamedActor<ActorOrConst>;  // clang 16 does not find it

// What the records hold, in the order of docs/store_format.md.
template <typename Codec, RecordOf<DocumentCount> Count>
void fields(Codec& codec, Count& count) {
  codec(count.count, count.docs);
}
template <typename Codec, RecordOf<Region> R>
void fields(Codec& codec, R& region) {
  codec(region.name, region.country);
}
template <typename Codec, RecordOf<DocumentCompany> C>
void fields(Codec& codec, C& company) {
  codec(company.names, company.regions);
}
template <typename Codec, RecordOf<Node> N>
void fields(Codec& codec, N& node) {
  codec(node.names, node.titles, node.types, node.docs, node.mentions, node.first, node.company, node.regions,
        node.nearby, node.company_end);
}
template <typename Codec, RecordOf<Link> L>
void fields(Codec& codec, L& link) {
  codec(link.kind, link.is_short, at_most(link.score, kCertain), link.reason);
}
template <typename Codec, RecordOf<Join> J>
void fields(Codec& codec, J& join) {
  codec(join.a, join.b, join.verdict, at_most(join.score, kCertain), join.reason);
}
template <typename Codec, RecordOf<Group> G>
void fields(Codec& codec, G& group) {
  codec(group.id, group.members, group.joins, group.name, group.slug, group.type, group.actor, group.aliases,
        group.mentions, group.links, group.first, group.lookups);
}
template <typename Codec, typename ActorOrConst>
void fields(Codec& codec, const UnnamedActor<ActorOrConst>& rest) {
  codec(rest.actor.aliases, rest.actor.links, rest.actor.always_merge, rest.actor.never_merge);
}
template <typename Codec, RecordOf<ActorClaims> Claims>
void fields(Codec& codec, Claims& claims) {
  codec(claims.id, claims.actor.name, claims.actor.type, UnnamedActor{claims.actor}, claims.keys, claims.never);
}
template <typename Codec, RecordOf<MeantMention> Meant>
void fields(Codec& codec, Meant& meant) {
  codec(meant.phrases, meant.statements, meant.node);
}

namespace {

std::string kind_key(IdentityKind kind) { return std::string(1, static_cast<char>(kind)); }

EntityType type_named(std::string_view name) {
  const std::optional<EntityType> type = parse_entity_type(name);
  if (!type) throw DamagedError("damaged actor: a type that does not exist");
  return *type;
}

void append_side(std::string& key, const Side& side) {
  key += side.mention ? '\x01' : '\0';
  append_text(key, side.mention ? side.mention->doc : side.name);
  if (side.mention) append_u32(key, side.mention->offset);
  else append_text(key, side.type_class);
}

Side take_side(std::string_view& rest) {
  if (rest.empty() || rest.front() > 1) throw DamagedError("damaged key: a side that does not exist");
  const bool by_mention = rest.front() == 1;
  rest.remove_prefix(1);
  Side side;
  if (by_mention) {
    MentionPlace& place = side.mention.emplace();
    place.doc = take_text(rest);
    place.offset = take_u32(rest);
  } else {
    side.name = take_text(rest);
    side.type_class = take_text(rest);
  }
  return side;
}

}  // namespace

std::string identity_key(IdentityKind kind, std::initializer_list<std::string_view> texts) {
  std::string key = kind_key(kind);
  for (std::string_view text : texts) append_text(key, text);
  return key;
}

std::string text_of_key(std::string_view key, std::size_t index) {
  key.remove_prefix(std::min<std::size_t>(key.size(), 1));
  for (; index > 0; --index) take_text(key);
  return take_text(key);
}

std::string encode(const Node& node) { return encode_fields(node); }
Node decode_node(std::string_view key, std::string_view bytes) {
  Node node = decode_fields<Node>(bytes, "node");
  node.key = key;
  return node;
}

std::string encode(const DocumentCompany& company) { return encode_fields(company); }
DocumentCompany decode_company(std::string_view bytes) { return decode_fields<DocumentCompany>(bytes, "company"); }

std::string encode(const Link& link) { return encode_fields(link); }
Link decode_link(std::string_view bytes) { return decode_fields<Link>(bytes, "link"); }

std::string encode(const Group& group) { return encode_fields(group); }
Group decode_group(std::string_view bytes) {
  Group group = decode_fields<Group>(bytes, "group");
  if (group.members.empty()) throw DamagedError("damaged group: it has no members");
  return group;
}

std::string encode(const Actor& actor) { return encode_fields(UnnamedActor<const Actor>{actor}); }
Actor decode_actor(std::string_view name, std::string_view type, std::string_view bytes) {
  Actor actor;
  actor.name = name;
  if (!type.empty()) actor.type = type_named(type);
  FieldReader in(bytes, "actor");
  in(UnnamedActor<Actor>{actor});
  in.bytes().expect_end();
  return actor;
}

std::string encode(const ActorClaims& claims) { return encode_fields(claims); }
ActorClaims decode_claims(std::string_view bytes) { return decode_fields<ActorClaims>(bytes, "actor"); }

std::string encode(const MeantMention& mention) { return encode_fields(mention); }
MeantMention decode_meant(std::string_view bytes) { return decode_fields<MeantMention>(bytes, "meant mention"); }

std::string correction_key(const Correction& correction) {
  std::string key = kind_key(IdentityKind::kCorrection);
  key += static_cast<char>(correction.kind);
  switch (correction.kind) {
    case CorrectionKind::kSame:
    case CorrectionKind::kDistinct:
    case CorrectionKind::kMean:
      append_side(key, correction.a);
      append_side(key, correction.b);
      break;
    case CorrectionKind::kRename:
    case CorrectionKind::kRetype: append_side(key, correction.a); break;
    case CorrectionKind::kReject: append_text(key, correction.value); break;
  }
  return key;
}

std::string correction_value(const Correction& correction) {
  return correction.kind == CorrectionKind::kReject ? std::string() : correction.value;
}

Correction decode_correction(std::string_view key, std::string_view value) {
  if (key.size() < 2 || key[1] > static_cast<char>(CorrectionKind::kMean) || key[1] < 0)
    throw DamagedError("damaged key: a correction that does not exist");
  Correction correction;
  correction.kind = static_cast<CorrectionKind>(key[1]);
  correction.value = value;
  key.remove_prefix(2);
  if (correction.kind == CorrectionKind::kReject) {
    correction.value = take_text(key);
  } else {
    correction.a = take_side(key);
    if (correction.kind != CorrectionKind::kRename && correction.kind != CorrectionKind::kRetype)
      correction.b = take_side(key);
    if (correction.kind == CorrectionKind::kMean && !correction.a.mention)
      throw DamagedError("damaged key: a correction of no mention");
  }
  if (!key.empty()) throw DamagedError("damaged key: bytes left over");
  return correction;
}

std::string place_key(IdentityKind kind, const MentionPlace& place) {
  std::string key = identity_key(kind, {place.doc});
  append_u32(key, place.offset);
  return key;
}

MentionPlace decode_place_key(std::string_view key) {
  key.remove_prefix(std::min<std::size_t>(key.size(), 1));
  MentionPlace place;
  place.doc = take_text(key);
  place.offset = take_u32(key);
  return place;
}

namespace {

// The rows that `group` gives and `other`, null or of its head, does not, but that of the group itself.
GivenRows rows_of_one(const Group& group, const Group* other) {
  GivenRows rows;
  const std::string& head = group.head();
  const auto gives = [&](const std::vector<std::string> Group::*list, const std::string& item) {
    return other && std::binary_search((other->*list).begin(), (other->*list).end(), item);
  };
  for (const std::string& member : group.members)
    if (!gives(&Group::members, member)) rows.emplace_back(identity_key(IdentityKind::kMember, {member}), head);
  if (!other || other->slug != group.slug) rows.emplace_back(identity_key(IdentityKind::kSlug, {group.slug, head}), "");
  if (!other || other->id != group.id) rows.emplace_back(identity_key(IdentityKind::kId, {group.id}), head);
  for (const std::string& lookup : group.lookups)
    if (!gives(&Group::lookups, lookup)) rows.emplace_back(identity_key(IdentityKind::kLookup, {lookup, head}), "");
  return rows;
}

}  // namespace

GivenRows rows_that_go(const GroupChange& change) {
  if (!change.before) return {};
  GivenRows rows = rows_of_one(*change.before, change.after);
  if (!change.after) rows.emplace_back(identity_key(IdentityKind::kGroup, {change.before->head()}), "");
  return rows;
}
GivenRows rows_that_come(const GroupChange& change) {
  if (!change.after) return {};
  GivenRows rows = rows_of_one(*change.after, change.before);
  if (!change.before || !(*change.before == *change.after))
    rows.emplace_back(identity_key(IdentityKind::kGroup, {change.after->head()}), encode(*change.after));
  return rows;
}

}  // namespace relata::identity
