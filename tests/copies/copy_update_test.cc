#include "copies/copy_update.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "copies/bulk_copies.h"
#include "tests/copies/made_up_texts.h"

namespace relata::copies {
namespace {

using testing::MadeUpTexts;
using testing::text_of;

using Documents = std::map<std::string, Text>;
using AllRows = std::map<std::string, std::string>;

AllRows rows_of(const Rows& rows) {
  AllRows all;
  rows.scan("", [&](std::string_view key, std::string_view value) { return all.emplace(key, value), true; });
  return all;
}

// What BulkCopies gives, which is told apart from CopyEdit in all but the tests of pairs and keys.
AllRows rows_from_nothing(const Documents& documents, std::size_t most_of_key = kMostOfKey) {
  BulkCopies bulk(most_of_key);
  for (const auto& [doc, text] : documents) bulk.add(doc, text);
  AllRows all;
  bulk.resolve([&](std::string_view key, std::string_view value) {
    EXPECT_TRUE(all.empty() || all.rbegin()->first < key) << "out of order";
    all.emplace(key, value);
  });
  return all;
}

void put(RowEdit& rows, const std::string& doc, const Text& text) {
  CopyEdit edit(rows);
  edit.put(doc, text);
  edit.finish();
}

void remove(RowEdit& rows, const std::string& doc) {
  CopyEdit edit(rows);
  edit.remove(doc);
  edit.finish();
}

// Stories of some copies each, with follow-ups between.
Documents news(std::uint32_t seed, std::uint32_t stories) {
  MadeUpTexts texts(seed);
  Documents documents;
  const auto add = [&](const std::string& text) {
    documents["d" + std::to_string(documents.size())] = text_of(text, texts.below(3) == 0 ? 0 : 700 + texts.below(9));
  };
  for (std::uint32_t i = 0; i < stories; ++i) {
    const std::string original = texts.original(40 + texts.below(100));
    add(original);
    for (std::uint32_t copies = texts.below(6); copies > 0; --copies)
      add(texts.below(4) == 0 ? original : texts.copy(original, 6 + texts.below(40), 40 + texts.below(61)));
    if (texts.below(2) == 0) add(texts.original(30) + original);
  }
  return documents;
}

TEST(CopyEdit, ReprintsAreOneStory) {
  MadeUpTexts texts(3);
  const std::string original = texts.original(120);
  RowEdit rows;
  put(rows, "wire", text_of(original));
  EXPECT_FALSE(CopyTable(rows).any());
  EXPECT_EQ(CopyTable(rows).story_of("wire"), 0u);
  put(rows, "daily", text_of(texts.copy(original, 30, 60)));
  put(rows, "other", text_of(texts.original(120)));
  const CopyTable table(rows);
  EXPECT_NE(table.story_of("wire"), 0u);
  EXPECT_EQ(table.story_of("wire"), table.story_of("daily"));
  EXPECT_EQ(table.story_of("other"), 0u);
  EXPECT_EQ(table.copies_of("wire"), (std::vector<std::string>{"daily", "wire"}));
  EXPECT_TRUE(table.copies_of("other").empty());
  EXPECT_EQ(table.groups(), (std::vector<std::vector<std::string>>{{"daily", "wire"}}));
  remove(rows, "daily");
  EXPECT_FALSE(CopyTable(rows).any());
}

TEST(CopyEdit, AChainOfNearMissesIsNoStory) {
  // Each text shares its first nine tenths with the one before: the last is far from the first.
  MadeUpTexts texts(5);
  RowEdit rows;
  std::string text = texts.original(300);
  const std::size_t length = 60 * 5;
  for (int i = 0; i < 12; ++i) put(rows, "d" + std::to_string(i), text_of(text.substr(100 * i, length * 5)));
  const CopyTable table(rows);
  for (const auto& group : table.groups()) {
    const TextId first = *table.text_of(group.front());
    const TextId leader = table.leader_of(first).value_or(first);
    const CopyTest test({*table.words_of(leader), leader.day});
    for (const std::string& doc : group) {
      const TextId id = *table.text_of(doc);
      EXPECT_TRUE(test.is_copy({*table.words_of(id), id.day})) << doc;
    }
  }
}

TEST(CopyEdit, AnyOrderGivesTheRowsOfAllAtOnce) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const Documents documents = news(seed, 8);
    const AllRows wanted = rows_from_nothing(documents);
    std::vector<std::string> order;
    for (const auto& [doc, text] : documents) order.push_back(doc);
    std::mt19937 random(seed);
    std::shuffle(order.begin(), order.end(), random);
    RowEdit rows;
    for (const std::string& doc : order) put(rows, doc, documents.at(doc));
    EXPECT_EQ(rows_of(rows), wanted) << seed;
  }
}

