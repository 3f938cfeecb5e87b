#include "store/posting_edit.h"

#include <gtest/gtest.h>

#include "tests/store/posting_oracle.h"

namespace relata::store {
namespace {

using relata::testing::kPostingKinds;
using relata::testing::some_posting;

using PostingEditTest = PostingsTest;

// Of few segments, the first and the last among them.
std::uint32_t some_document(std::mt19937& random) {
  constexpr std::uint32_t kSegments[] = {0, 1, 9, UINT16_MAX};
  return kSegments[random() % 4] << kSegmentBits | (random() % 1000);
}

TEST_F(PostingEditTest, AnyEditsLeaveWhatTheyLeaveInSets) {
  std::mt19937 random(1);
  for (int round = 0; round < 60; ++round) {
    for (int list = 0; list < 4; ++list) {
      const IndexKind kind = kPostingKinds[random() % kPostingKinds.size()];
      const TermId term = random() % 3 == 0 ? UINT32_MAX : 7;
      const Set before = sets_[{kind, term}];  // what comes and what goes in one edit must differ
      const bool shrink = round % 5 == 4;
      for (const Posting& posting : before)
        if (random() % (shrink ? 2 : 20) == 0) remove({kind, term, posting});
      const std::size_t more = shrink ? 0 : random() % (round % 10 == 0 ? 2000 : 300);
      for (std::size_t i = 0; i < more; ++i) {
        const Posting posting = some_posting(random, kind, some_document(random));
        if (!before.contains(posting)) add_new({kind, term, posting});
      }
      write();
    }
    expect_equal();
  }
}

TEST_F(PostingEditTest, ALongListIsCutIntoPagesThatAreNeitherFullerThanAllowedNorSingle) {
  std::mt19937 random(2);
  for (int i = 0; i < 5000; ++i)
    add_new({IndexKind::kSpo, 7, some_posting(random, IndexKind::kSpo, some_document(random))});
  write();
  expect_equal();
  std::size_t all = 0;
  for (const auto& [key, postings] : pages()) {
    EXPECT_LE(postings.size(), kMostPostings);
    EXPECT_GE(postings.size(), kMostPostings / 2) << "5,000 postings in 4 segments fill pages";
    all += postings.size();
  }
  EXPECT_EQ(all, (sets_[{IndexKind::kSpo, 7}].size()));
}

TEST_F(PostingEditTest, PagesStandInOrderAndNoPostingBehindItsPage) {
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    const Set before = sets_[{IndexKind::kPos, 7}];
    for (const Posting& posting : before)
      if (random() % 4 == 0) remove({IndexKind::kPos, 7, posting});
    for (int i = 0; i < 500; ++i) {
      const Posting posting = some_posting(random, IndexKind::kPos, random() % 1000);
      if (!before.contains(posting)) add_new({IndexKind::kPos, 7, posting});
    }
    write();
    const auto all = pages();
    for (auto page = all.begin(); page != all.end(); ++page) {
      const PageKey list = decode_page_key(page->first);
      ASSERT_FALSE(page->second.empty());
      EXPECT_GE(page->first, page_key(list, page->second.back()));
      if (page != all.begin()) EXPECT_GT(page_key(list, page->second.front()), std::prev(page)->first);
    }
  }
}

TEST_F(PostingEditTest, WhereAllGoesNoPageIsLeft) {
  std::mt19937 random(4);
  for (const IndexKind kind : kPostingKinds)
    for (int i = 0; i < 1000; ++i) add_new({kind, 7, some_posting(random, kind, some_document(random))});
  write();
  EXPECT_GT(pages().size(), 20u);
  for (const auto& [list, set] : sets_)
    for (const Posting& posting : Set(set)) remove({list.first, list.second, posting});
  write();
  EXPECT_TRUE(pages().empty());
  expect_equal();
}

TEST_F(PostingEditTest, WhatIsNotThereMayGoAndWhatIsThereMayComeAgain) {
  const ListedPosting one{IndexKind::kMention, 7, Posting{.document = 1}}, two{IndexKind::kMention, 7, {.document = 2}};
  remove(one);
  write();
  EXPECT_TRUE(pages().empty());
  add(two);
  write();
  add(two);
  remove(one);
  write();
  expect_equal();
  EXPECT_EQ(pages().size(), 1u);
}

TEST_F(PostingEditTest, APostingThatComesAgainBringsItsOwnFlags) {
  Posting said;
  said.document = 1;
  add({IndexKind::kPos, 7, said});
  write();
  said.flags = kNegative;
  add({IndexKind::kPos, 7, said});
  write();
  PostingScan scan(*rocks_);
  EXPECT_EQ(listed(scan, IndexKind::kPos, 7), std::vector<Posting>{said});
}

TEST_F(PostingEditTest, NeighboursOfAListAreNotTouched) {
  for (const TermId term : {6, 7, 8})
    for (const IndexKind kind : {IndexKind::kSpo, IndexKind::kPos, IndexKind::kOsp})
      for (const std::uint32_t document : {5U, (1U << kSegmentBits) + 5})
        add({kind, term, Posting{.document = document}});
  write();
  remove({IndexKind::kPos, 7, Posting{.document = 5}});
  write();
  expect_equal();
  EXPECT_EQ(pages().size(), 17u);
}

TEST_F(PostingEditTest, ListedPostingsSortByPageThenPlace) {
  const ListedPosting a{IndexKind::kSpo, 7, Posting{.a = 9, .document = 1}},
      b{IndexKind::kSpo, 7, Posting{.a = 1, .document = 1U << kSegmentBits}}, c{IndexKind::kSpo, 8, {}},
      d{IndexKind::kPos, 1, {}};
  EXPECT_TRUE(a < b && b < c && c < d);
  EXPECT_FALSE(b < a || c < b || d < c || a < a);
}

}  // namespace
}  // namespace relata::store
