// Step 2: the local entities of all documents.
#include "resolve/resolver.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "resolve/countries.h"
#include "resolve/name_groups.h"
#include "resolve/name_tables.h"
#include "resolve/normal_form.h"

namespace relata::resolve {
namespace {

// All local entities of one key.
struct Node {
  std::string key, name;  // name: the normal form in the key
  std::map<std::string, std::uint32_t> names;
  TypeCounts types{};
  std::set<std::string> docs;
  std::pair<std::string, std::uint32_t> first;  // document and offset of the first mention
  std::uint64_t mentions = 0;
  bool person = false;

  void add(const Node& other) {
    for (const auto& [text, count] : other.names) names[text] += count;
    for (std::size_t type = 0; type < types.size(); ++type) types[type] += other.types[type];
    docs.insert(other.docs.begin(), other.docs.end());
    first = std::min(first, other.first);
    mentions += other.mentions;
  }
};

std::vector<Node> nodes_of(std::span<const LocalEntity> rows) {
  std::map<std::string_view, Node> nodes;
  for (const LocalEntity& row : rows) {
    if (row.key.empty()) continue;
    const auto [place, added] = nodes.try_emplace(row.key);
    Node& node = place->second;
    const std::pair first(row.doc, row.cluster.first_offset);
    node.first = added ? first : std::min(node.first, first);
    node.key = row.key;
    node.name = row.key.substr(0, row.key.rfind('|'));
    node.person = row.key.ends_with("|person");
    for (const NameForm& form : row.cluster.names) node.names[form.text] += form.count;
    node.types[static_cast<std::size_t>(row.cluster.type)] += row.cluster.mentions;
    node.docs.insert(row.doc);
    node.mentions += row.cluster.mentions;
  }
  std::vector<Node> ordered;
  for (auto& [key, node] : nodes) ordered.push_back(std::move(node));
  return ordered;
}

// Whether the words that `longer` has before `shorter` say whose it is: "afghan national army" and "national army" may
// be two, "un security council" and "security council" are one.
bool tells_whose(std::string_view longer, std::string_view shorter) {
  const std::string_view lead = longer.substr(0, longer.size() - shorter.size() - 1);
  const auto known = known_name(lead, true);
  if (known && known->country) return true;
  const std::vector<std::string_view> words = split(lead, ' ');
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    const auto country = known_name(word, true);
    return name_tables().demonyms.contains(word) || (country && country->country);
  });
}

// A person's full name that was tagged as a place in some documents is the person: no place is called so.
void join_mistaken_places(DisjointSets& sets, const std::vector<Node>& nodes) {
  std::map<std::string_view, std::uint32_t> persons;
  for (std::uint32_t i = 0; i < nodes.size(); ++i)
    if (nodes[i].person && word_count(nodes[i].name) > 1) persons.emplace(nodes[i].name, i);
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const auto person = nodes[i].person ? persons.end() : persons.find(nodes[i].name);
    if (person != persons.end() && type_class(commonest_type(nodes[i].types)) == TypeClass::kPlace)
      sets.join(i, person->second);
  }
}

DisjointSets joined(const std::vector<Node>& nodes) {
  DisjointSets sets(nodes.size());
  std::vector<std::string> names;
  std::vector<std::uint32_t> persons, others;
  std::map<std::string_view, std::uint32_t> acronyms;  // one-word names that are no person
  std::map<std::string, std::set<std::uint32_t>> abbreviated;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    names.push_back(node.name);
    if (node.person)
      persons.push_back(i);
    else if (type_class(commonest_type(node.types)) == TypeClass::kOther)
      others.push_back(i);
    if (node.person) continue;
    for (const auto& [text, count] : node.names)
      if (const NormalName name = normal_name(text, EntityType::kOrg); name.acronym && name.text != node.name)
        abbreviated[name.text].insert(i);
  }
  join_endings(sets, persons, names, the_only);
  join_endings(
      sets, others, names,
      [&](std::uint32_t item, const std::vector<std::uint32_t>& candidates) -> std::optional<std::uint32_t> {
        if (word_count(names[item]) < 2 || candidates.size() != 1 || tells_whose(names[candidates[0]], names[item]))
          return std::nullopt;
        return candidates[0];
      });
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].person) continue;
    const auto full = abbreviated.find(nodes[i].name);
    if (full != abbreviated.end() && full->second.size() == 1 && sets.root(*full->second.begin()) != sets.root(i))
      sets.join(i, *full->second.begin());
  }
  join_mistaken_places(sets, nodes);
  return sets;
}

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