TEST(CopyEdit, RemovalAndReplacementLeaveWhatTheOthersGive) {
  for (std::uint32_t seed = 100; seed < 112; ++seed) {
    Documents documents = news(seed, 8);
    const Documents others = news(seed + 1000, 8);
    RowEdit rows;
    for (const auto& [doc, text] : documents) put(rows, doc, text);
    std::mt19937 random(seed);
    for (int step = 0; step < 40; ++step) {
      const std::string doc = "d" + std::to_string(random() % documents.size());
      if (random() % 2 == 0) {
        documents.erase(doc);
        remove(rows, doc);
      } else {
        documents[doc] = random() % 3 == 0 && others.contains(doc) ? others.at(doc) : documents.begin()->second;
        put(rows, doc, documents[doc]);
      }
      ASSERT_EQ(rows_of(rows), rows_from_nothing(documents)) << seed << " at step " << step;
    }
  }
}

TEST(CopyEdit, ManyInOneEditAreAsOneByOne) {
  const Documents documents = news(31, 20);
  RowEdit rows;
  CopyEdit edit(rows);
  for (const auto& [doc, text] : documents) edit.put(doc, text);
  edit.finish();
  EXPECT_EQ(rows_of(rows), rows_from_nothing(documents));
}

TEST(CopyEdit, AKeyOfTooManyTextsTellsNothing) {
  constexpr std::size_t kMost = 20;
  MadeUpTexts texts(9);
  const std::string eight = texts.original(8), boilerplate = eight + eight + eight + eight;  // of nine keys
  Documents documents;
  RowEdit rows;
  const auto put_one = [&](std::size_t number) {
    const std::string doc = "d" + std::to_string(number);
    documents[doc] = text_of(boilerplate + std::to_string(1000 + number));
    CopyEdit edit(rows, kMost);
    edit.put(doc, documents[doc]);
    edit.finish();
    ASSERT_EQ(rows_of(rows), rows_from_nothing(documents, kMost)) << number;
  };
  for (std::size_t number = 0; number < kMost; ++number) put_one(number);
  EXPECT_EQ(CopyTable(rows).groups().size(), 1u);
  for (std::size_t number = kMost; number < kMost + 3; ++number) put_one(number);
  EXPECT_TRUE(CopyTable(rows).groups().empty());
  for (std::size_t number = 0; number < 3; ++number) {
    const std::string doc = "d" + std::to_string(number);
    documents.erase(doc);
    CopyEdit edit(rows, kMost);
    edit.remove(doc);
    edit.finish();
    ASSERT_EQ(rows_of(rows), rows_from_nothing(documents, kMost)) << number;
  }
  EXPECT_EQ(CopyTable(rows).groups().size(), 1u);
}

TEST(CopyEdit, ShortTextsLeaveNoRows) {
  RowEdit rows;
  put(rows, "a", text_of("Page not found"));
  put(rows, "b", text_of("Page not found"));
  EXPECT_TRUE(rows_of(rows).empty());
}

}  // namespace
}  // namespace relata::copies
