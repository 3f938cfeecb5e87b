#include "store/identity_codec.h"

#include "core/error.h"
#include "store/byte_codec.h"
#include "store/key_codec.h"

namespace relata::store {
namespace {

std::string kind_key(IdentityKind kind) { return std::string(1, static_cast<char>(kind)); }

template <typename Texts>
void write_texts(ByteWriter& out, const Texts& texts) {
  out.number(texts.size());
  for (const std::string& text : texts) out.text(text);
}

std::vector<std::string> read_texts(ByteReader& in) {
  std::vector<std::string> texts;
  for (std::size_t left = in.count(); left > 0; --left) texts.push_back(in.text());
  return texts;
}

void write_counts(ByteWriter& out, const std::map<std::string, std::uint64_t>& counts) {
  out.number(counts.size());
  for (const auto& [text, count] : counts) {
    out.text(text);
    out.number(count);
  }
}

std::map<std::string, std::uint64_t> read_counts(ByteReader& in) {
  std::map<std::string, std::uint64_t> counts;
  for (std::size_t left = in.count(); left > 0; --left) {
    std::string text = in.text();
    counts[std::move(text)] = in.number();
  }
  return counts;
}

void write_names(ByteWriter& out, const std::map<std::string, DocumentCount>& names) {
  out.number(names.size());
  for (const auto& [text, count] : names) {
    out.text(text);
    out.number(count.count);
    out.number(count.docs);
  }
}

std::map<std::string, DocumentCount> read_counted_names(ByteReader& in) {
  std::map<std::string, DocumentCount> names;
  for (std::size_t left = in.count(); left > 0; --left) {
    std::string text = in.text();
    DocumentCount& count = names[std::move(text)];
    count.count = in.number();
    count.docs = in.number();
  }
  return names;
}

void write_names(ByteWriter& out, const std::vector<NameForm>& names) {
  out.number(names.size());
  for (const NameForm& name : names) {
    out.text(name.text);
    out.number(name.count);
  }
}

std::vector<NameForm> read_names(ByteReader& in) {
  std::vector<NameForm> names;
  for (std::size_t left = in.count(); left > 0; --left) {
    NameForm& name = names.emplace_back();
    name.text = in.text();
    name.count = in.number32();
  }
  return names;
}

void write_types(ByteWriter& out, const TypeCounts& types) {
  for (std::uint64_t count : types) out.number(count);
}

TypeCounts read_types(ByteReader& in) {
  TypeCounts types{};
  for (std::uint64_t& count : types) count = in.number();
  return types;
}

void write_place(ByteWriter& out, const MentionPlace& place) {
  out.text(place.doc);
  out.number(place.offset);
}

MentionPlace read_place(ByteReader& in) {
  MentionPlace place;
  place.doc = in.text();
  place.offset = in.number32();
  return place;
}

void write_links(ByteWriter& out, const std::map<std::string, std::string>& links) {
  out.number(links.size());
  for (const auto& [name, value] : links) {
    out.text(name);
    out.text(value);
  }
}

std::map<std::string, std::string> read_links(ByteReader& in) {
  std::map<std::string, std::string> links;
  for (std::size_t left = in.count(); left > 0; --left) {
    std::string name = in.text();
    links[std::move(name)] = in.text();
  }
  return links;
}

std::uint16_t read_score(ByteReader& in) {
  const std::uint64_t score = in.number();
  if (score > 10000) in.fail("a score is larger than can be");
  return static_cast<std::uint16_t>(score);
}

void write_actor(ByteWriter& out, const Actor& actor) {
  write_texts(out, actor.aliases);
  write_links(out, actor.links);
  write_texts(out, actor.always_merge);
  write_texts(out, actor.never_merge);
}

void read_actor(ByteReader& in, Actor& actor) {
  actor.aliases = read_texts(in);
  actor.links = read_links(in);
  actor.always_merge = read_texts(in);
  actor.never_merge = read_texts(in);
}

constexpr std::uint8_t kNoType = kEntityTypes;  // on disk, of an actor without a type

EntityType type_named(std::string_view name) {
  const std::optional<EntityType> type = parse_entity_type(name);
  if (!type) throw StoreError("damaged actor: a type that does not exist");
  return *type;
}

void append_side(std::string& key, const Side& side) {
  key += side.mention ? '\x01' : '\0';
  append_text(key, side.mention ? side.mention->doc : side.name);
  if (side.mention) append_u32(key, side.mention->offset);
  else append_text(key, side.type_class);
}

Side take_side(std::string_view& rest) {
  if (rest.empty() || rest.front() > 1) throw StoreError("damaged key: a side that does not exist");
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

std::string encode(const Node& node) {
  ByteWriter out;
  write_names(out, node.names);
  write_counts(out, node.titles);
  write_types(out, node.types);
  out.number(node.docs);
  out.number(node.mentions);
  write_place(out, node.first);
  write_texts(out, node.company);
  out.text(node.company_end);
  return std::move(out).take();
}

Node decode_node(std::string_view key, std::string_view bytes) {
  ByteReader in(bytes, "node");
  Node node;
  node.key = key;
  node.names = read_counted_names(in);
  node.titles = read_counts(in);
  node.types = read_types(in);
  node.docs = in.number();
  node.mentions = in.number();
  node.first = read_place(in);
  node.company = read_texts(in);
  node.company_end = in.text();
  in.expect_end();
  return node;
}

std::string encode(const Occurrence& occurrence) {
  ByteWriter out;
  out.number(occurrence.first_offset);
  out.number(occurrence.mentions);
  write_types(out, occurrence.types);
  write_names(out, occurrence.names);
  write_texts(out, occurrence.titles);
  write_texts(out, occurrence.company);
  return std::move(out).take();
}

Occurrence decode_occurrence(std::string_view bytes) {
  ByteReader in(bytes, "occurrence");
  Occurrence occurrence;
  occurrence.first_offset = in.number32();
  occurrence.mentions = in.number32();
  occurrence.types = read_types(in);
  occurrence.names = read_names(in);
  occurrence.titles = read_texts(in);
  occurrence.company = read_texts(in);
  in.expect_end();
  return occurrence;
}

std::string encode(const Link& link) {
  ByteWriter out;
  out.byte(static_cast<std::uint8_t>(link.kind));
  out.boolean(link.is_short);
  out.number(link.score);
  out.text(link.reason);
  return std::move(out).take();
}

Link decode_link(std::string_view bytes) {
  ByteReader in(bytes, "link");
  Link link;
  link.kind = in.enumerator(LinkKind::kFar);
  link.is_short = in.boolean();
  link.score = read_score(in);
  link.reason = in.text();
  in.expect_end();
  return link;
}

std::string encode(const Group& group) {
  ByteWriter out;
  write_texts(out, group.members);
  out.number(group.joins.size());
  for (const Join& join : group.joins) {
    out.text(join.a);
    out.text(join.b);
    out.byte(static_cast<std::uint8_t>(join.verdict));
    out.number(join.score);
    out.text(join.reason);
  }
  for (const std::string* text : {&group.id, &group.name, &group.slug}) out.text(*text);
  out.byte(static_cast<std::uint8_t>(group.type));
  out.text(group.actor);
  write_names(out, group.aliases);
  out.number(group.mentions);
  write_links(out, group.links);
  write_place(out, group.first);
  write_texts(out, group.lookups);
  return std::move(out).take();
}

Group decode_group(std::string_view bytes) {
  ByteReader in(bytes, "group");
  Group group;
  group.members = read_texts(in);
  if (group.members.empty()) in.fail("it has no members");
  for (std::size_t left = in.count(); left > 0; --left) {
    Join& join = group.joins.emplace_back();
    join.a = in.text();
    join.b = in.text();
    join.verdict = in.enumerator(MergeVerdict::kByDictionary);
    join.score = read_score(in);
    join.reason = in.text();
  }
  for (std::string* text : {&group.id, &group.name, &group.slug}) *text = in.text();
  group.type = in.enumerator(EntityType::kMisc);
  group.actor = in.text();
  group.aliases = read_names(in);
  group.mentions = in.number();
  group.links = read_links(in);
  group.first = read_place(in);
  group.lookups = read_texts(in);
  in.expect_end();
  return group;
}

std::string encode(const Actor& actor) {
  ByteWriter out;
  write_actor(out, actor);
  return std::move(out).take();
}

Actor decode_actor(std::string_view name, std::string_view type, std::string_view bytes) {
  ByteReader in(bytes, "actor");
  Actor actor;
  actor.name = name;
  if (!type.empty()) actor.type = type_named(type);
  read_actor(in, actor);
  in.expect_end();
  return actor;
}

std::string encode(const ActorClaims& claims) {
  ByteWriter out;
  out.text(claims.id);
  out.text(claims.actor.name);
  out.byte(claims.actor.type ? static_cast<std::uint8_t>(*claims.actor.type) : kNoType);
  write_actor(out, claims.actor);
  write_texts(out, claims.keys);
  write_texts(out, claims.never);
  return std::move(out).take();
}

ActorClaims decode_claims(std::string_view bytes) {
  ByteReader in(bytes, "actor");
  ActorClaims claims;
  claims.id = in.text();
  claims.actor.name = in.text();
  if (const auto type = in.enumerator(kNoType); type != kNoType) claims.actor.type = static_cast<EntityType>(type);
  read_actor(in, claims.actor);
  claims.keys = read_texts(in);
  claims.never = read_texts(in);
  in.expect_end();
  return claims;
}

std::string correction_key(const Correction& correction) {
  std::string key = kind_key(IdentityKind::kCorrection);
  key += static_cast<char>(correction.kind);
  switch (correction.kind) {
    case CorrectionKind::kSame:
    case CorrectionKind::kDistinct:
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
  if (key.size() < 2 || key[1] > static_cast<char>(CorrectionKind::kReject) || key[1] < 0)
    throw StoreError("damaged key: a correction that does not exist");
  Correction correction;
  correction.kind = static_cast<CorrectionKind>(key[1]);
  correction.value = value;
  key.remove_prefix(2);
  if (correction.kind == CorrectionKind::kReject) {
    correction.value = take_text(key);
  } else {
    correction.a = take_side(key);
    if (correction.kind == CorrectionKind::kSame || correction.kind == CorrectionKind::kDistinct)
      correction.b = take_side(key);
  }
  if (!key.empty()) throw StoreError("damaged key: bytes left over");
  return correction;
}

std::string mention_key(const MentionPlace& place) {
  std::string key = identity_key(IdentityKind::kMention, {place.doc});
  append_u32(key, place.offset);
  return key;
}

MentionPlace decode_mention_key(std::string_view key) {
  key.remove_prefix(std::min<std::size_t>(key.size(), 1));
  MentionPlace place;
  place.doc = take_text(key);
  place.offset = take_u32(key);
  return place;
}

std::map<std::string, std::string> rows_of(const Group& group) {
  std::map<std::string, std::string> rows;
  const std::string& head = group.head();
  rows[identity_key(IdentityKind::kGroup, {head})] = encode(group);
  for (const std::string& member : group.members) rows[identity_key(IdentityKind::kMember, {member})] = head;
  rows[identity_key(IdentityKind::kSlug, {group.slug, head})];
  rows[identity_key(IdentityKind::kId, {group.id})] = head;
  for (const std::string& lookup : group.lookups) rows[identity_key(IdentityKind::kLookup, {lookup, head})];
  return rows;
}

}  // namespace relata::store