// The fullest form (contract, section 3) among those that the entity goes by; what only coreference or an acronym
// brought in does not name it.
std::string entity_name(const Node& node, const std::vector<NameForm>& aliases, EntityType type) {
  const NameForm* best = nullptr;
  // Words in capitals throughout are a dateline's or a headline's way of writing.
  const auto rank = [](const NameForm& form) {
    return std::tuple(extent(form.text), has_small_letter(form.text), form.count);
  };
  for (const bool strict : {true, false}) {
    for (const NameForm& form : aliases) {
      if (strict && normal_name(form.text, type).text != node.name) continue;
      if (!best || rank(form) > rank(*best)) best = &form;  // equal: the first, which is the bytewise first
    }
    if (best) return best->text;
  }
  return node.name;
}

// What the tables know of a name outweighs the tagger.
EntityType type_of(const Node& node) {
  if (node.person) return commonest_type(node.types);
  if (const auto known = known_name(node.name, true); known && known->country) return EntityType::kGpe;
  return name_tables().demonyms.contains(node.name) ? EntityType::kNorp : commonest_type(node.types);
}

Entity entity_of(const Node& node) {
  Entity entity;
  entity.type = type_of(node);
  std::map<std::string, std::uint32_t> names;
  for (const auto& [text, count] : node.names)
    names[entity.type == EntityType::kPer ? std::string(without_titles(text)) : text] += count;
  entity.aliases = by_count(names);
  entity.name = entity_name(node, entity.aliases, entity.type);
  entity.docs.assign(node.docs.begin(), node.docs.end());
  entity.mentions = static_cast<std::uint32_t>(std::min<std::uint64_t>(node.mentions, UINT32_MAX));
  return entity;
}

std::string lower_type(EntityType type) {
  std::string word(to_string(type));
  for (char& c : word) c = static_cast<char>(c - 'A' + 'a');
  return word;
}

// Hex digits of 64-bit FNV-1a over the document and offset of the first mention. On disk in ids: never change.
std::string hex_digits(const std::pair<std::string, std::uint32_t>& first, int digits) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : first.first + "#" + std::to_string(first.second))
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  std::string hex;
  for (int digit = 0; digit < digits; ++digit) hex += "0123456789abcdef"[hash >> (4 * digit) & 15];
  return hex;
}

// Adds `ending(i)` to the ids that several have.
template <typename Ending>
void tell_apart(std::vector<std::string>& ids, Ending&& ending) {
  std::map<std::string, std::vector<std::size_t>> holders;
  for (std::size_t i = 0; i < ids.size(); ++i) holders[ids[i]].push_back(i);
  for (const auto& [id, items] : holders)
    if (items.size() > 1)
      for (std::size_t i : items) ids[i] += "-" + ending(i);
}

void give_ids(std::vector<Entity>& entities, const std::vector<Node>& nodes) {
  std::vector<std::string> ids;
  for (const Entity& entity : entities) ids.push_back(slug(entity.name));
  tell_apart(ids, [&](std::size_t i) { return lower_type(entities[i].type); });
  for (const int digits : {4, 16}) tell_apart(ids, [&](std::size_t i) { return hex_digits(nodes[i].first, digits); });
  for (std::size_t i = 0; i < entities.size(); ++i) entities[i].id = ids[i];
}

}  // namespace

Resolution resolve(std::span<const LocalEntity> rows) {
  const std::vector<Node> nodes = nodes_of(rows);
  const DisjointSets sets = joined(nodes);
  std::map<std::uint32_t, Node> groups;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const auto [place, added] = groups.try_emplace(sets.root(i), nodes[sets.root(i)]);
    if (sets.root(i) != i) place->second.add(nodes[i]);
  }
  std::vector<Node> merged;
  std::map<std::uint32_t, std::uint32_t> position;
  std::vector<Entity> entities;
  for (auto& [root, node] : groups) {
    position[root] = static_cast<std::uint32_t>(merged.size());
    entities.push_back(entity_of(node));
    merged.push_back(std::move(node));
  }
  give_ids(entities, merged);
  std::vector<std::uint32_t> order(entities.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return entities[a].id < entities[b].id; });
  std::vector<std::uint32_t> rank(order.size());
  Resolution resolution;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    resolution.entities.push_back(std::move(entities[order[i]]));
  }
  for (std::uint32_t i = 0; i < nodes.size(); ++i)
    resolution.entity_of_key[nodes[i].key] = rank[position[sets.root(i)]];
  return resolution;
}

}  // namespace relata::resolve
