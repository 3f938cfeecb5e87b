#include "store/value_codec.h"

#include <gtest/gtest.h>

#include <random>

#include "core/error.h"

namespace relata::store {
namespace {

const StatementLocation kWhere{"004", 7, 69, 0x5d1f0c2ab97e4410};

Statement full_statement() {
  Statement s;
  s.id = "st-5d1f0c2ab97e4410";
  s.sentence_index = 7;
  s.subject = {"the Taliban", {{57, 68}}, 0, std::nullopt, std::nullopt, std::nullopt};
  s.relation = {"has taken over", {{69, 78}, {90, 94}}, "take over", "capture", false, true};
  s.object = Phrase{"1,800 prisoners", {{78, 92}},      std::nullopt,
                    std::nullopt,      "the prisoners", Quantity{1800, "prisoners", true}};
  Argument when;
  static_cast<Phrase&>(when) = {"Saturday night", {{96, 110}}, 300, std::nullopt, std::nullopt, std::nullopt};
  when.role = Role::kTime;
  when.preposition = "on";
  s.args = {when, Argument()};
  s.polarity = Polarity::kNegative;
  s.modality = Modality::kPlanned;
  s.attributed_to = {{s.subject, "claimed", 6, 999}, {Phrase(), "reportedly", 7, 1042}};
  s.time = TimeExpression{"Saturday night", {{96, 110}}, "2021-08-14", "2021-08-14", std::nullopt};
  s.place = 1;
  s.construction = Construction::kReported;
  s.confidence = 93;
  return s;
}

const Cluster kCluster{EntityType::kPer, {{"Atta Mohammad Noor", 2}, {"Noor", 1}}, {"General"}, 40, 5};
const std::vector<LocalEntityRow> kEntities = {{"atta mohammad noor|person", kCluster, {0, 3}}, {"", Cluster(), {1}}};
const StoredMentions kMentions = {{{7, {40, 44}, {40, 44}, MentionKind::kPronoun, EntityType::kPer, 1}},
                                  {kCluster, Cluster()}};
const RowList kRows = {{{1, 2, 3, 4, 5}, {1, 2, 3, UINT64_MAX, UINT32_MAX}}, {{1, 4}}, {"key"}};

TEST(ValueCodecTest, EveryFieldOfAStatementComesBack) {
  const Statement statement = full_statement();
  EXPECT_EQ(decode_statement(kWhere, encode(statement)), statement);
  Statement empty;
  empty.id = statement.id;
  empty.sentence_index = 7;
  EXPECT_EQ(decode_statement(kWhere, encode(empty)), empty);
}

TEST(ValueCodecTest, TheEntityIsLeftOutSinceOtherDocumentsDecideIt) {
  Statement statement = full_statement();
  statement.subject.entity = EntityRef{"taliban", "Taliban", EntityType::kOrg};
  EXPECT_EQ(decode_statement(kWhere, encode(statement)), full_statement());
}

TEST(ValueCodecTest, ADocumentComesBackWithWhatItLacks) {
  Document document{"004",        "Text \xe2\x80\x94 of\nit.",
                    "2021-08-14", std::nullopt,
                    "Gazette",    std::nullopt,
                    "A. Writer",  "{\"k\":1}",
                    "a.jsonl"};
  const Document back = decode_document("004", encode(document));
  EXPECT_TRUE(back.same_content(document));
  EXPECT_EQ(back.origin, "a.jsonl");
}

TEST(ValueCodecTest, ListsComeBack) {
  const std::vector<StoredSentence> sentences = {{{0, 12}, false}, {{13, 300}, true}};
  EXPECT_EQ(decode_sentences(encode(sentences)), sentences);
  EXPECT_EQ(decode_mentions(encode(kMentions)), kMentions);
  EXPECT_EQ(decode_entities(encode(kEntities)), kEntities);
  EXPECT_EQ(decode_rows(encode(kRows)), kRows);
}

// Cuts `bytes` at each length: none but the whole may decode.
template <typename Decode>
void expect_refused_when_cut(const std::string& bytes, Decode decode) {
  EXPECT_NO_THROW(decode(bytes));
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_THROW(decode(bytes.substr(0, size)), StoreError) << size;
  EXPECT_THROW(decode(bytes + '\0'), StoreError);
}

TEST(ValueCodecTest, ARecordCutAtAnyByteOrGrownByOneIsRefused) {
  expect_refused_when_cut(encode(full_statement()), [](const std::string& b) { decode_statement(kWhere, b); });
  expect_refused_when_cut(encode(Document{"a", "text", "2021", "t", "s", "u", "w", "{}", "o"}),
                          [](const std::string& b) { decode_document("a", b); });
  expect_refused_when_cut(encode(std::vector<StoredSentence>{{{0, 1}, true}}),
                          [](const std::string& b) { decode_sentences(b); });
  expect_refused_when_cut(encode(kMentions), [](const std::string& b) { decode_mentions(b); });
  expect_refused_when_cut(encode(kEntities), [](const std::string& b) { decode_entities(b); });
  expect_refused_when_cut(encode(kRows), [](const std::string& b) { decode_rows(b); });
}

TEST(ValueCodecTest, AnyOtherBytesGiveARecordOrAStoreError) {
  std::mt19937 random(7);
  const std::string good = encode(full_statement());
  for (int i = 0; i < 20000; ++i) {
    std::string bytes = good;
    for (int change = 0; change < 3; ++change) bytes[random() % bytes.size()] = static_cast<char>(random());
    if (i % 4 == 0) bytes = bytes.substr(random() % bytes.size());
    const auto attempt = [&](const auto& decode) {
      try {
        decode();
      } catch (const StoreError&) {
      }
    };
    attempt([&] { decode_statement(kWhere, bytes); });
    attempt([&] { decode_document("a", bytes); });
    attempt([&] { decode_mentions(bytes); });
    attempt([&] { decode_entities(bytes); });
    attempt([&] { decode_rows(bytes); });
    attempt([&] { decode_sentences(bytes); });
  }
}

TEST(ValueCodecTest, ACountBeyondTheBytesAsksForNoMemory) {
  EXPECT_THROW(decode_sentences("\xff\xff\xff\xff\xff\xff\xff\xff\x7f"), StoreError);
  EXPECT_THROW(decode_document("a", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"), StoreError);
  EXPECT_THROW(decode_sentences("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f"), StoreError);  // beyond 64 bits
}

TEST(ValueCodecTest, ValuesThatDoNotExistAreRefused) {
  std::string bytes = encode(full_statement());
  bytes.back() = 101;  // confidence
  EXPECT_THROW(decode_statement(kWhere, bytes), StoreError);
  bytes = encode(full_statement());
  bytes[bytes.size() - 2] = 13;  // construction
  EXPECT_THROW(decode_statement(kWhere, bytes), StoreError);
  bytes = encode(full_statement());
  bytes[bytes.size() - 3] = 3;  // place, of two arguments
  EXPECT_THROW(decode_statement(kWhere, bytes), StoreError);
  using namespace std::string_literals;
  EXPECT_THROW(decode_sentences("\x01\x05\x04\0"s), StoreError) << "a span that ends before it begins";
  EXPECT_THROW(decode_sentences("\x01\x04\x05\x02"s), StoreError) << "a flag of 2";
}

// On disk: a list of fields that is turned about or grows writes other bytes.
TEST(ValueCodecTest, BytesAreThoseOfThePage) {
  using namespace std::string_literals;
  EXPECT_EQ(encode(std::vector<StoredSentence>{{{0, 12}, false}, {{13, 300}, true}}), "\x02\0\x0c\0\x0d\xac\x02\x01"s);
  EXPECT_EQ(encode(kRows),
            "\x02\x01\x02\x03\x04\x05\x01\x02\x03"
            "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01\xff\xff\xff\xff\x0f"
            "\x01\x01\x04\x01\x03key"s);
  EXPECT_EQ(encode(Document{"a", "x", "2021", std::nullopt, "s", std::nullopt, std::nullopt, "{}", "o"}),
            "\x01x\x01\x04\x32\x30\x32\x31\0\x01\x01s\0\0\x02{}\x01o"s);
  Statement statement;
  statement.subject.mention = "2";
  statement.subject.quantity = Quantity{2, "", true};
  statement.args.resize(1);
  statement.args[0].role = Role::kTime;
  statement.args[0].cluster = 300;
  statement.place = 0;
  statement.confidence = 90;
  EXPECT_EQ(encode(statement),
            "\x01\x32\0\0\0\x01\0\0\0\0\0\0\0\x40\0\x01\0"  // subject
            "\0\0\0\0\0\0"                                  // relation
            "\0"                                            // object
            "\x01\0\0\xad\x02\0\0\0\0\0"                    // argument
            "\0\0\0\0\x01\0\x5a"s);                         // the rest
}

}  // namespace
}  // namespace relata::store
