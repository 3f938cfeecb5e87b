// EdgeTable: edges in 40 bytes each, names as numbers, and the triples that they make (contract, section 4). A triple
// is a run of edges until somebody wants to read it: a million rows fit in memory.
//
//   EdgeTable table;
//   EdgeTable::Record record = table.record(fact);      // from EdgeSource::facts()
//   table.counts(run).support                           // of edges of one subject, relation and object
//   table.triple(run)                                   // with its lists of ids
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/copy_count.h"
#include "core/filter.h"
#include "core/triple.h"
#include "query/texts.h"

namespace relata::query {

class EdgeTable {
 public:
  enum Flag : std::uint8_t {
    kAsserts = 1,
    kNegative = 2,
    kAdmitted = 4,
    kPlainId = 8
  };  // kPlainId: not st- and 16 hex
  struct Record {
    std::uint64_t statement = 0;            // the hex digits of its id; with kPlainId the number of that text
    std::uint64_t sentence = 0;             // hash
    std::uint32_t subject = 0, object = 0;  // ends, in the spelling of this edge
    std::uint32_t document = 0, speaker = 0;
    std::uint32_t relation : 28, flags : 4;
    std::uint32_t turn : 31, turned : 1;  // when it was found, and whether with its ends turned round
    bool has(Flag flag) const { return (flags & flag) != 0; }
  };
  using Run = std::span<const Record>;

  EdgeTable();

  Record record(const EdgeFact& fact);
  std::uint32_t end(const End& end);
  std::uint32_t end_of_key(std::string_view key) { return number(key); }  // as far as it is known: see known()
  // The same for ends of one End::key(): the number of that key's own spelling.
  std::uint32_t key(std::uint32_t end) const { return keys_[end]; }
  End end(std::uint32_t number) const;
  bool is_entity(std::uint32_t end) const { return entities_of_[end] != UINT32_MAX; }
  std::string_view name(std::uint32_t end) const;
  std::string_view key_text(std::uint32_t end) const { return ends_[keys_[end]]; }
  std::string_view relation(std::uint32_t number) const { return relations_[number]; }
  std::uint32_t ends() const { return ends_.size(); }
  std::uint32_t relations() const { return relations_.size(); }

  // Whether two edges are of one triple.
  bool same_triple(const Record& a, const Record& b) const {
    return a.relation == b.relation && keys_[a.subject] == keys_[b.subject] && keys_[a.object] == keys_[b.object];
  }
  // By the keys of subject, relation and object, bytewise.
  bool precedes(const Record& a, const Record& b) const;

  // Of the edges of one triple, in the order in which they were found.
  struct Counts {
    std::uint32_t support = 0, sources = 0;
    bool admitted = false;  // the filter takes one of them
  };
  Counts counts(Run run) const;
  // Whether documents of edges are copies: then edges of several triples that answer together are counted by these.
  bool has_copies() const { return !story_of_.empty(); }
  void add_asserting(Run run, std::vector<AssertingEdge>& edges) const;
  CopyCounts count_without_copies(std::vector<AssertingEdge>& edges) const;
  Triple triple(Run run) const;

 private:
  std::uint32_t number(std::string_view text);
  bool is_spelled_so(std::uint32_t number, const End& end) const;
  std::uint32_t end(const End& end, std::uint32_t likely);
  std::string statement_id(const Record& record) const;

  Texts ends_;                              // "e:" and the id, "p:" and the words as written, "" for nothing
  std::vector<std::uint32_t> keys_;         // of each end
  std::vector<std::uint32_t> entities_of_;  // place in entities_; UINT32_MAX: a phrase
  std::vector<End> entities_;
  Texts relations_, documents_, sources_, speakers_, ids_;
  std::vector<std::uint32_t> source_of_;  // of each document
  std::vector<std::uint64_t> story_of_;   // the same; empty as long as no document has copies
  std::string scratch_;
  Record last_{};  // that was made
};

}  // namespace relata::query
