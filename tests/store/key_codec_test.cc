#include "store/key_codec.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <tuple>
#include <vector>

#include "core/error.h"

namespace relata::store {
namespace {

// Texts that are hard to keep apart: prefixes of each other, with NULs, 0x01 and 0xFF in them.
std::string random_text(std::mt19937& random) {
  constexpr std::string_view kBytes(
      "\0\x01\xff"
      "ab",
      5);
  std::string text(random() % 6, ' ');
  for (char& c : text) c = kBytes[random() % kBytes.size()];
  return text;
}

StatementLocation random_location(std::mt19937& random) {
  return {random_text(random), static_cast<std::uint32_t>(random() % 3), static_cast<std::uint32_t>(random()),
          random() % 3};
}

TEST(KeyCodecTest, TextIsEscapedAndEnded) {
  std::string key;
  append_text(key, std::string_view("a\0b", 3));
  EXPECT_EQ(key, std::string("a\0\xff"
                             "b\0\x01",
                             6));
}

TEST(KeyCodecTest, SpoOf729IsItsNumbersBigEndian) {
  const auto keys = permutation_keys({7, 2, 9, 11, 0});
  EXPECT_EQ(keys[0], std::string("\x01\0\0\0\x07\0\0\0\x02\0\0\0\x09\0\0\0\0\0\0\0\x0b\0\0\0\0", 25));
  EXPECT_EQ(keys[1].substr(0, 9), std::string("\x02\0\0\0\x02\0\0\0\x09", 9));
  EXPECT_EQ(keys[2].substr(0, 9), std::string("\x03\0\0\0\x09\0\0\0\x07", 9));
}

TEST(KeyCodecTest, StatementKeysComeBackAndSortAsStatementsDo) {
  std::mt19937 random(1);
  std::vector<StatementLocation> locations;
  for (int i = 0; i < 400; ++i) locations.push_back(random_location(random));
  for (const StatementLocation& a : locations) {
    EXPECT_EQ(decode_statement_key(statement_key(a)), a);
    for (const StatementLocation& b : locations) ASSERT_EQ(a < b, statement_key(a) < statement_key(b));
  }
}

TEST(KeyCodecTest, StatementKeysOfADocumentShareAPrefixThatNoOtherHas) {
  std::mt19937 random(2);
  for (int i = 0; i < 2000; ++i) {
    const StatementLocation a = random_location(random), b = random_location(random);
    EXPECT_EQ(statement_key(a).starts_with(document_key(b.doc)), a.doc == b.doc);
  }
}

TEST(KeyCodecTest, PermutationsComeBackAndSortByTheirOwnOrder) {
  std::mt19937 random(3);
  std::vector<EdgeRow> rows;
  const auto number = [&] { return static_cast<TermId>(random() % 3 == 0 ? random() : random() % 300); };
  for (int i = 0; i < 200; ++i)
    rows.push_back({number(), number(), number(), random() % 4, static_cast<std::uint32_t>(random() % 3)});
  for (const EdgeRow& a : rows) {
    for (const std::string& key : permutation_keys(a)) EXPECT_EQ(decode_permutation_key(key), a);
    for (const EdgeRow& b : rows) {
      const auto order = [](const EdgeRow& r) {
        return std::tuple(std::tuple(r.subject, r.relation, r.object, r.statement, r.edge),
                          std::tuple(r.relation, r.object, r.subject, r.statement, r.edge),
                          std::tuple(r.object, r.subject, r.relation, r.statement, r.edge));
      };
      ASSERT_EQ(std::get<0>(order(a)) < std::get<0>(order(b)), permutation_keys(a)[0] < permutation_keys(b)[0]);
      ASSERT_EQ(std::get<1>(order(a)) < std::get<1>(order(b)), permutation_keys(a)[1] < permutation_keys(b)[1]);
      ASSERT_EQ(std::get<2>(order(a)) < std::get<2>(order(b)), permutation_keys(a)[2] < permutation_keys(b)[2]);
    }
  }
}

TEST(KeyCodecTest, AKeyCutAtAnyByteOrGrownByOneIsRefused) {
  const std::string statement = statement_key({"004", 7, 57, 0x5d1f0c2ab97e4410});
  const std::string spo = permutation_keys({7, 2, 9, 11, 1})[0];
  const std::string document = analysis_key(AnalysisKind::kEntities, "004");
  for (std::size_t size = 0; size < statement.size(); ++size)
    EXPECT_THROW(decode_statement_key(statement.substr(0, size)), StoreError) << size;
  for (std::size_t size = 0; size < spo.size(); ++size)
    EXPECT_THROW(decode_permutation_key(spo.substr(0, size)), StoreError) << size;
  for (std::size_t size = 0; size < document.size(); ++size)
    EXPECT_THROW(decode_analysis_key(AnalysisKind::kEntities, document.substr(0, size)), StoreError) << size;
  EXPECT_THROW(decode_statement_key(statement + "x"), StoreError);
  EXPECT_THROW(decode_permutation_key(spo + "x"), StoreError);
  EXPECT_THROW(decode_document_key(document_key("004") + "x"), StoreError);
}

TEST(KeyCodecTest, AnotherKindOfKeyIsRefused) {
  EXPECT_THROW(decode_analysis_key(AnalysisKind::kEntities, analysis_key(AnalysisKind::kMentions, "a")), StoreError);
  EXPECT_THROW(decode_permutation_key(participant_key(1, 2)), StoreError);
  std::string_view bad_escape("a\0x\0\x01", 5);
  EXPECT_THROW(take_text(bad_escape), StoreError);
}

TEST(KeyCodecTest, StatementIdsAreSixteenHexDigits) {
  EXPECT_EQ(parse_statement_id("st-5d1f0c2ab97e4410"), 0x5d1f0c2ab97e4410u);
  EXPECT_EQ(format_statement_id(0x5d1f0c2ab97e4410u), "st-5d1f0c2ab97e4410");
  EXPECT_EQ(format_statement_id(1), "st-0000000000000001");
  for (const char* id :
       {"", "st-", "st-5d1f0c2ab97e441", "st-5d1f0c2ab97e44100", "st-5D1F0C2AB97E4410", "xx-5d1f0c2ab97e4410"})
    EXPECT_EQ(parse_statement_id(id), std::nullopt) << id;
}

}  // namespace
}  // namespace relata::store
