#include "identity/company.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/fnv1a.h"
#include "names/places.h"

namespace relata::identity {

std::vector<std::string> first_by_hash(std::vector<std::string> names, std::size_t count) {
  std::vector<std::pair<std::uint64_t, std::string>> hashed;
  for (std::string& name : names) {
    const std::uint64_t hash = fnv1a(name);
    hashed.emplace_back(hash, std::move(name));
  }
  std::sort(hashed.begin(), hashed.end());
  names.clear();
  for (auto& [hash, name] : hashed)
    if (names.size() < count) names.push_back(std::move(name));
  return names;
}

std::string where_it_is(std::string_view name) {
  const auto place = names::place_named(name);
  const bool region = place && place->subdivision && !place->city_too && !place->ambiguous && !place->country.empty();
  return region ? place->country : std::string(name);
}

namespace {

template <typename Item>
void make_set(std::vector<Item>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

}  // namespace

DocumentCompany company_of(const std::vector<std::string>& names) {
  DocumentCompany company{names, {}};
  for (const std::string& name : names)
    if (const std::string place = where_it_is(name); place != name)
      company.regions.push_back({NameSet::hash_of(name), NameSet::hash_of(place)});
  std::sort(company.regions.begin(), company.regions.end());
  return company;
}

namespace {

// Puts names into the node's company; the regions among them are in `regions`.
void add(Node& node, std::vector<NameSet::Hash> names, const std::vector<Region>& regions) {
  std::erase_if(names, [&](NameSet::Hash name) { return node.company.contains(name); });
  if (names.empty()) return;
  names.insert(names.end(), node.company.hashes().begin(), node.company.hashes().end());
  node.company = NameSet(std::move(names), kCompany);
  node.regions.insert(node.regions.end(), regions.begin(), regions.end());
  std::erase_if(node.regions, [&](const Region& region) { return !node.company.contains(region.name); });
  make_set(node.regions);
}

}  // namespace

void add_company(Node& node, std::span<const DocumentCompany* const> documents) {
  const NameSet::Hash own = NameSet::hash_of(node.normal_name());
  std::vector<NameSet::Hash> names;
  std::vector<Region> regions;
  for (const DocumentCompany* document : documents) {
    std::size_t taken = 0;
    for (const NameSet::Hash name : document->names.hashes())
      if (name != own && ++taken <= kOccurrenceCompany) names.push_back(name);
    regions.insert(regions.end(), document->regions.begin(), document->regions.end());
  }
  add(node, std::move(names), regions);
}

void add_nearby(Node& node, const std::vector<std::string>& names) {
  const DocumentCompany company = company_of(names);
  add(node, {company.names.hashes().begin(), company.names.hashes().end()}, company.regions);
  node.nearby.insert(node.nearby.end(), names.begin(), names.end());
  std::erase_if(node.nearby, [&](const std::string& name) { return !node.company.contains(name); });
  make_set(node.nearby);
}

NameSet where_they_are(const Node& node) {
  if (node.regions.empty()) return node.company;
  std::vector<NameSet::Hash> places;
  auto region = node.regions.begin();
  for (const NameSet::Hash name : node.company.hashes()) {
    while (region != node.regions.end() && region->name < name) ++region;
    places.push_back(region != node.regions.end() && region->name == name ? region->country : name);
  }
  return NameSet(std::move(places));
}

}  // namespace relata::identity
