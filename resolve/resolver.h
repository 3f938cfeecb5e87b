// From names to entities, in two steps that are both functions of their input alone.
//
// 1. join_within_document: one document's clusters become local entities: a surname joins the one full name that ends
//    in it, an acronym the name it abbreviates, spellings of one normal form each other. Each gets a key that depends
//    on the document alone, so that stored statements never have to be rewritten.
// 2. resolve: local entities of all documents become entities by their keys, acronyms, country names (iso-codes), and
//    the rule that a name which is the end of exactly one longer name of its type joins it. Nothing depends on the
//    order of the rows.
//
// The types fall into three classes that never meet in one word: persons; places (GPE, LOC, FAC); all others. Names of
// two and more words meet across places and others, which taggers confuse ("Kabul University", "White House").
// All functions may be called from any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/entity.h"
#include "core/mention.h"

namespace relata::resolve {

struct LocalEntity {
  std::string key;  // normal form and class of type: "atta muhammad noor|person"; "": no entity
  std::string doc;
  Cluster cluster;                     // names, titles and counts of all that joined
  std::vector<std::uint32_t> members;  // indices of the clusters that joined, ascending
};

// Each cluster is a member of exactly one local entity. Ordered by first_offset. A cluster that no name stands for is
// a local entity of its own with an empty key.
std::vector<LocalEntity> join_within_document(const std::string& doc, std::span<const Cluster> clusters);

struct Resolution {
  std::vector<Entity> entities;                                  // by id
  std::unordered_map<std::string, std::uint32_t> entity_of_key;  // LocalEntity::key -> index into entities
};

// `rows` are the local entities of all documents (members are not read), in any order. Rows without key are left out.
Resolution resolve(std::span<const LocalEntity> rows);

}  // namespace relata::resolve
