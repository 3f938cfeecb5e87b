#include "identity/company.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/fnv1a.h"
#include "identity/place_body.h"
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

void add_company(Node& node, const std::vector<std::string_view>& names) {
  std::vector<std::pair<NameSet::Hash, std::string_view>> more;
  for (const std::string_view name : names)
    if (const NameSet::Hash hash = NameSet::hash_of(name); !node.company.contains(hash)) more.emplace_back(hash, name);
  if (more.empty()) return;
  std::vector<NameSet::Hash> all(node.company.hashes().begin(), node.company.hashes().end());
  for (const auto& [hash, name] : more) all.push_back(hash);
  node.company = NameSet(std::move(all), kCompany);
  const NameSet& now = node.company;
  const bool untold = is_untold_body(node.key);
  for (const auto& [hash, name] : more) {
    if (!now.contains(hash)) continue;
    if (const std::string place = where_it_is(name); place != name)
      node.regions.push_back({hash, NameSet::hash_of(place)});
    if (untold) node.nearby.emplace_back(name);
  }
  std::erase_if(node.regions, [&](const Region& region) { return !now.contains(region.name); });
  std::erase_if(node.nearby, [&](const std::string& name) { return !now.contains(name); });
  make_set(node.regions);
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
