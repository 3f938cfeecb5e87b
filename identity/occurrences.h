// What documents tell of nodes: computed from their local entities whenever it is asked for, which is seldom, instead
// of being stored, which was most of the rows of identity.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "identity/records.h"
#include "identity/resolver.h"

namespace relata::identity {

// What one document tells of a node.
struct Occurrence {
  std::uint32_t first_offset = 0;  // bytes of the document, of its first mention there
  std::uint32_t mentions = 0;
  TypeCounts types{};
  std::vector<NameForm> names;       // by text, bytewise
  std::vector<std::string> titles;   // bytewise, each once
  std::vector<std::string> company;  // normal names of others in the document: the first kOccurrenceCompany by hash
  bool operator==(const Occurrence&) const = default;
};
// An occurrence of this key, which no node has, is of the document itself: its company are the first kOccurrenceCompany
// + 1 of all its names, of which that of every other occurrence but an untold body's is made.
inline constexpr std::string_view kWholeDocument = "";

// A local entity as far as other documents are told of it; both live as long as who gave them says.
struct NamedCluster {
  std::string_view key;  // LocalEntity::key; "": no entity
  const Cluster* cluster = nullptr;
};
std::vector<NamedCluster> named_clusters(std::span<const LocalEntity> entities);

// The occurrences of one document, by key, and under kWholeDocument what it has for company. `split` are the keys of
// its local entities that corrections split off.
using OccurrencesOfDocument = std::map<std::string, Occurrence>;
OccurrencesOfDocument occurrences_of(const std::string& doc, std::span<const NamedCluster> entities,
                                     const std::set<std::string>& split);
OccurrencesOfDocument occurrences_of(const std::string& doc, std::span<const LocalEntity> entities,
                                     const std::set<std::string>& split);

// What a document tells of a node, before and after; absent where it tells nothing.
struct OccurrenceChange {
  std::string key, doc;
  std::optional<Occurrence> before, after;
};
// One change each for the keys of which `before` and `after` tell differently.
std::vector<OccurrenceChange> changes_between(const std::string& doc, const OccurrencesOfDocument& before,
                                              const OccurrencesOfDocument& after);

// The documents that are there. An update asks it for those that it does not change: as they are before or after it.
class DocumentOccurrences {
 public:
  virtual ~DocumentOccurrences() = default;
  // By keys of local entities, whether split off or not; empty where there is no such document. Valid until it is asked
  // again.
  virtual const OccurrencesOfDocument& of(const std::string& doc) const = 0;

  // What the document tells of a node. Throws StoreError if it tells nothing: then rows and documents differ.
  const Occurrence& occurrence(const std::string& key, const std::string& doc) const;
};

// All documents in memory.
class OccurrencesInMemory final : public DocumentOccurrences {
 public:
  void put(const std::string& doc, OccurrencesOfDocument occurrences) { documents_[doc] = std::move(occurrences); }
  void erase(const std::string& doc) { documents_.erase(doc); }
  const OccurrencesOfDocument& of(const std::string& doc) const override;

 private:
  std::map<std::string, OccurrencesOfDocument> documents_;
};

}  // namespace relata::identity
