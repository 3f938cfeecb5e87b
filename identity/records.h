// The records of identity across documents: what the names of all documents become before they are entities
// (docs/identity.md).
//
//   local entities of one document -> Occurrence of a Node -> Links between Nodes that may be one -> Groups: the
//   entities
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/actor.h"
#include "core/correction.h"
#include "core/entity.h"
#include "core/mention.h"
#include "core/name_set.h"
#include "core/span.h"

namespace relata::identity {

using TypeCounts = std::array<std::uint64_t, kEntityTypes>;  // how many mentions were given each type

// A sum that knows how many documents added to it: what none adds to any more is gone, whatever the sum.
struct DocumentCount {
  std::uint64_t count = 0, docs = 0;
  bool operator==(const DocumentCount&) const = default;
};

// A name of company that lies in a country, which counts in its place (company.h).
struct Region {
  NameSet::Hash name = 0, country = 0;
  auto operator<=>(const Region&) const = default;
};

// What names of a document are company to each other: of each the first kOccurrenceCompany others by hash.
inline constexpr std::size_t kOccurrenceCompany = 8;
struct DocumentCompany {
  NameSet names;
  std::vector<Region> regions;  // among them, ascending
  bool operator==(const DocumentCompany&) const = default;
};

// All local entities of one key, or one of a document that a correction split off: the smallest thing that resolution
// moves. Sums over its occurrences, so that what a document added can be taken away again.
struct Node {
  std::string key;  // "noor|person", "anna petrova|person:arts"; split off from document 004: "noor|person#004"
  std::map<std::string, DocumentCount> names;   // spellings
  std::map<std::string, std::uint64_t> titles;  // and in how many documents
  TypeCounts types{};
  std::uint64_t docs = 0, mentions = 0;
  MentionPlace first;  // bytewise first document
  // Company of the first kCompanyDocs documents, the first kCompany by hash. A bounded sample of fixed choice, so that
  // it depends on the set of documents alone and costs no more in a large knowledge base.
  NameSet company;
  std::vector<Region> regions;      // of its company, ascending
  std::vector<std::string> nearby;  // of an untold body the names of its company themselves, bytewise
  std::string company_end;  // the last document that was looked at for it; "" while there are fewer than kCompanyDocs

  std::string_view normal_name() const { return std::string_view(key).substr(0, key.find('|')); }
  // "person", "place", "other", "name"
  std::string_view type_class() const;
  // "arts"; "" where documents tell no more than name and class
  std::string_view facet() const;
  bool is_split() const { return key.find('#', key.find('|')) != std::string::npos; }
  bool operator==(const Node&) const = default;
};
inline constexpr std::size_t kCompanyDocs = 32, kCompany = 64;

// The key of what a correction split off, and the key that its local entity has in its document.
std::string split_key(std::string_view local_key, std::string_view doc);
std::string_view local_key_of(std::string_view node_key);
// The key without its facet, which speaks of all of the name: "anna petrova|person:arts" -> "anna petrova|person". Of a
// node that was split off the key itself.
std::string base_key(const std::string& node_key);
// The key that speaks of this node alone: that of a node without a facet with ':' behind it.
std::string exact_key(const std::string& node_key);

// What a `mean` speaks of: one mention, as it stands in the statements of its document.
struct MeantMention {
  std::vector<Spans> phrases;           // bytes of the document; ordered, each once
  std::vector<std::string> statements;  // ids of those that have one of them, bytewise
  std::string node;                     // that its document gives it; "" for none
  bool operator==(const MeantMention&) const = default;
};

// The highest score of links and joins, which count ten-thousandths.
inline constexpr std::uint16_t kCertain = 10000;

// On disk: never renumber.
enum class LinkKind : std::uint8_t {
  kJoin = 0,      // good enough to be one
  kShort = 1,     // the one is a short form of the other: one if it is of no third
  kReview = 2,    // doubtful
  kConflict = 3,  // near, but something says that they are two
  kFar = 4,       // too far by their names alone; the company they keep may bring them near
};

// Why two nodes may be one.
struct Link {
  LinkKind kind = LinkKind::kJoin;
  bool is_short = false;    // kShort: whether the node whose row it is is the short one
  std::uint16_t score = 0;  // ten-thousandths
  std::string reason;
  bool operator==(const Link&) const = default;
};

// An entry of the actor dictionary, or several that `always_merge` makes one, and the nodes it speaks of, known or not.
struct ActorClaims {
  std::string id;                  // name and type of the entry: "Ashraf Ghani|PER"
  Actor actor;                     // what the entity is called, its type, links and further names
  std::vector<std::string> keys;   // of nodes that are this entity, bytewise
  std::vector<std::string> never;  // of nodes that are not, bytewise
  bool operator==(const ActorClaims&) const = default;
};

// A step by which two parts of a group became one.
struct Join {
  std::string a, b;  // keys of nodes
  MergeVerdict verdict = MergeVerdict::kMerged;
  std::uint16_t score = 0;  // ten-thousandths
  std::string reason;
  bool operator==(const Join&) const = default;
};

// How many names of their documents both keep, of a join of a short name to a longer one that ends in it or that a
// document spells out; nothing for other joins. In pair_evidence.cc, which gives such links their scores.
std::optional<std::uint16_t> company_kept(const Join& join);

// The nodes that are one entity, and the entity but for its documents, which the occurrences of its nodes name.
struct Group {
  std::vector<std::string> members;  // keys of nodes, bytewise; the first one stands for the group
  std::vector<Join> joins;
  std::string id, name, slug;  // slug: of the name, which others may have too
  EntityType type = EntityType::kMisc;
  std::string actor;              // id of the dictionary's entry that it is, else ""
  std::vector<NameForm> aliases;  // by count, then bytewise
  std::uint64_t mentions = 0;
  std::map<std::string, std::string> links;
  MentionPlace first;
  std::vector<std::string> lookups;  // what finds it: "s:" and a slug, "n:" and a normal name; bytewise

  const std::string& head() const { return members.front(); }
  bool operator==(const Group&) const = default;
};

}  // namespace relata::identity
