#include "store/key_codec.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "core/error.h"

namespace relata::store {
namespace {

TEST(KeyCodecTest, TextIsEscapedAndEnded) {
  std::string key;
  append_text(key, std::string_view("a\0b", 3));
  EXPECT_EQ(key, std::string("a\0\xff"
                             "b\0\x01",
                             6));
}

// On disk: these are the bytes of docs/store_format.md.
TEST(KeyCodecTest, BytesAreThoseOfThePage) {
  EXPECT_EQ(document_key(0x01020304), "\x01\x02\x03\x04");
  EXPECT_EQ(reading_key(ReadingKind::kAnalysis, 7), std::string("\x01\0\0\0\x07", 5));
  EXPECT_EQ(reading_key(ReadingKind::kMentions, 7), std::string("\x02\0\0\0\x07", 5));
  EXPECT_EQ(reading_key(ReadingKind::kStatements, 7), std::string("\x03\0\0\0\x07", 5));
  EXPECT_EQ(reading_key(ReadingKind::kPending, 7), std::string("\x04\0\0\0\x07", 5));
  EXPECT_EQ(index_key(IndexKind::kFacts, 7), std::string("\x08\0\0\0\x07", 5));
  EXPECT_EQ(index_key(IndexKind::kDocument, std::string_view("a\0b", 3)), std::string("\x09"
                                                                                      "a\0b",
                                                                                      4));
  EXPECT_EQ(term_key(0x0102030405060708), "\x0a\x01\x02\x03\x04\x05\x06\x07\x08");
  EXPECT_EQ(index_key(IndexKind::kTermText, 7), std::string("\x0b\0\0\0\x07", 5));
  EXPECT_EQ(index_key(IndexKind::kRelation, "fall to"),
            "\x0c"
            "fall to");
  EXPECT_EQ(index_key(IndexKind::kCount, 7), std::string("\x0d\0\0\0\x07", 5));
  EXPECT_EQ(index_key(IndexKind::kCounter, "next term"), "\x0enext term");
}

TEST(KeyCodecTest, NumbersComeBackAndSortAsTheyAre) {
  std::mt19937 random(1);
  std::vector<std::uint32_t> numbers = {0, 1, 255, 256, 65535, 65536, UINT32_MAX};
  for (int i = 0; i < 300; ++i) numbers.push_back(static_cast<std::uint32_t>(random()));
  for (const std::uint32_t a : numbers) {
    EXPECT_EQ(decode_document_key(document_key(a)), a);
    EXPECT_EQ(decode_reading_key(reading_key(ReadingKind::kMentions, a)), a);
    EXPECT_EQ(decode_index_number(index_key(IndexKind::kTermText, a)), a);
    for (const std::uint32_t b : numbers) {
      ASSERT_EQ(a < b, document_key(a) < document_key(b));
      ASSERT_EQ(a < b, reading_key(ReadingKind::kAnalysis, a) < reading_key(ReadingKind::kAnalysis, b));
      ASSERT_EQ(a < b, index_key(IndexKind::kFacts, a) < index_key(IndexKind::kFacts, b));
    }
  }
}

TEST(KeyCodecTest, KeysOfAKindShareAPrefixThatNoOtherHas) {
  for (std::uint8_t kind = 1; kind <= static_cast<std::uint8_t>(IndexKind::kCounter); ++kind)
    for (std::uint8_t other = 1; other <= static_cast<std::uint8_t>(IndexKind::kCounter); ++other)
      EXPECT_EQ(index_key(static_cast<IndexKind>(kind), 9).starts_with(index_prefix(static_cast<IndexKind>(other))),
                kind == other);
  EXPECT_TRUE(reading_key(ReadingKind::kPending, 1).starts_with(reading_prefix(ReadingKind::kPending)));
  EXPECT_FALSE(reading_key(ReadingKind::kPending, 1).starts_with(reading_prefix(ReadingKind::kStatements)));
}

TEST(KeyCodecTest, AKeyCutAtAnyByteOrGrownByOneIsRefused) {
  const std::string document = document_key(7), reading = reading_key(ReadingKind::kStatements, 7),
                    index = index_key(IndexKind::kCount, 7);
  for (std::size_t size = 0; size < document.size(); ++size)
    EXPECT_THROW(decode_document_key(document.substr(0, size)), StoreError) << size;
  for (std::size_t size = 0; size < reading.size(); ++size)
    EXPECT_THROW(decode_reading_key(reading.substr(0, size)), StoreError) << size;
  for (std::size_t size = 0; size < index.size(); ++size)
    EXPECT_THROW(decode_index_number(index.substr(0, size)), StoreError) << size;
  EXPECT_THROW(decode_document_key(document + "x"), StoreError);
  EXPECT_THROW(decode_reading_key(reading + "x"), StoreError);
  EXPECT_THROW(decode_index_number(index + "x"), StoreError);
}

TEST(KeyCodecTest, ABadEscapeIsRefused) {
  std::string_view bad_escape("a\0x\0\x01", 5);
  EXPECT_THROW(take_text(bad_escape), StoreError);
}

TEST(KeyCodecTest, DocumentsGoByIdThenPlaceWhateverTheirNumbers) {
  const StatementLocation first{"a", 9, 5}, second{"b", 1, 0}, third{"b", 1, 2};
  EXPECT_LT(first, second);
  EXPECT_LT(second, third);
}

TEST(KeyCodecTest, StatementIdsAreSixteenHexDigits) {
  EXPECT_EQ(parse_statement_id("st-5d1f0c2ab97e4410"), 0x5d1f0c2ab97e4410u);
  EXPECT_EQ(format_statement_id(0x5d1f0c2ab97e4410u), "st-5d1f0c2ab97e4410");
  EXPECT_EQ(format_statement_id(1), "st-0000000000000001");
  std::string into = "what was there before is longer than an id";
  format_statement_id(UINT64_MAX, into);
  EXPECT_EQ(into, "st-ffffffffffffffff");
  for (const char* id :
       {"", "st-", "st-5d1f0c2ab97e441", "st-5d1f0c2ab97e44100", "st-5D1F0C2AB97E4410", "xx-5d1f0c2ab97e4410"})
    EXPECT_EQ(parse_statement_id(id), std::nullopt) << id;
}

}  // namespace
}  // namespace relata::store
