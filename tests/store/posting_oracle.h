// Posting lists in a store, and the same as sets in memory: what is done to both must leave both equal.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "store/posting_scan.h"
#include "tests/store/random_postings.h"
#include "tests/store/temporary_directory.h"

namespace relata::store {

class PostingsTest : public ::testing::Test {
 protected:
  struct BySegment {
    bool operator()(const Posting& a, const Posting& b) const {
      const std::uint16_t x = segment_of(a.document), y = segment_of(b.document);
      return x != y ? x < y : a < b;
    }
  };
  using Set = std::set<Posting, BySegment>;

  // In the place of one that is there.
  void add(const ListedPosting& listed) {
    edit_.add(listed);
    Set& set = sets_[{listed.kind, listed.term}];
    set.erase(listed.posting);
    set.insert(listed.posting);
  }
  // Unless one stands there already.
  void add_new(const ListedPosting& listed) {
    if (!sets_[{listed.kind, listed.term}].contains(listed.posting)) add(listed);
  }
  void remove(const ListedPosting& listed) {
    edit_.remove(listed);
    sets_[{listed.kind, listed.term}].erase(listed.posting);
  }
  void write() {
    rocksdb::WriteBatch batch;
    edit_.write(*rocks_, batch);
    rocks_->write(batch);
    edit_ = {};
  }

  static std::vector<Posting> in(const Set& set, const PostingRange& range) {
    std::vector<Posting> found;
    for (const Posting& posting : set)
      if ((!range.a || posting.a == *range.a) && (!range.b || posting.b == *range.b)) found.push_back(posting);
    return found;
  }
  static std::vector<Posting> listed(PostingScan& scan, IndexKind kind, TermId term, const PostingRange& range = {}) {
    std::vector<Posting> found;
    EXPECT_TRUE(scan.list(kind, term, range, [&](const Posting& posting) { return found.push_back(posting), true; }));
    return found;
  }

  void expect_equal() {
    PostingScan scan(*rocks_);
    for (const auto& [list, set] : sets_)
      ASSERT_TRUE(listed(scan, list.first, list.second) == in(set, {}))
          << "list " << static_cast<int>(list.first) << " of " << list.second << ", " << set.size() << " postings";
  }

  // Pages as they are stored: the postings of each, by its key.
  std::map<std::string, std::vector<Posting>> pages() const {
    std::map<std::string, std::vector<Posting>> pages;
    rocks_->scan(Family::kIndex, "", [&](std::string_view key, std::string_view value) {
      if (key[0] <= static_cast<char>(IndexKind::kMention))
        read_page(decode_page_key(key), value, pages[std::string(key)]);
      return true;
    });
    return pages;
  }

  relata::testing::TemporaryDirectory tmp_;
  std::unique_ptr<Rocks> rocks_ = Rocks::open(tmp_ / "kb", Access::kWrite);
  PostingEdit edit_;
  std::map<std::pair<IndexKind, TermId>, Set> sets_;
};

}  // namespace relata::store
