// PostingEdit: postings that come and go, carried into their pages in one write.
#pragma once

#include <rocksdb/write_batch.h>

#include <cstdint>
#include <vector>

#include "store/posting_page.h"
#include "store/rocks.h"

namespace relata::store {

// A posting with the list that it belongs to.
struct ListedPosting {
  IndexKind kind = IndexKind::kSpo;
  TermId term = 0;
  Posting posting;

  PageKey list() const { return {kind, term, segment_of(posting.document)}; }
  bool operator==(const ListedPosting&) const = default;
};
bool operator<(const ListedPosting& a, const ListedPosting& b);

class PostingEdit {
 public:
  void add(const ListedPosting& posting) { changes_.push_back({posting, true}); }
  // It goes, if it is there.
  void remove(const ListedPosting& posting) { changes_.push_back({posting, false}); }
  // Puts the pages that change into the batch. Once; no posting may both come and go. Throws StoreError on damage.
  void write(const Rocks& rocks, rocksdb::WriteBatch& batch);

 private:
  struct Change {
    ListedPosting listed;
    bool comes = false;
  };
  std::vector<Change> changes_;

  friend class PageWalk;
};

}  // namespace relata::store
