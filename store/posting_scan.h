// PostingScan: reads posting lists.
//
//   PostingScan scan(rocks);
//   scan.list(IndexKind::kSpo, 7, {.a = 2}, visit);   // what 7 does by relation 2
#pragma once

#include <rocksdb/iterator.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "store/posting_page.h"
#include "store/rocks.h"

namespace relata::store {

// Postings of these values; what is absent admits all. `b` only with `a`.
struct PostingRange {
  std::optional<std::uint32_t> a = {}, b = {};
};

// Sees the index as it was when it was made. One thread.
class PostingScan {
 public:
  enum class Reads : std::uint8_t { kSome, kAll };  // kAll: goes through much once, which no cache need keep
  explicit PostingScan(const Rocks& rocks, Reads reads = Reads::kSome);

  // In each segment ascending, segments ascending, until `visit` returns false; false if it did. Throws StoreError.
  using Visit = std::function<bool(const Posting& posting)>;
  bool list(IndexKind kind, TermId term, const PostingRange& range, const Visit& visit);
  // All lists of a kind, by term. Throws StoreError, too, where pages stand so that list() would miss some of theirs.
  using VisitListed = std::function<bool(TermId term, const Posting& posting)>;
  bool all(IndexKind kind, const VisitListed& visit);
  // How many postings a list has, counted no further than to `most`.
  std::uint64_t count(IndexKind kind, TermId term, const PostingRange& range, std::uint64_t most);

 private:
  bool at(std::string_view prefix) const;
  bool seek(PageKey& list, const PostingRange& range, const Posting& first, const std::string& prefix);
  void read(const PageKey& list);
  void require_order(const PageKey& list, std::string_view before) const;
  enum class Outcome : std::uint8_t { kMore, kPast, kStopped };  // kPast: all of this segment
  Outcome visit_page(const PageKey& list, const PostingRange& range, const Posting& first, const Visit& visit) const;

  const Rocks& rocks_;
  const std::uint16_t last_segment_;  // that any list can have
  std::unique_ptr<rocksdb::Iterator> pages_;
  std::vector<Posting> postings_;
};

}  // namespace relata::store
