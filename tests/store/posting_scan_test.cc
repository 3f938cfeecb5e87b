#include "store/posting_scan.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/store/posting_oracle.h"

namespace relata::store {
namespace {

using relata::testing::kPostingKinds;
using relata::testing::some_posting;

class PostingScanTest : public PostingsTest {
 protected:
  // Lists of 0 to 5,000 postings, most of few values of a and b, over several segments.
  void fill() {
    std::mt19937 random(1);
    constexpr std::size_t kSizes[] = {0, 1, 2, 255, 256, 257, 1000, 5000};
    TermId term = 1;
    for (const std::size_t size : kSizes) {
      ++term;
      for (const IndexKind kind : {IndexKind::kSpo, IndexKind::kOsp, IndexKind::kTime})
        for (std::size_t i = 0; i < size; ++i) {
          const std::uint32_t segment = random() % 3 * 7;
          Posting posting = some_posting(random, kind, segment << kSegmentBits | random() % 2000);
          posting.a = random() % 2 ? random() % 8 * 3 : random() % 2 * UINT32_MAX;
          posting.b = random() % 3 ? random() % 5 * 2 : random() % 2 * UINT32_MAX;
          add_new({kind, term, posting});
        }
    }
    write();
  }
};

TEST_F(PostingScanTest, ListsAndTheirRangesAreThoseOfSets) {
  fill();
  PostingScan scan(*rocks_);
  std::size_t seen = 0;
  for (const auto& [list, set] : sets_) {
    EXPECT_TRUE(listed(scan, list.first, list.second) == in(set, {}));
    for (std::uint32_t a = 0; a < 26; ++a) {
      const std::uint32_t value = a == 25 ? UINT32_MAX : a;
      const std::vector<Posting> found = listed(scan, list.first, list.second, {.a = value});
      ASSERT_TRUE(found == in(set, {.a = value})) << list.second << " " << value;
      seen += found.size();
      for (const std::uint32_t b : {0U, 1U, 2U, 8U, 9U, UINT32_MAX}) {
        const PostingRange range{.a = value, .b = b};
        ASSERT_TRUE(listed(scan, list.first, list.second, range) == in(set, range)) << value << " " << b;
      }
    }
  }
  EXPECT_GT(seen, 10000u);
}

TEST_F(PostingScanTest, AScanStopsWhereItsVisitorDoes) {
  fill();
  PostingScan scan(*rocks_);
  for (const std::size_t stop : {1, 2, 256, 700}) {
    std::size_t seen = 0;
    EXPECT_FALSE(scan.list(IndexKind::kSpo, 9, {}, [&](const Posting&) { return ++seen < stop; }));
    EXPECT_EQ(seen, stop);
  }
  EXPECT_TRUE(scan.list(IndexKind::kSpo, 1, {}, [](const Posting&) { return false; })) << "an empty list";
}

TEST_F(PostingScanTest, CountsGoNoFurtherThanAsked) {
  fill();
  PostingScan scan(*rocks_);
  const std::size_t all = sets_[{IndexKind::kOsp, 9}].size();
  EXPECT_EQ(scan.count(IndexKind::kOsp, 9, {}, UINT64_MAX), all);
  EXPECT_EQ(scan.count(IndexKind::kOsp, 9, {}, 300), 300u);
  EXPECT_EQ(scan.count(IndexKind::kOsp, 1, {}, 300), 0u);
  EXPECT_EQ(scan.count(IndexKind::kOsp, 9, {.a = 3}, UINT64_MAX), (in(sets_[{IndexKind::kOsp, 9}], {.a = 3}).size()));
}

TEST_F(PostingScanTest, AllListsOfAKindComeByTerm) {
  fill();
  std::vector<std::pair<TermId, Posting>> expected, found;
  for (const auto& [list, set] : sets_)
    if (list.first == IndexKind::kTime)
      for (const Posting& posting : set) expected.emplace_back(list.second, posting);
  PostingScan scan(*rocks_, PostingScan::Reads::kAll);
  EXPECT_TRUE(scan.all(IndexKind::kTime,
                       [&](TermId term, const Posting& posting) { return found.emplace_back(term, posting), true; }));
  EXPECT_TRUE(found == expected);
  EXPECT_FALSE(scan.all(IndexKind::kTime, [](TermId, const Posting&) { return false; }));
  EXPECT_TRUE(scan.all(IndexKind::kSpeaker, [](TermId, const Posting&) { return false; }));
}

TEST_F(PostingScanTest, AScanSeesTheIndexAsItWasWhenItWasMade) {
  add({IndexKind::kMention, 7, Posting{.document = 1}});
  write();
  PostingScan before(*rocks_);
  add({IndexKind::kMention, 7, Posting{.document = 2}});
  write();
  PostingScan after(*rocks_);
  EXPECT_EQ(listed(before, IndexKind::kMention, 7).size(), 1u);
  EXPECT_EQ(listed(after, IndexKind::kMention, 7).size(), 2u);
}

TEST_F(PostingScanTest, ListsAtTheEndOfTheirKindEndThere) {
  for (const IndexKind kind : kPostingKinds) add({kind, UINT32_MAX, Posting{.document = UINT32_MAX}});
  write();
  PostingScan scan(*rocks_);
  for (const IndexKind kind : kPostingKinds) {
    EXPECT_EQ(listed(scan, kind, UINT32_MAX).size(), 1u);
    EXPECT_EQ(listed(scan, kind, UINT32_MAX, {.a = 0}).size(), 1u);
  }
}

TEST_F(PostingScanTest, ADamagedPageIsAStoreError) {
  add({IndexKind::kSpo, 7, Posting{.document = 1}});
  write();
  rocksdb::WriteBatch batch;
  rocks_->put(batch, Family::kIndex, last_page_key({IndexKind::kSpo, 8, 0}), "\x02");
  rocks_->put(batch, Family::kIndex, segment_prefix({IndexKind::kOsp, 8, 0}) + "\x02", "");
  rocks_->write(batch);
  PostingScan scan(*rocks_);
  const auto any = [](const Posting&) { return true; };
  EXPECT_TRUE(scan.list(IndexKind::kSpo, 7, {}, any));
  EXPECT_THROW(scan.list(IndexKind::kSpo, 8, {}, any), StoreError);
  EXPECT_THROW(scan.list(IndexKind::kOsp, 8, {}, any), StoreError) << "a key of no page";
}

}  // namespace
}  // namespace relata::store
