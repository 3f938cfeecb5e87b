#include "identity/actor_claims.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/error.h"
#include "identity/name_groups.h"
#include "names/normal_form.h"

namespace relata::identity {
namespace {

std::string id_of(const Actor& actor) {
  return actor.name + "|" + std::string(actor.type ? to_string(*actor.type) : std::string_view());
}

// The nodes that a name of an actor of this type may be: those of its own class, and those that taggers make of it. A
// person's single word is claimed as a person alone: "Talib" is not the Taliban.
std::set<std::string> keys_of(const std::string& name, EntityType type) {
  std::set<std::string> keys;
  const auto add = [&](const std::string& normal, std::string_view type_class) {
    if (!normal.empty()) keys.insert(normal + "|" + std::string(type_class));
  };
  const std::string plain = names::normal_name(name, type == EntityType::kPer ? EntityType::kMisc : type).text;
  if (type == EntityType::kPer) {
    add(names::normal_name(name, type).text, "person");
    if (names::word_count(plain) > 1) add(plain, "name");
  } else {
    for (std::string_view type_class : {"place", "other", "name"}) add(plain, type_class);
  }
  return keys;
}

std::set<std::string> keys_of_any_class(const std::string& name) {
  std::set<std::string> keys = keys_of(name, EntityType::kMisc);
  keys.merge(keys_of(name, EntityType::kPer));
  return keys;
}

std::set<std::string> keys_of(const std::string& name, const std::optional<EntityType>& type) {
  return type ? keys_of(name, *type) : keys_of_any_class(name);
}

class Book {
 public:
  explicit Book(std::span<const Actor> actors) {
    for (const Actor& actor : actors) {
      if (!actors_.emplace(id_of(actor), actor).second)
        throw CorrectionError("the actor dictionary has two entries " + actor.name +
                              (actor.type ? " of type " + std::string(to_string(*actor.type)) : " without a type") +
                              "; make them one");
      head_of_[id_of(actor)] = id_of(actor);
    }
    claim_names();
    unite();
  }

  Claims claims() {
    std::map<std::string, ActorClaims> made;
    for (const auto& [id, actor] : actors_) {
      ActorClaims& claims = made[head_of_.at(id)];
      claims.id = head_of_.at(id);
      claims.actor.name = actors_.at(claims.id).name;
      claims.actor.type = actors_.at(claims.id).type;
      append(claims.actor.aliases, actor.aliases);
      if (claims.actor.name != actor.name) claims.actor.aliases.push_back(actor.name);
      append(claims.actor.always_merge, actor.always_merge);
      append(claims.actor.never_merge, actor.never_merge);
    }
    for (const auto& [id, actor] : actors_)
      made.at(head_of_.at(id)).actor.links.insert(actor.links.begin(), actor.links.end());
    for (auto& [id, claims] : made)  // its own links before those of who it was made one with
      for (const auto& [name, value] : actors_.at(id).links) claims.actor.links[name] = value;
    for (const auto& [key, owner] : owner_) made.at(head_of_.at(owner)).keys.push_back(key);
    Claims all;
    for (auto& [id, claims] : made) all.actors.push_back(finished(std::move(claims)));
    all.shared_names.assign(shared_.begin(), shared_.end());
    return all;
  }

 private:
  static void append(std::vector<std::string>& into, const std::vector<std::string>& from) {
    into.insert(into.end(), from.begin(), from.end());
  }

  void claim(const std::string& key, const std::string& name, const std::string& id) {
    const auto [place, added] = owner_.emplace(key, id);
    if (added || head_of_.at(place->second) == head_of_.at(id)) return;
    shared_.insert(name);
    contested_.insert(key);
  }

  void claim_names() {
    for (const auto& [id, actor] : actors_) {
      for (const std::string& key : keys_of(actor.name, actor.type)) claim(key, actor.name, id);
      for (const std::string& alias : actor.aliases)
        for (const std::string& key : keys_of(alias, actor.type)) claim(key, alias, id);
    }
    for (const std::string& key : contested_) owner_.erase(key);
  }

  // What an entry is always merged with is another entry, or names that no entry has.
  void unite() {
    std::map<std::string, std::string> further;
    for (const auto& [id, actor] : actors_)
      for (const std::string& name : actor.always_merge) {
        const std::set<std::string> keys = keys_of_any_class(name);
        bool entry = false;
        for (const std::string& key : keys)
          if (const auto owner = owner_.find(key); owner != owner_.end() && !contested_.contains(key)) {
            entry = true;
            join(id, owner->second);
          }
        if (entry) continue;
        for (const std::string& key : keys_of(name, actor.type)) further.emplace(key, id);
      }
    for (const auto& [key, id] : further)
      if (!contested_.contains(key)) owner_.emplace(key, id);
  }

  // The entries of `listed` become those of `lister`, unless its own head comes first and lists somebody too.
  void join(const std::string& lister, const std::string& listed) {
    std::string a = head_of_.at(lister), b = head_of_.at(listed);
    if (a == b) return;
    if (!actors_.at(b).always_merge.empty() && b < a) std::swap(a, b);
    for (auto& [id, head] : head_of_)
      if (head == b) head = a;
  }

  ActorClaims finished(ActorClaims claims) const {
    std::set<std::string> never;
    for (const std::string& name : claims.actor.never_merge) {
      for (const std::string& key : keys_of_any_class(name)) {
        const auto owner = owner_.find(key);
        if (owner == owner_.end()) {
          never.insert(key);
        } else if (head_of_.at(owner->second) == claims.id) {
          throw CorrectionError("the actor dictionary merges " + claims.actor.name + " with " + name +
                                " always and never; take one of the two out");
        }  // another entry is never merged with this one anyway
      }
    }
    claims.never.assign(never.begin(), never.end());
    for (auto* names : {&claims.actor.aliases, &claims.actor.always_merge, &claims.actor.never_merge}) {
      std::sort(names->begin(), names->end());
      names->erase(std::unique(names->begin(), names->end()), names->end());
    }
    return claims;
  }

  std::map<std::string, Actor> actors_;
  std::map<std::string, std::string> head_of_;  // id -> id of the entry that it is part of
  std::map<std::string, std::string> owner_;    // key -> id
  std::set<std::string> shared_, contested_;
};

}  // namespace

Claims claims_of(std::span<const Actor> actors) { return Book(actors).claims(); }

}  // namespace relata::identity
