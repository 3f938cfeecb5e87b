#include "identity/identity_update.h"

#include <algorithm>

#include "identity/company.h"
#include "identity/group_update.h"
#include "identity/node_update.h"
#include "identity/nodes_at_hand.h"
#include "identity/place_body.h"
#include "names/countries.h"

namespace relata::identity {
namespace {

void add(Occurrence& into, const LocalEntity& local, bool fresh) {
  const Cluster& cluster = local.cluster;
  into.first_offset = fresh ? cluster.first_offset : std::min(into.first_offset, cluster.first_offset);
  into.mentions += cluster.mentions;
  into.types[static_cast<std::size_t>(cluster.type)] += cluster.mentions;
  std::map<std::string, std::uint32_t> names;
  for (const NameForm& form : into.names) names[form.text] += form.count;
  for (const NameForm& form : cluster.names) names[form.text] += form.count;
  into.names.clear();
  for (const auto& [text, count] : names) into.names.push_back({text, count});
  std::set<std::string> titles(into.titles.begin(), into.titles.end());
  titles.insert(cluster.titles.begin(), cluster.titles.end());
  into.titles.assign(titles.begin(), titles.end());
}

std::string normal_name_of(const std::string& key) { return key.substr(0, key.find('|')); }

constexpr std::size_t kOccurrencePlaces = 4;  // of its company

bool is_country(const std::string& normal_name) {
  const auto known = names::known_name(normal_name, true);
  return known && known->country;
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::map<std::string, Occurrence> occurrences_of(const std::string& doc, std::span<const LocalEntity> entities,
                                                 const std::set<std::string>& split) {
  std::map<std::string, Occurrence> occurrences;
  std::set<std::string> mentioned, countries, towns;
  for (const LocalEntity& local : entities) {
    if (local.key.empty()) continue;
    const auto [place, fresh] =
        occurrences.try_emplace(split.contains(local.key) ? split_key(local.key, doc) : local.key);
    add(place->second, local, fresh);
    mentioned.insert(normal_name_of(local.key));
    if (local.key.ends_with("|place"))
      (is_country(normal_name_of(local.key)) ? countries : towns).insert(normal_name_of(local.key));
  }
  std::vector<std::string> places = first_by_hash({countries.begin(), countries.end()}, kOccurrencePlaces);
  for (std::string& town : first_by_hash({towns.begin(), towns.end()}, kOccurrencePlaces - places.size()))
    places.push_back(std::move(town));
  const std::vector<std::string> company = first_by_hash({mentioned.begin(), mentioned.end()}, kOccurrenceCompany + 1);
  for (auto& [key, occurrence] : occurrences) {
    const std::string own = normal_name_of(key);
    if (is_untold_body(key)) occurrence.company = places;  // of which country it may be
    for (const std::string& other : company)
      if (other != own && occurrence.company.size() < kOccurrenceCompany && !holds(occurrence.company, other))
        occurrence.company.push_back(other);
  }
  return occurrences;
}

std::vector<OccurrenceChange> changes_between(const std::string& doc, const std::map<std::string, Occurrence>& before,
                                              const std::map<std::string, Occurrence>& after) {
  std::vector<OccurrenceChange> changes;
  for (const auto& [key, occurrence] : before) {
    const auto kept = after.find(key);
    if (kept == after.end()) changes.push_back({key, doc, occurrence, std::nullopt});
    else if (!(kept->second == occurrence)) changes.push_back({key, doc, occurrence, kept->second});
  }
  for (const auto& [key, occurrence] : after)
    if (!before.contains(key)) changes.push_back({key, doc, std::nullopt, occurrence});
  return changes;
}

void update(IdentityEdit& rows, std::span<const OccurrenceChange> changes, const std::set<std::string>& ruled,
            const Rulings& rulings) {
  NodesAtHand at_hand(rows);
  NodeUpdate nodes(rows, at_hand);
  nodes.apply(changes);
  GroupUpdate groups(rows, at_hand, rulings);
  for (const OccurrenceChange& change : changes) groups.tell_anew(change.key);
  for (const std::string& key : ruled)
    for (const std::string& node : rows.nodes_of(key)) {
      groups.tell_anew(node);
      groups.regroup(node);
    }
  for (const std::string& key : nodes.regrouped()) groups.regroup(key);
  groups.apply();
}

std::string place_of(const IdentityTable& rows, const Group& group) {
  const std::optional<PlaceBody> body = place_body(group);
  if (!body) return "";
  return id_of_place(body->place, [&](const std::string& key) -> std::optional<std::string> {
    const std::optional<std::string> head = rows.head(key);
    const std::optional<Group> of = head ? rows.group(*head) : std::nullopt;
    return of ? std::optional(of->id) : std::nullopt;
  });
}

Entity entity_of(const IdentityTable& rows, const Group& group) {
  Entity entity;
  entity.id = group.id;
  entity.name = group.name;
  entity.type = group.type;
  entity.aliases = group.aliases;
  entity.mentions = static_cast<std::uint32_t>(std::min<std::uint64_t>(group.mentions, UINT32_MAX));
  entity.links = group.links;
  for (const std::string& member : group.members)
    rows.occurrences(member,
                     [&](const std::string& doc, const Occurrence&) { return entity.docs.push_back(doc), true; });
  entity.of = place_of(rows, group);
  if (const std::optional<PlaceBody> body = place_body(group)) entity.kind = body->kind;
  std::sort(entity.docs.begin(), entity.docs.end());
  entity.docs.erase(std::unique(entity.docs.begin(), entity.docs.end()), entity.docs.end());
  return entity;
}

}  // namespace relata::identity
