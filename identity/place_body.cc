#include "identity/place_body.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/entity.h"
#include "core/fnv1a.h"
#include "identity/records.h"
#include "names/country_body.h"
#include "names/normal_form.h"

namespace relata::identity {
namespace {

constexpr std::string_view kTypes[] = {"|body", "|name"};  // of the keys of bodies

// What the keys of a kind's bodies begin with, of countries and of other places: "armed forces of ".
const std::vector<std::pair<std::string, ActorKind>>& beginnings() {
  static const std::vector<std::pair<std::string, ActorKind>> all = [] {
    std::vector<std::pair<std::string, ActorKind>> found;
    for (int k = 0; k <= static_cast<int>(ActorKind::kOrg); ++k) {
      const auto kind = static_cast<ActorKind>(k);
      if (body_of_place(kind).empty()) continue;
      const std::string normal = names::normal_name(std::string(body_of_place(kind)) + "Chile", EntityType::kOrg).text;
      if (const auto body = names::country_body(normal)) found.emplace_back(body->body + " of ", kind);
      found.emplace_back(normal.substr(0, normal.size() - std::string_view("chile").size()), kind);
    }
    return found;
  }();
  return all;
}

}  // namespace

std::optional<PlaceBody> place_body(std::string_view key) {
  const std::string_view local = local_key_of(key);
  const std::string_view name = local.substr(0, local.find('|')), type = local.substr(name.size());
  if (std::find(std::begin(kTypes), std::end(kTypes), type) == std::end(kTypes)) return std::nullopt;
  for (const auto& [beginning, kind] : beginnings())
    if (name.starts_with(beginning) && name.size() > beginning.size() && name[beginning.size()] != '#')
      return PlaceBody{kind, std::string(name.substr(beginning.size()))};
  return std::nullopt;
}

std::vector<std::string> keys_of_bodies(const std::string& place) {
  std::vector<std::string> keys;
  for (const auto& [beginning, kind] : beginnings())
    for (const std::string_view type : kTypes) keys.push_back(beginning + place + std::string(type));
  return keys;
}

std::optional<std::string> body_key(const std::string& normal, const std::string& country, const std::string& doc) {
  const auto body = names::country_body(normal);
  if (!body) return std::nullopt;
  const std::string& whose = body->country.empty() ? country : body->country;
  if (!whose.empty()) return body->body + " of " + whose + "|body";
  std::uint64_t hash = fnv1a(doc);
  std::string digits;
  for (; digits.size() < 16; hash >>= 4) digits += "0123456789abcdef"[hash & 15];
  return body->body + " of #" + digits + "|body";
}

bool is_untold_body(std::string_view key) {
  return key.find(" of #") != key.npos && local_key_of(key).ends_with("|body");
}

std::string id_of_place(const std::string& place, const IdOfKey& id_of) {
  for (const std::string_view type : {"|place", "|name", "|other"})
    if (auto id = id_of(place + std::string(type))) return *std::move(id);
  return slug(place);
}

std::optional<PlaceBody> place_body(const Group& group) {
  for (const std::string& member : group.members)
    if (auto body = place_body(member)) return body;
  return std::nullopt;
}

}  // namespace relata::identity
