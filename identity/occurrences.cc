#include "identity/occurrences.h"

#include <algorithm>

#include "core/error.h"
#include "identity/company.h"
#include "identity/place_body.h"
#include "names/countries.h"

namespace relata::identity {
namespace {

// Names by their text, each once.
void add_up(std::vector<NameForm>& names) {
  if (names.size() < 2) return;
  std::sort(names.begin(), names.end(), [](const NameForm& a, const NameForm& b) { return a.text < b.text; });
  std::size_t last = 0;
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i].text == names[last].text) names[last].count += names[i].count;
    else if (++last != i) names[last] = std::move(names[i]);
  }
  names.resize(last + 1);
}

void add(Occurrence& into, const Cluster& cluster, bool fresh) {
  into.first_offset = fresh ? cluster.first_offset : std::min(into.first_offset, cluster.first_offset);
  into.mentions += cluster.mentions;
  into.types[static_cast<std::size_t>(cluster.type)] += cluster.mentions;
  into.names.insert(into.names.end(), cluster.names.begin(), cluster.names.end());
  add_up(into.names);
  into.titles.insert(into.titles.end(), cluster.titles.begin(), cluster.titles.end());
  std::sort(into.titles.begin(), into.titles.end());
  into.titles.erase(std::unique(into.titles.begin(), into.titles.end()), into.titles.end());
}

std::string normal_name_of(std::string_view key) { return std::string(key.substr(0, key.find('|'))); }

constexpr std::size_t kOccurrencePlaces = 4;  // of its company

bool is_country(const std::string& normal_name) {
  const auto known = names::known_name(normal_name, true);
  return known && known->country;
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The places of a document, countries before towns: of which one of its bodies may be.
std::vector<std::string> places_of(std::span<const NamedCluster> entities) {
  std::set<std::string> countries, towns;
  for (const NamedCluster& local : entities)
    if (local.key.ends_with("|place"))
      (is_country(normal_name_of(local.key)) ? countries : towns).insert(normal_name_of(local.key));
  std::vector<std::string> places = first_by_hash({countries.begin(), countries.end()}, kOccurrencePlaces);
  for (std::string& town : first_by_hash({towns.begin(), towns.end()}, kOccurrencePlaces - places.size()))
    places.push_back(std::move(town));
  return places;
}

}  // namespace

std::vector<NamedCluster> named_clusters(std::span<const LocalEntity> entities) {
  std::vector<NamedCluster> named;
  for (const LocalEntity& entity : entities) named.push_back({entity.key, &entity.cluster});
  return named;
}

OccurrencesOfDocument occurrences_of(const std::string& doc, std::span<const LocalEntity> entities,
                                     const std::set<std::string>& split) {
  return occurrences_of(doc, named_clusters(entities), split);
}

OccurrencesOfDocument occurrences_of(const std::string& doc, std::span<const NamedCluster> entities,
                                     const std::set<std::string>& split) {
  OccurrencesOfDocument occurrences;
  std::vector<std::string> mentioned;
  for (const NamedCluster& local : entities) {
    if (local.key.empty()) continue;
    const std::string key(local.key);
    const auto [place, fresh] = occurrences.try_emplace(split.contains(key) ? split_key(key, doc) : key);
    add(place->second, *local.cluster, fresh);
    mentioned.push_back(normal_name_of(local.key));
  }
  std::sort(mentioned.begin(), mentioned.end());
  mentioned.erase(std::unique(mentioned.begin(), mentioned.end()), mentioned.end());
  const std::vector<std::string> company = first_by_hash(std::move(mentioned), kOccurrenceCompany + 1);
  if (!company.empty()) occurrences[std::string(kWholeDocument)].company = company;
  for (auto& [key, occurrence] : occurrences) {
    if (key == kWholeDocument) continue;
    const std::string own = normal_name_of(key);
    if (is_untold_body(key)) occurrence.company = places_of(entities);
    for (const std::string& other : company)
      if (other != own && occurrence.company.size() < kOccurrenceCompany && !holds(occurrence.company, other))
        occurrence.company.push_back(other);
  }
  return occurrences;
}

std::vector<OccurrenceChange> changes_between(const std::string& doc, const OccurrencesOfDocument& before,
                                              const OccurrencesOfDocument& after) {
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

const Occurrence& DocumentOccurrences::occurrence(const std::string& key, const std::string& doc) const {
  const OccurrencesOfDocument& all = of(doc);
  const auto found = all.find(std::string(local_key_of(key)));
  if (found == all.end())
    throw DamagedError("damaged document " + doc + ": it does not mention " + key + ", as identity says");
  return found->second;
}

const OccurrencesOfDocument& OccurrencesInMemory::of(const std::string& doc) const {
  static const OccurrencesOfDocument none;
  const auto found = documents_.find(doc);
  return found == documents_.end() ? none : found->second;
}

}  // namespace relata::identity
