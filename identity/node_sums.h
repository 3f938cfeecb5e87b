// The nodes of many documents, counted in numbers: what NodeUpdate gives node by node, for all at once and at a
// fraction of its memory. Private to the room.
//
//   NodeSums sums;
//   sums.add("a", clusters_of_a, {}); sums.add("b", clusters_of_b, {});
//   sums.order();
//   sums.node(0)  // the bytewise first
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "identity/occurrences.h"
#include "identity/records.h"
#include "identity/text_pool.h"

namespace relata::identity {

class NodeSums {
 public:
  // Documents in any order, each once.
  void add(std::string_view doc, std::span<const NamedCluster> entities, const std::set<std::string>& split);

  // After the last document. What follows takes nodes and documents by their place in the order of keys and ids.
  void order();
  std::uint32_t size() const { return keys_.size(); }
  std::string_view key(std::uint32_t node) const { return keys_.text(by_key_[node]); }
  Node node(std::uint32_t node) const;
  std::span<const std::uint32_t> documents(std::uint32_t node) const;  // that mention it, ascending
  std::uint32_t documents() const { return documents_.size(); }
  DocumentCompany company(std::uint32_t document) const;
  std::string_view document(std::uint32_t document) const { return documents_.text(by_id_[document]); }

 private:
  static constexpr std::size_t kMostCompany = kOccurrenceCompany + 1;
  static constexpr std::size_t kPlaces = 4;  // of a document, that untold bodies look at
  static constexpr std::uint32_t kNone = UINT32_MAX;
  struct Known {  // of a node, by its number in keys_
    std::uint32_t name = 0;
    bool place = false, country = false, untold = false;
    std::uint32_t last_doc = kNone, last_place = 0;  // its place in occurred_
    std::uint32_t first_offset = 0;                  // in its first document
    std::uint32_t last_spelling = kNone;             // its place in spelled_: most often it comes again
    std::uint64_t mentions = 0;
    TypeCounts types{};
  };
  struct Count {  // of a text of a node
    std::uint32_t node = 0, text = 0;
    std::uint32_t docs = 0, last_doc = kNone;
    std::uint64_t count = 0;
  };
  // Counts by node and text: added in any order, then gone through node by node.
  class Counts {
   public:
    // The place of that of a node's text, which is added if it is new.
    std::uint32_t place_of(std::uint32_t node, std::uint32_t text);
    Count& operator[](std::uint32_t place) { return counts_[place]; }
    void order(std::uint32_t nodes);
    std::span<const Count> of(std::uint32_t node) const;

   private:
    std::vector<Count> counts_;
    std::vector<std::uint32_t> slots_;   // places in counts_, by hash
    std::vector<std::uint32_t> begins_;  // of each node in counts_, once ordered
  };
  struct Occurred {
    std::uint32_t node = 0, first_offset = 0;
  };
  using Company = std::array<std::uint32_t, kMostCompany>;  // numbers of names; kNone behind the last

  std::uint32_t node_of(std::string_view doc, const NamedCluster& entity, const std::set<std::string>& split);
  void count(std::uint32_t node, std::uint32_t document, const Cluster& cluster);
  void occur(std::uint32_t node, std::uint32_t document, std::uint32_t offset);
  // The first names by hash, as occurrences_of() takes them.
  template <std::size_t count>
  std::array<std::uint32_t, count> first_of(std::vector<std::uint32_t>& names, std::size_t most) const;
  void keep_places(std::uint32_t document);
  std::uint32_t name_number(std::string_view name);
  NameSet::Hash short_hash(std::uint32_t name) const { return name_hashes_[name] >> (64 - 8 * NameSet::kHashBytes); }
  void order_documents();
  void gather_company();
  // What the document's occurrence of the node has for company.
  void company_of(std::uint32_t node, std::uint32_t document, std::vector<std::uint32_t>& names) const;
  void sample_company(std::uint32_t node, const std::vector<std::uint32_t>& names, std::vector<NameSet::Hash>& samples);

  TextPool keys_, names_, spellings_, titles_;
  std::vector<Known> known_;
  std::vector<std::uint64_t> name_hashes_;
  std::vector<std::uint32_t> last_doc_of_name_;
  Counts spelled_, titled_;
  TextPool documents_;
  std::vector<Occurred> occurred_;
  std::vector<std::size_t> occurred_begins_;                                      // of each document
  std::vector<Company> company_;                                                  // of each document
  std::unordered_map<std::uint32_t, std::array<std::uint32_t, kPlaces>> places_;  // of documents with an untold body
  std::vector<std::uint32_t> mentioned_, countries_, towns_;                      // of the document at hand

  std::vector<std::uint32_t> by_key_, by_id_;
  std::vector<std::uint32_t> node_begins_, node_documents_;  // by number of the node; places of documents
  // Of nodes by number: their company, and what of it are regions and, of untold bodies, names.
  std::vector<NameSet::Hash> countries_of_;  // of each name that is a region, else 0
  std::vector<std::size_t> sample_begins_;
  std::shared_ptr<NameSet::Hash[]> samples_;
  std::unordered_map<std::uint32_t, std::vector<Region>> regions_;
  std::unordered_map<std::uint32_t, std::vector<std::string>> nearby_;
};

}  // namespace relata::identity
