// From names to entities, in two steps that are both functions of their input alone.
//
// 1. join_within_document: one document's clusters become local entities: a surname joins the one full name that ends
//    in it, an acronym the name it abbreviates, spellings of one normal form each other. Each gets a key that depends
//    on the document alone, so that stored statements never have to be rewritten.
// 2. Local entities of all documents become entities: those of one key are one node, nodes that may be one are linked,
//    and linked nodes are grouped (identity_update.h; resolve() does it for all at once). Nothing depends on order.
//
// The types fall into three classes that never meet in one word: persons; places (GPE, LOC, FAC); all others. Names of
// two and more words meet across places and others, which taggers confuse ("Kabul University", "White House").
// All functions may be called from any thread.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/entity.h"
#include "core/mention.h"
#include "identity/records.h"

namespace relata::identity {

struct LocalEntity {
  std::string key;  // normal form, class of type, and facet if any: "anna petrova|person:arts"; "": no entity
  std::string doc;
  Cluster cluster;                     // names, titles and counts of all that joined
  std::vector<std::uint32_t> members;  // indices of the clusters that joined, ascending
  std::vector<SpellingMerge> merges;   // why they did, by offsets
};

// What a document tells of each of its clusters that sets it apart from namesakes (facets.h); empty: of none.
using Facets = std::vector<std::set<std::string>>;

// Each cluster is a member of exactly one local entity. Ordered by first_offset. A cluster that no name stands for is
// a local entity of its own with an empty key. `about` is the country that the document is about, "" for none: its
// "Congress" is that one's.
std::vector<LocalEntity> join_within_document(const std::string& doc, std::span<const Cluster> clusters,
                                              const Facets& facets = {}, std::string_view about = "");

struct Resolution {
  std::vector<Entity> entities;                                  // by id
  std::unordered_map<std::string, std::uint32_t> entity_of_key;  // LocalEntity::key -> index into entities
};

// `rows` are the local entities of all documents (members and merges are not read), in any order. Rows without key are
// left out. For few documents: all is held in memory.
Resolution resolve(std::span<const LocalEntity> rows);

// The key that a name has in a document where nothing else is called so: normal form and class of type. "" for a name
// without letter or digit.
std::string key_of_name(std::string_view name, EntityType type);

}  // namespace relata::identity
