#include "verbs/sides.h"

#include <algorithm>
#include <charconv>

#include "core/ascii.h"
#include "core/characters.h"
#include "core/error.h"
#include "identity/actors.h"
#include "identity/correction_rules.h"
#include "kb/placed_phrases.h"
#include "names/normal_form.h"
#include "query/pattern.h"
#include "query/query.h"
#include "verbs/knowledge.h"
#include "verbs/words.h"

namespace relata::verbs {
namespace {

constexpr std::size_t kNearestNames = 3;
constexpr EntityType kOneOfEachClass[] = {EntityType::kPer, EntityType::kGpe, EntityType::kOrg};

// The entity of the shortest phrase of a statement at that place: "Noor" in "Noor's army".
std::optional<std::string> entity_at(const kb::KnowledgeBase& kb, const MentionPlace& place) {
  Filter filter;
  filter.docs = {place.doc};
  filter.all = filter.rejected = true;
  std::optional<std::string> id;
  std::size_t shortest = 0;
  kb.statements(filter, [&](const Statement& statement, const Provenance& provenance) {
    kb::each_placed_phrase(statement, provenance.offset, [&](const Phrase& phrase, const Spans& at) {
      if (!phrase.entity || !kb::covers(at, place.offset)) return;
      if (id && phrase.mention.size() >= shortest) return;
      id = phrase.entity->id;
      shortest = phrase.mention.size();
    });
    return true;
  });
  return id;
}

// A name as query::parse_name reads it.
std::string for_pattern(const std::string& name) {
  if (name.find_first_of(":()\"?~\\@") == name.npos && !name.ends_with('+')) return name;
  std::string quoted = "\"";
  for (const char c : name) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string key_of(const Side& side) { return side.name + "|" + side.type_class; }

}  // namespace

std::optional<MentionPlace> mention_of(const std::string& word) {
  const std::size_t at = word.rfind('@');
  if (at == word.npos || at == 0) return std::nullopt;
  MentionPlace place{word.substr(0, at), 0};
  const char* end = word.data() + word.size();
  const auto [rest, error] = std::from_chars(word.data() + at + 1, end, place.offset);
  return error == std::errc() && rest == end ? std::optional(place) : std::nullopt;
}

EntityType type_of(const std::string& type_class) {
  if (type_class.starts_with("person")) return EntityType::kPer;
  return type_class.starts_with("place") ? EntityType::kGpe : EntityType::kOrg;
}

std::string kept_name(const std::string& given) {
  std::string name = one_line(given);
  if (first_bad_byte(given)) throw UsageError("a name that is no UTF-8: is the terminal set to it?");
  if (name.size() > identity::kMaxActorNameBytes)
    throw UsageError("a name of more than " + std::to_string(identity::kMaxActorNameBytes) +
                     " bytes: try a shorter one");
  if (names::normal_name(name, EntityType::kMisc).text.empty())
    throw UsageError("'" + name + "' is no name: it has no letter or digit");
  return name;
}

std::string not_known_yet(const kb::KnowledgeBase& kb, const std::string& word, const std::string& name) {
  std::vector<std::string> near;
  for (const Entity& other : kb.find(name)) near.push_back(other.name + ":" + std::string(to_string(other.type)));
  if (near.empty()) near = kb.nearest(name, kNearestNames);
  return "no document names '" + one_line(word) + "' yet; kept until one does" +
         (near.empty() ? "" : "; near to it: " + joined(near, ", "));
}

SpokenSide read_side(const kb::KnowledgeBase& kb, const std::string& word) {
  if (const auto mention = mention_of(word); mention && kb.find(word).empty()) return {"", {}, mention};
  query::EndPattern pattern = one_name(kb, word);
  return {std::move(pattern.text), std::move(pattern.types), std::nullopt};
}

std::optional<kb::NamedSide> known_side(const kb::KnowledgeBase& kb, const SpokenSide& spoken) {
  if (spoken.mention) return std::nullopt;
  query::EndPattern pattern;
  pattern.kind = query::EndKind::kName;
  pattern.text = spoken.name;
  pattern.types = spoken.types;
  std::optional<Entity> entity;
  try {
    entity = query::find_entity(kb, pattern);
  } catch (const QueryError& error) {
    throw QueryError(std::string(error.what()) + "\nor a mention of it, DOCUMENT@BYTE");
  }
  if (!entity) return std::nullopt;
  std::vector<std::string> names = {spoken.name, entity->name};  // an id is no name
  for (const NameForm& alias : entity->aliases) names.push_back(alias.text);
  for (const std::string& name : names)
    for (kb::NamedSide& side : kb.sides(name))
      if (side.entity.id == entity->id) return std::move(side);
  return std::nullopt;
}

std::vector<std::pair<EntityType, Side>> waiting_sides(const SpokenSide& spoken,
                                                       const std::optional<EntityType>& hint) {
  if (spoken.mention) return {{EntityType::kMisc, Side{"", "", spoken.mention}}};
  std::vector<EntityType> types = spoken.types;
  if (types.empty() && hint) types = {*hint};
  if (types.empty()) types.assign(std::begin(kOneOfEachClass), std::end(kOneOfEachClass));
  std::vector<std::pair<EntityType, Side>> sides;
  for (const EntityType type : types) {
    const Side side = kb::KnowledgeBase::side_of(spoken.name, type);
    if (std::none_of(sides.begin(), sides.end(), [&](const auto& other) { return other.second == side; }))
      sides.emplace_back(type, side);
  }
  return sides;
}

std::set<Side> sides_ever_meant(const kb::KnowledgeBase& kb, const SpokenSide& spoken) {
  if (spoken.mention) return {Side{"", "", spoken.mention}};
  std::set<Side> sides;
  for (const auto& [type, side] : waiting_sides(spoken, std::nullopt)) {
    sides.insert(side);
    sides.insert({spoken.name, side.type_class, std::nullopt});  // a normal name, as lists of corrections print it
  }
  const std::set<Side> of_types = sides;
  for (const kb::NamedSide& named : kb.sides(spoken.name)) {
    const bool taken = spoken.types.empty() ||
                       std::find(spoken.types.begin(), spoken.types.end(), named.entity.type) != spoken.types.end();
    const bool of_class = std::any_of(of_types.begin(), of_types.end(), [&](const Side& side) {
      return side.type_class == named.side.type_class;  // retyped since
    });
    if (taken || of_class) sides.insert(named.side);
  }
  const auto take_facet = [&](const Side& side) {  // of one of several who are called so
    const std::size_t colon = side.type_class.find(':');
    if (colon != std::string::npos && sides.contains({side.name, side.type_class.substr(0, colon), std::nullopt}))
      sides.insert(side);
  };
  for (const Correction& correction : kb.corrections()) take_facet(correction.a), take_facet(correction.b);
  return sides;
}

std::optional<Entity> entity_of(const kb::KnowledgeBase& kb, const Side& side) {
  if (auto entity = kb.entity_of(side)) return entity;
  const auto id = side.mention ? entity_at(kb, *side.mention) : std::nullopt;
  return id ? kb.entity(*id) : std::nullopt;
}

std::string word_of(const kb::KnowledgeBase& kb, const Side& side) {
  if (side.mention) return for_shell(side.mention->doc + "@" + std::to_string(side.mention->offset));
  if (side.type_class.find(':') != std::string::npos)
    if (const auto entity = entity_of(kb, side)) return for_shell(entity->id);
  if (const auto entity = entity_of(kb, side))
    for (const NameForm& alias : entity->aliases) {
      const std::vector<kb::NamedSide> sides = kb.sides(alias.text);
      if (sides.size() == 1 && sides.front().side == side) return for_shell(for_pattern(alias.text));
    }
  if (side.type_class.empty()) return for_shell(for_pattern(side.name));
  return for_shell(for_pattern(side.name) + ":" + std::string(to_string(type_of(side.type_class))));
}

std::string word_of(const kb::KnowledgeBase& kb, const Merge::Named& named,
                    const std::optional<MentionPlace>& mention) {
  const std::vector<kb::NamedSide> sides = kb.sides(named.name);
  const auto is_it = [&](const kb::NamedSide& side) {
    const std::vector<std::string> called = identity::names_in_rulings(named.key);
    return side.entity.id == named.entity && std::find(called.begin(), called.end(), key_of(side.side)) != called.end();
  };
  const auto found = std::find_if(sides.begin(), sides.end(), is_it);
  if (found != sides.end()) {
    const auto others_of = [&](bool same_type) {
      return std::any_of(sides.begin(), sides.end(), [&](const kb::NamedSide& side) {
        return side.entity.id != named.entity && (!same_type || side.entity.type == found->entity.type);
      });
    };
    const std::string name = for_pattern(named.name);
    if (!others_of(false)) return for_shell(name);
    if (!others_of(true)) return for_shell(name + ":" + std::string(to_string(found->entity.type)));
    if (found->side.type_class.find(':') != std::string::npos) return for_shell(named.entity);
  }
  if (mention) return word_of(kb, Side{"", "", mention});
  return for_shell(for_pattern(named.name));
}

std::string for_shell(const std::string& word) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '/' || c == ':' || c == '@' || c == ',' || c == '+' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
  std::string quoted = "'";
  for (const char c : word) {
    if (c == '\'') quoted += "'\\''";
    else quoted += c;
  }
  return quoted + "'";
}

}  // namespace relata::verbs
