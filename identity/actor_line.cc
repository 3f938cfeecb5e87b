#include "identity/actor_line.h"

#include <algorithm>

#include "names/normal_form.h"

namespace relata::identity {
namespace {

constexpr std::size_t kShownBytes = 60;  // of a value in a message

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// Without blanks at its ends, those within made single.
std::string tidy(std::string_view value) {
  std::string text;
  bool gap = false;
  for (const char c : value) {
    if (is_blank(c)) {
      gap = true;
      continue;
    }
    if (gap && !text.empty()) text += ' ';
    gap = false;
    text += c;
  }
  return text;
}

std::string bad_text(std::string_view value) {
  if (value.size() > kMaxActorNameBytes)
    return shown(value) + " is longer than " + std::to_string(kMaxActorNameBytes) + " bytes: try a shorter one";
  if (std::any_of(value.begin(), value.end(), is_control)) return "a control character in a value: take it out";
  return "";
}

std::string bad_name(std::string_view value) {
  if (const std::string bad = bad_text(value); !bad.empty()) return bad;
  if (names::normal_name(value, EntityType::kOrg).text.empty())
    return shown(value) + " is no name: it has no letter or digit";
  return "";
}

bool is_wikidata_id(std::string_view id) {
  return id.size() > 1 && id[0] == 'Q' && id[1] != '0' && id.find_first_not_of("0123456789", 1) == id.npos;
}

// Whether one of `names` is `name` by the rules of one of `types`.
bool holds(const std::vector<std::string>& names, std::string_view name, const std::vector<EntityType>& types) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& other) {
    return std::any_of(types.begin(), types.end(), [&](EntityType type) {
      return names::normal_name(other, type).text == names::normal_name(name, type).text;
    });
  });
}

}  // namespace

std::optional<ActorField> parse_actor_field(std::string_view name) {
  const auto found = std::find(kActorFields.begin(), kActorFields.end(), name);
  if (found == kActorFields.end()) return std::nullopt;
  return static_cast<ActorField>(found - kActorFields.begin());
}

std::string actor_field_list() {
  std::string list;
  for (const std::string_view field : kActorFields) list += (list.empty() ? "" : ", ") + std::string(field);
  return list;
}

std::string shown(std::string_view value) {
  std::size_t end = std::min(value.size(), kShownBytes);
  while (end > 0 && end < value.size() && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
  std::string text = "'";
  for (const char c : value.substr(0, end)) text += is_control(c) ? ' ' : c;
  return text += end < value.size() ? "…'" : "'";
}

std::vector<EntityType> types_of(const Actor& actor) {
  if (actor.type) return {*actor.type};
  return {EntityType::kPer, EntityType::kGpe, EntityType::kOrg};
}

std::string ActorLine::add(ActorField field, std::string_view value) {
  std::string text = tidy(value);
  if (text.empty()) return "";
  if (field == ActorField::kType) {
    actor.type = parse_entity_type(text);
    return actor.type ? "" : "unknown type " + shown(text) + ": try PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC";
  }
  if (const std::string bad = bad_name(text); !bad.empty()) return bad;
  if (field == ActorField::kName) {
    actor.name = std::move(text);
    return "";
  }
  std::vector<std::string>& list = field == ActorField::kAliases      ? actor.aliases
                                   : field == ActorField::kNeverMerge ? actor.never_merge
                                                                      : actor.always_merge;
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
  return "";
}

std::string ActorLine::add_link(std::string_view key, std::string_view value) {
  const std::string name = tidy(key), text = tidy(value);
  if (name.empty() && text.empty()) return "";
  if (name.empty() || text.empty())
    return "the link " + shown(name + "=" + text) + " wants a key and a value: try wikidata=Q42418";
  for (const std::string& part : {name, text})
    if (const std::string bad = bad_text(part); !bad.empty()) return bad;
  if (name == "wikidata" && !is_wikidata_id(text)) return shown(text) + " is no Wikidata id: try Q42418";
  if (!actor.links.emplace(name, text).second) return "two links " + shown(name) + ": keep one";
  return "";
}

std::optional<LineProblem> ActorLine::check() const {
  if (actor.name.empty()) return LineProblem{offset(ActorField::kName), "no name: each actor needs one"};
  std::vector<std::string> own = actor.aliases;
  own.push_back(actor.name);
  own.insert(own.end(), actor.always_merge.begin(), actor.always_merge.end());
  for (const std::string& name : actor.never_merge)
    if (holds(own, name, types_of(actor)))
      return LineProblem{offset(ActorField::kNeverMerge),
                         shown(name) + " is never to be merged with it and is a name of it: take one out"};
  return std::nullopt;
}

}  // namespace relata::identity
