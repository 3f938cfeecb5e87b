#include "store/posting_page.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/error.h"
#include "tests/store/random_postings.h"

namespace relata::store {
namespace {

using namespace std::string_literals;
using relata::testing::kPostingKinds;
using relata::testing::some_number;
using relata::testing::some_posting;

constexpr std::uint16_t kSegment = 3;

std::vector<Posting> some_page(std::mt19937& random, IndexKind kind, std::size_t count) {
  std::set<Posting> postings;
  while (postings.size() < count)
    postings.insert(some_posting(random, kind, kSegment << kSegmentBits | (random() % (1U << kSegmentBits))));
  return {postings.begin(), postings.end()};
}

std::string page(IndexKind kind, const std::vector<Posting>& postings) {
  std::string bytes;
  append_page(kind, postings, bytes);
  return bytes;
}

std::vector<Posting> read(IndexKind kind, std::string_view bytes, std::uint16_t segment = kSegment) {
  std::vector<Posting> postings;
  read_page({kind, 7, segment}, bytes, postings);
  return postings;
}

TEST(PostingPageTest, PagesOfEveryKindComeBack) {
  std::mt19937 random(1);
  for (const IndexKind kind : kPostingKinds)
    for (const std::size_t count : {1, 2, 3, 40, 256})
      for (int round = 0; round < 20; ++round) {
        const std::vector<Posting> postings = some_page(random, kind, count);
        ASSERT_EQ(read(kind, page(kind, postings)), postings) << static_cast<int>(kind) << " " << count;
      }
}

TEST(PostingPageTest, APageIsReadBehindWhatIsThere) {
  std::vector<Posting> postings = {Posting{.a = 9}};
  read_page({IndexKind::kMention, 7, 0}, page(IndexKind::kMention, {Posting{.document = 5}}), postings);
  ASSERT_EQ(postings.size(), 2u);
  EXPECT_EQ(postings[0].a, 9u);
  EXPECT_EQ(postings[1].document, 5u);
}

// On disk: these are the bytes of docs/store_format.md.
TEST(PostingPageTest, BytesAreThoseOfThePage) {
  Posting first;
  first.a = 2, first.b = 3, first.document = 1, first.flags = kOneDay, first.confidence = 90;
  first.first_day = first.last_day = 2021 << 9 | 8 << 5 | 14;
  Posting second = first;
  second.b = 300, second.ordinal = 1, second.edge = 2, second.flags = kNegative;
  second.first_day -= 1, second.last_day = 2;
  EXPECT_EQ(page(IndexKind::kSpo, {first, second}),
            "\x02\x02\x03\x01\0\x80\x5a\x9c\xac\x7e\0\xa9\x02\x01\x03\x02\x02\x5a\x01\x02"s);
  EXPECT_EQ(page(IndexKind::kPos, {first, second}), "\x02\x02\x03\x01\0\x80\0\xa9\x02\x01\x03\x02\x02"s);
  EXPECT_EQ(page(IndexKind::kSpeaker, {first}), "\x01\x01\0"s);
  EXPECT_EQ(page(IndexKind::kStatement, {first}), "\x01\x02\x01\0"s);
  EXPECT_EQ(page(IndexKind::kTime, {first}), "\x01\x02\x03\x01\0"s);
  EXPECT_EQ(page(IndexKind::kMention, {first}), "\x01\x01"s);
  EXPECT_EQ(last_page_key({IndexKind::kPos, 7, 2}), "\x02\0\0\0\x07\0\x02\x01"s);
  EXPECT_EQ(page_key({IndexKind::kPos, 7, 2}, second),
            "\x02\0\0\0\x07\0\x02\0\0\0\0\x02\0\0\x01\x2c\0\0\0\x01\0\0\0\x01\0\0\0\x02"s);
}

TEST(PostingPageTest, KeysSortByListThenSegmentThenLastPosting) {
  std::mt19937 random(2);
  struct Page {
    PageKey list;
    Posting last;
  };
  std::vector<Page> pages;
  for (int i = 0; i < 200; ++i) {
    const IndexKind kind = kPostingKinds[random() % 3];
    const std::uint32_t document = some_number(random);
    pages.push_back({{kind, some_number(random), segment_of(document)}, some_posting(random, kind, document)});
  }
  for (const Page& a : pages) {
    const std::string key = page_key(a.list, a.last);
    EXPECT_EQ(decode_page_key(key), a.list);
    EXPECT_EQ(decode_page_key(last_page_key(a.list)), a.list);
    EXPECT_LT(key, last_page_key(a.list));
    EXPECT_FALSE(is_last_page(key));
    EXPECT_TRUE(key.starts_with(segment_prefix(a.list)));
    EXPECT_TRUE(key.starts_with(list_prefix(a.list.kind, a.list.term)));
    for (const Page& b : pages)
      ASSERT_EQ(key < page_key(b.list, b.last), a.list != b.list ? a.list < b.list : a.last < b.last);
  }
}

TEST(PostingPageTest, AKeyOfAnotherLengthOrKindIsRefused) {
  const std::string last = last_page_key({IndexKind::kSpo, 7, 0}), other = page_key({IndexKind::kSpo, 7, 0}, Posting());
  for (std::size_t size = 0; size < other.size(); ++size)
    EXPECT_THROW(decode_page_key(other.substr(0, size)), StoreError) << size;
  EXPECT_THROW(decode_page_key(other + "x"), StoreError);
  EXPECT_THROW(decode_page_key(last + "x"), StoreError);
  EXPECT_THROW(decode_page_key(segment_prefix({IndexKind::kSpo, 7, 0}) + "\x02"), StoreError);
  for (int kind = 0; kind < 256; ++kind) {
    std::string key = last;
    key[0] = static_cast<char>(kind);
    if (kind >= 1 && kind <= 7) EXPECT_NO_THROW(decode_page_key(key)) << kind;
    else EXPECT_THROW(decode_page_key(key), StoreError) << kind;
  }
}

TEST(PostingPageTest, APageCutAtAnyByteOrGrownByOneIsRefused) {
  std::mt19937 random(3);
  for (const IndexKind kind : kPostingKinds) {
    const std::string bytes = page(kind, some_page(random, kind, 20));
    for (std::size_t size = 0; size < bytes.size(); ++size)
      EXPECT_THROW(read(kind, std::string_view(bytes).substr(0, size)), StoreError) << size;
    EXPECT_THROW(read(kind, bytes + '\0'), StoreError);
  }
}

TEST(PostingPageTest, AnyOtherBytesGiveAscendingPostingsOfTheSegmentOrAStoreError) {
  std::mt19937 random(4);
  int read_whole = 0;
  for (int i = 0; i < 40000; ++i) {
    const IndexKind kind = kPostingKinds[random() % kPostingKinds.size()];
    std::string bytes = page(kind, some_page(random, kind, 1 + random() % 8));
    for (unsigned change = 0; change <= random() % 3; ++change)
      bytes[random() % bytes.size()] ^= static_cast<char>(1 << random() % 8);
    try {
      const std::vector<Posting> postings = read(kind, bytes);
      ++read_whole;
      for (const Posting& posting : postings) ASSERT_EQ(segment_of(posting.document), kSegment);
      ASSERT_TRUE(std::is_sorted(postings.begin(), postings.end()));
      ASSERT_EQ(std::adjacent_find(postings.begin(), postings.end(),
                                   [](const Posting& a, const Posting& b) { return !(a < b); }),
                postings.end());
    } catch (const StoreError&) {
    }
  }
  EXPECT_GT(read_whole, 1000);
  EXPECT_LT(read_whole, 39000);
}

TEST(PostingPageTest, ACountBeyondTheBytesAsksForNoMemory) {
  EXPECT_THROW(read(IndexKind::kSpo, "\xff\xff\xff\xff\xff\xff\xff\xff\x7f"), StoreError);
  EXPECT_THROW(read(IndexKind::kMention, "\x05\x01\x01"), StoreError);
}

TEST(PostingPageTest, WhatCannotBeIsRefused) {
  EXPECT_THROW(read(IndexKind::kMention, "\x01\x80\x80\x80\x02"s), StoreError) << "a document of another segment";
  EXPECT_THROW(read(IndexKind::kMention, "\x02\x05\0"s), StoreError) << "one document twice";
  EXPECT_THROW(read(IndexKind::kSpeaker, "\x02\x05\x04\0\x02"s), StoreError) << "out of order";
  EXPECT_THROW(read(IndexKind::kSpo, "\x01\x02\x03\x01\0\x80\x5a\x01"s), StoreError) << "a day before all days";
  EXPECT_THROW(read(IndexKind::kPos, "\x01\x80\x80\x80\x80\x10\x03\x01\0\0"s), StoreError) << "a term beyond 32 bits";
}

}  // namespace
}  // namespace relata::store
