// PlaceBody: which body of which place an entity is (contract, 2, `actor`), by its key.
//
//   place_body("government of afghanistan|body") -> GOV of "afghanistan"; ("green party|name") -> nothing
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/acting.h"

namespace relata::identity {

struct Group;

struct PlaceBody {
  ActorKind kind = ActorKind::kGov;
  std::string place;  // normal name
};

// `key` is that of a local entity or node.
std::optional<PlaceBody> place_body(std::string_view key);
// Of the group whose members have these keys.
std::optional<PlaceBody> place_body(const Group& group);

// All keys that bodies of the place with this normal name may have: what place_body() reads, without a look at others.
//   "chile" -> "government of chile|body", "armed forces of chile|body", ..
std::vector<std::string> keys_of_bodies(const std::string& place);

// The key of a name of which each country has one, in a document about `country` ("" for none): "congress of
// chile|body". Where nothing tells whose it is, it is that of its document. Nothing for other names.
std::optional<std::string> body_key(const std::string& normal, const std::string& country, const std::string& doc);

// Whether the key is that of a body of which nothing tells whose it is.
bool is_untold_body(std::string_view key);

// The id of the place with this normal name: that of the first entity among the keys that it may have, else its slug.
using IdOfKey = std::function<std::optional<std::string>(const std::string& key)>;
std::string id_of_place(const std::string& place, const IdOfKey& id_of);

}  // namespace relata::identity
