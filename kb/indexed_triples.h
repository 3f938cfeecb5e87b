// IndexedTriples: fills a TripleTable from the index alone, without looking at statements, which a million edges take
// a second of: what a picture, a ranking or communities need of most triples is how often they are said.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "kb/entity_index.h"
#include "kb/places.h"
#include "kb/posting_filter.h"
#include "kb/stories.h"
#include "kb/triple_table.h"
#include "kb/user_rulings.h"
#include "store/store.h"

namespace relata::kb {

class IndexedTriples {
 public:
  // Whether the index tells all that this filter asks of triples of two entities.
  static bool can_take(const Filter& filter);

  // Keeps references. The table must be one of Ends::kEntities.
  IndexedTriples(const store::Store& store, const EntityIndex& entities, const UserRulings& rulings,
                 const Places& rejected, const Stories& stories, TripleTable& table)
      : store_(store),
        entities_(entities),
        rulings_(rulings),
        rejected_(rejected),
        stories_(stories),
        table_(table),
        filter_(table.filter_),
        postings_(filter_) {}

  // Adds the edges of all documents but those in which corrections speak of mentions. Returns these, bytewise: their
  // statements are to be added one by one.
  std::vector<std::string> add();
  // Places (kb/places.h) of statements that the index does not tell the days of, ascending: the same.
  const std::vector<std::uint64_t>& without_days() const { return without_days_; }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  // What is asked of a document.
  struct DocumentAt {
    bool taken = false;
    std::uint32_t document = 0, source = 0;  // of the table
    std::uint32_t first_statement = 0;       // in hashes_
  };

  void read_documents();
  void read_ends();
  std::uint32_t end_of(store::TermId term) const;
  std::uint32_t relation_of(store::TermId term);
  void add(const store::IndexedEdge& edge);
  std::uint8_t flags_of(const store::Posting& posting, bool rejected) const;

  const store::Store& store_;
  const EntityIndex& entities_;
  const UserRulings& rulings_;
  const Places& rejected_;
  const Stories& stories_;
  TripleTable& table_;
  const Filter& filter_;
  const PostingFilter postings_;
  std::vector<DocumentAt> documents_;  // by number
  std::vector<std::uint64_t> hashes_;  // of each statement's sentence
  std::vector<std::string> special_;
  std::unordered_map<store::TermId, std::uint32_t> ends_, relations_;  // places in the table
  std::vector<std::uint64_t> without_days_;
};

}  // namespace relata::kb
