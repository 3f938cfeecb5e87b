#include "identity/group_naming.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "core/ascii.h"
#include "core/fnv1a.h"
#include "identity/name_groups.h"
#include "names/countries.h"
#include "names/normal_form.h"
#include "names/places.h"

namespace relata::identity {
namespace {

// Letters and digits of a name, and its words by blanks and hyphens.
std::pair<int, int> extent(std::string_view name) {
  int words = 0, letters = 0;
  bool inside = false;
  for (char c : name) {
    const bool gap = c == ' ' || c == '-';
    if (!gap && !inside) ++words;
    inside = !gap;
    const auto byte = static_cast<unsigned char>(c);
    letters += byte >= 0xc0 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
  return {words, letters};
}

bool has_small_letter(std::string_view name) {
  return std::any_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
}

bool is_person(const Node& node) { return node.type_class() == "person"; }

// The node that the entity goes by: of the longest name.
const Node& main_node(std::span<const Node* const> nodes) {
  const auto rank = [](const Node* node) {
    return std::tuple(names::word_count(node->normal_name()), node->normal_name().size(), is_person(*node),
                      node->mentions);
  };
  const Node* best = nodes.front();
  for (const Node* node : nodes)
    if (rank(node) > rank(best)) best = node;
  return *best;
}

// The fullest form (contract, section 3) among those that the entity goes by; what only coreference or an acronym
// brought in does not name it. Words in capitals throughout are a dateline's or a headline's way of writing.
std::string fullest_name(const Node& main, const std::vector<NameForm>& aliases, EntityType type) {
  std::vector<const NameForm*> ranked;
  for (const NameForm& form : aliases) ranked.push_back(&form);
  const auto rank = [](const NameForm& form) {
    return std::tuple(extent(form.text), has_small_letter(form.text), form.count);
  };
  // Equal: the first, which is the bytewise first.
  std::stable_sort(ranked.begin(), ranked.end(),
                   [&](const NameForm* a, const NameForm* b) { return rank(*a) > rank(*b); });
  for (const NameForm* form : ranked)
    if (names::normal_name(form->text, type).text == main.normal_name()) return form->text;
  return ranked.empty() ? std::string(main.normal_name()) : ranked.front()->text;
}

// What the tables know of a name outweighs the tagger.
EntityType found_type(const Node& main, const TypeCounts& types) {
  if (is_person(main)) return commonest_type(types);
  const std::string name(main.normal_name());
  if (const auto known = names::known_name(name, true); known && known->country) return EntityType::kGpe;
  return names::is_demonym(name) ? EntityType::kNorp : commonest_type(types);
}

template <typename Value>
const Value* ruled(const std::map<std::string, Value>& rulings, const std::vector<std::string>& members) {
  for (const std::string& member : members)
    if (const auto found = rulings.find(member); found != rulings.end()) return &found->second;
  return nullptr;
}

std::vector<std::string> lookups_of(const Group& group, const ActorClaims* actor) {
  std::set<std::string> lookups;
  const auto add = [&](const std::string& name) {
    lookups.insert("s:" + slug(name));
    if (const std::string normal = names::normal_name(name, group.type).text; !normal.empty())
      lookups.insert("n:" + normal);
  };
  add(group.name);
  for (const NameForm& alias : group.aliases) add(alias.text);
  if (actor)
    for (const std::string& alias : actor->actor.aliases) add(alias);
  return {lookups.begin(), lookups.end()};
}

bool have_same_names(const Group& a, const Group& b) {
  const auto texts = [](const Group& group) {
    std::set<std::string_view> all;
    for (const NameForm& alias : group.aliases) all.insert(alias.text);
    return all;
  };
  return a.name == b.name && a.type == b.type && texts(a) == texts(b);
}

std::string lower_type(EntityType type) { return ascii_lower(to_string(type)); }

// Hex digits of 64-bit FNV-1a over the document and offset of the first mention; all 16 over the head too, since two
// names may begin at one place. On disk in ids: never change.
std::string hex_digits(const Group& group, int digits) {
  std::string place = group.first.doc + "#" + std::to_string(group.first.offset);
  if (digits == 16) place += "#" + group.head();
  const std::uint64_t hash = fnv1a(place);
  std::string hex;
  for (int digit = 0; digit < digits; ++digit) hex += "0123456789abcdef"[hash >> (4 * digit) & 15];
  return hex;
}

bool is_hex(std::string_view digits) { return digits.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

}  // namespace

Group named_group(NodeGroup nodes_of_group, std::span<const Node* const> nodes, const Rulings& rulings,
                  const ActorClaims* actor, const Group* before) {
  Group group;
  group.members = std::move(nodes_of_group.members);
  group.joins = std::move(nodes_of_group.joins);
  const Node& main = main_node(nodes);
  TypeCounts types{};
  group.first = nodes.front()->first;
  for (const Node* node : nodes) {
    for (std::size_t type = 0; type < types.size(); ++type) types[type] += node->types[type];
    group.first = std::min(group.first, node->first);
    group.mentions += node->mentions;
  }
  group.type = found_type(main, types);
  const EntityType* type = ruled(rulings.types, group.members);
  if (actor && actor->actor.type) type = &*actor->actor.type;
  if (type) group.type = *type;
  std::map<std::string, std::uint64_t> names;
  for (const Node* node : nodes)
    for (const auto& [text, count] : node->names)
      names[group.type == EntityType::kPer ? std::string(names::without_titles(text)) : text] += count.count;
  for (const auto& [text, count] : names)
    group.aliases.push_back(
        {text, static_cast<std::uint32_t>(std::min<std::uint64_t>(count, std::numeric_limits<std::uint32_t>::max()))});
  std::stable_sort(group.aliases.begin(), group.aliases.end(),
                   [](const NameForm& a, const NameForm& b) { return a.count > b.count; });
  const std::string* name = ruled(rulings.names, group.members);
  if (actor) name = &actor->actor.name;
  group.name = name ? *name : fullest_name(main, group.aliases, group.type);
  group.slug = slug(group.name);
  if (actor) {
    group.actor = actor->id;
    group.links = actor->actor.links;
  }
  group.lookups = before && !actor && before->actor.empty() && have_same_names(*before, group)
                      ? before->lookups
                      : lookups_of(group, actor);
  return group;
}

std::vector<std::string> ids_of(std::span<const Group* const> holders,
                                const std::function<bool(const std::string& slug)>& taken) {
  if (holders.size() == 1) return {holders.front()->slug};
  std::map<EntityType, int> of_type;
  for (const Group* group : holders) ++of_type[group->type];
  std::vector<std::string> ids(holders.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < holders.size(); ++i) {
    ids[i] = holders[i]->slug + "-" + lower_type(holders[i]->type);
    if (of_type[holders[i]->type] > 1 || taken(ids[i])) open.push_back(i);
  }
  for (const int digits : {4, 8, 16}) {
    std::map<std::string, std::vector<std::size_t>> made;
    for (std::size_t i : open)
      made[holders[i]->slug + "-" + lower_type(holders[i]->type) + "-" + hex_digits(*holders[i], digits)].push_back(i);
    open.clear();
    for (const auto& [id, wanted] : made) {
      for (std::size_t i : wanted) ids[i] = id;
      if (wanted.size() > 1 || taken(id)) open.insert(open.end(), wanted.begin(), wanted.end());
    }
  }
  return ids;
}

std::vector<std::string> slugs_that_ask_for(const std::string& slug) {
  std::vector<std::string> slugs;
  std::string_view rest = slug;
  for (const bool digits : {false, true}) {
    if (digits) {
      const std::size_t dash = rest.rfind('-');
      if (dash == std::string_view::npos || !is_hex(rest.substr(dash + 1))) return slugs;
      rest = rest.substr(0, dash);
    }
    for (int type = 0; type < kEntityTypes; ++type) {
      const std::string ending = std::string("-").append(lower_type(static_cast<EntityType>(type)));
      if (rest.ends_with(ending) && rest.size() > ending.size())
        slugs.emplace_back(rest.substr(0, rest.size() - ending.size()));
    }
  }
  return slugs;
}

}  // namespace relata::identity
