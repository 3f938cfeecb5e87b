#include "store/value_codec.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "core/error.h"

namespace relata::store {
namespace {

using namespace std::string_literals;

const Cluster kCluster{EntityType::kPer, {{"Atta Mohammad Noor", 2}, {"Noor", 1}}, {"General"}, 40, 5, ""};
const Cluster kBalkh{EntityType::kGpe, {{"Balkh", 4}}, {}, 7, 4, ""};

// One entity of two clusters, one without a name, one that is its only member.
Analysis full_analysis() {
  Analysis analysis;
  analysis.sentences = {{{0, 12}, false}, {{13, 300}, true}, {{300, 300}, false}};
  analysis.clusters = {kCluster, Cluster(), kBalkh, kCluster};
  Cluster both = kCluster;
  both.mentions = 10;
  SpellingMerge merge;
  merge.a = "Noor";
  merge.b = "Atta Mohammad Noor";
  merge.a_offset = 70000;
  merge.b_offset = 40;
  merge.score = 97;
  merge.reason = "surname";
  analysis.entities = {
      {"noor|person", both, {0, 3}, {merge}}, {"", Cluster(), {1}, {}}, {"balkh|place", kBalkh, {2}, {}}};
  return analysis;
}

// Numbers of keys as a dictionary gives them, both ways.
const std::map<std::string, TermId> kNumbers = {{"noor|person", 3}, {"balkh|place", 70000}};
TermId number_of(const std::string& key) { return kNumbers.at(key); }
std::string key_of(TermId number) {
  for (const auto& [key, of_key] : kNumbers)
    if (of_key == number) return key;
  throw StoreError("no such number");
}

std::string encoded(const Analysis& analysis) {
  return encode(analysis.sentences, analysis.clusters, analysis.entities, number_of);
}

const std::vector<StoredMention> kMentions = {
    {0, {4, 8}, {4, 8}, MentionKind::kName, EntityType::kPer, 0, 100},
    {0, {2, 12}, {9, 12}, MentionKind::kDescription, EntityType::kMisc, 3, 0},
    {7, {40, 44}, {40, 44}, MentionKind::kPronoun, EntityType::kGpe, 200, 63},
    {3, {1, 2}, {0, UINT32_MAX}, MentionKind::kName, EntityType::kOrg, UINT32_MAX, 1}};

DocumentFacts full_facts() {
  DocumentFacts facts;
  facts.id = "a\0b"s;
  facts.date = "2021-08-14";
  facts.source = "Gazette";
  facts.sentences = {0, 0, 5, 5, 300};
  facts.hashes = {0, 0xabcdef123456, (std::uint64_t{1} << kSentenceHashBits) - 1};
  facts.ids = {0x5d1f0c2ab97e4410, 1, UINT64_MAX, 7};
  facts.ids.resize(facts.sentences.size());
  facts.speakers = {{7, ""}, {0, "(reportedly)"}};
  facts.said_by = "\x01\0\x02\x02\xff"s;
  return facts;
}

const Document kDocument{"004",        "Text \xe2\x80\x94 of\nit.",
                         "2021-08-14", std::nullopt,
                         "Gazette",    std::nullopt,
                         "A. Writer",  "{\"k\":1}",
                         "a.jsonl"};

Document decoded_document(std::string_view bytes) {
  Document document;
  decode_document(bytes, document);
  return document;
}
DocumentFacts decoded_facts(std::string_view bytes) {
  DocumentFacts facts;
  decode_facts(bytes, facts);
  return facts;
}
Analysis decoded_analysis(std::string_view bytes) {
  Analysis analysis;
  decode_analysis(bytes, key_of, analysis);
  return analysis;
}

TEST(ValueCodecTest, ADocumentComesBackWithWhatItLacks) {
  Document back = decoded_document(encode(kDocument));
  EXPECT_EQ(back.id, "") << "which stands in its facts";
  back.id = kDocument.id;
  EXPECT_TRUE(back.same_content(kDocument));
  EXPECT_EQ(back.origin, "a.jsonl");
}

TEST(ValueCodecTest, FactsComeBack) {
  EXPECT_EQ(decoded_facts(encode(full_facts())), full_facts());
  EXPECT_EQ(decoded_facts(encode(DocumentFacts())), DocumentFacts());
  EXPECT_EQ(id_in_facts(encode(full_facts())), full_facts().id);
}

TEST(ValueCodecTest, FactsAreSeenWhereTheyLie) {
  const DocumentFacts facts = full_facts();
  const std::string bytes = encode(facts);
  const FactsView view(bytes);
  EXPECT_EQ(view.id(), facts.id);
  EXPECT_EQ(view.date(), facts.date);
  EXPECT_EQ(view.source(), facts.source);
  ASSERT_EQ(view.statements(), facts.ids.size());
  std::size_t distinct = 0;
  for (std::uint32_t ordinal = 0; ordinal < facts.ids.size(); ++ordinal) {
    if (ordinal > 0 && facts.sentences[ordinal] != facts.sentences[ordinal - 1]) ++distinct;
    EXPECT_EQ(view.statement_id(ordinal), facts.ids[ordinal]);
    EXPECT_EQ(view.sentence_hash(ordinal), facts.hashes[distinct]);
    const auto speaker = view.speaker(ordinal);
    const auto place = static_cast<std::uint8_t>(facts.said_by[ordinal]);
    EXPECT_EQ(speaker.has_value(), place != DocumentFacts::kManySpeakers);
    if (speaker) EXPECT_EQ(speaker->entity, place > 0 ? facts.speakers[place - 1].entity : 0);
    if (speaker) EXPECT_EQ(speaker->words, place > 0 ? facts.speakers[place - 1].words : "");
  }
  EXPECT_THROW(view.statement_id(static_cast<std::uint32_t>(facts.ids.size())), StoreError);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    try {
      const FactsView cut(std::string_view(bytes).substr(0, size));
      for (std::uint32_t ordinal = 0; ordinal < cut.statements(); ++ordinal) cut.sentence_hash(ordinal);
    } catch (const StoreError&) {
    }
  }
}

TEST(ValueCodecTest, FactsAreReadIntoTheMemoryOfOthers) {
  DocumentFacts facts = full_facts();
  DocumentFacts other;
  other.id = "b";
  other.sentences = {2};
  other.hashes = {9};
  other.ids = {12};
  decode_facts(encode(other), facts);
  EXPECT_EQ(facts, other);
}

TEST(ValueCodecTest, SentencesOfTheSameWordsHaveOneHashOf48Bits) {
  EXPECT_EQ(sentence_hash("The  army\n fell."), sentence_hash("The army fell."));
  EXPECT_NE(sentence_hash("The army fell."), sentence_hash("The army fell"));
  EXPECT_LT(sentence_hash("The army fell."), std::uint64_t{1} << kSentenceHashBits);
}

TEST(ValueCodecTest, AnAnalysisComesBack) {
  const Analysis back = decoded_analysis(encoded(full_analysis()));
  EXPECT_EQ(back.sentences, full_analysis().sentences);
  EXPECT_EQ(back.clusters, full_analysis().clusters);
  EXPECT_EQ(back.entities, full_analysis().entities);
}

TEST(ValueCodecTest, AnEntityOfOneClusterTakesNoSecondCopyOfIt) {
  Analysis one = full_analysis(), other = one;
  other.entities[2].cluster.mentions = 5;  // not that of its member
  EXPECT_LT(encoded(one).size() + 5, encoded(other).size());
  EXPECT_EQ(decoded_analysis(encoded(other)).entities, other.entities);
}

TEST(ValueCodecTest, MentionsComeBackWhateverTheirOrder) {
  EXPECT_EQ(decode_mentions(encode(kMentions)), kMentions);
  EXPECT_TRUE(decode_mentions(encode(std::vector<StoredMention>())).empty());
}

TEST(ValueCodecTest, CountsComeBack) {
  const RelationCount back = decode_count(encode(RelationCount{UINT64_MAX, 300}));
  EXPECT_EQ(back.edges, UINT64_MAX);
  EXPECT_EQ(back.asserted, 300u);
}

// Cuts `bytes` at each length: none but the whole may decode.
template <typename Decode>
void expect_refused_when_cut(const std::string& bytes, Decode decode) {
  EXPECT_NO_THROW(decode(bytes));
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_THROW(decode(std::string_view(bytes).substr(0, size)), StoreError) << size;
  EXPECT_THROW(decode(bytes + '\0'), StoreError);
}

TEST(ValueCodecTest, ARecordCutAtAnyByteOrGrownByOneIsRefused) {
  expect_refused_when_cut(encode(kDocument), decoded_document);
  expect_refused_when_cut(encode(full_facts()), decoded_facts);
  expect_refused_when_cut(encoded(full_analysis()), decoded_analysis);
  expect_refused_when_cut(encode(kMentions), decode_mentions);
  expect_refused_when_cut(encode(RelationCount{300, 20}), decode_count);
}

TEST(ValueCodecTest, AnyOtherBytesGiveARecordOrAStoreError) {
  std::mt19937 random(7);
  const std::string records[] = {encode(kDocument), encode(full_facts()), encoded(full_analysis()), encode(kMentions)};
  int read = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string bytes = records[i % 4];
    for (int change = 0; change < 3; ++change) bytes[random() % bytes.size()] = static_cast<char>(random());
    if (i % 16 < 4) bytes = bytes.substr(random() % bytes.size());
    const auto attempt = [&](const auto& decode) {
      try {
        decode(bytes);
        ++read;
      } catch (const StoreError&) {
      }
    };
    attempt(decoded_document);
    attempt(decoded_facts);
    attempt(decoded_analysis);
    attempt(decode_mentions);
    attempt(decode_count);
    attempt(id_in_facts);
  }
  EXPECT_GT(read, 1000) << "all was refused at the first byte";
}

TEST(ValueCodecTest, ACountBeyondTheBytesAsksForNoMemory) {
  const std::string many = "\xff\xff\xff\xff\xff\xff\xff\xff\x7f", beyond = "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f";
  for (const std::string& bytes : {many, beyond}) {
    EXPECT_THROW(decode_mentions(bytes), StoreError);
    EXPECT_THROW(decoded_analysis(bytes), StoreError);
    EXPECT_THROW(decoded_document(bytes), StoreError);
    EXPECT_THROW(decoded_facts(bytes), StoreError);
  }
}

TEST(ValueCodecTest, ValuesThatDoNotExistAreRefused) {
  EXPECT_THROW(decoded_analysis("\x01\x05\0\0"s), StoreError) << "half a sentence";
  EXPECT_NO_THROW(decoded_analysis("\x02\xff\xff\xff\xff\x0f\x01\0\0"s));
  EXPECT_THROW(decoded_analysis("\x02\xff\xff\xff\xff\x0f\x02\0\0"s), StoreError) << "a sentence beyond 32 bits";
  EXPECT_NO_THROW(decode_mentions("\x07\0\0\0\0\0\0\xf7\x12"s));
  EXPECT_THROW(decode_mentions("\x07\0\0\0\0\0\0\xf8\x12"s), StoreError) << "a type after the last";
  EXPECT_THROW(decode_mentions("\x06\0\0\0\0\0\0"s), StoreError) << "half a mention";
  EXPECT_THROW(decoded_facts("\x01"
                             "a\0\0\x01\x05\0"s),
               StoreError)
      << "a statement in a sentence without hash";
  EXPECT_THROW(decoded_facts("\x01"
                             "a\0\0\x02\xff\xff\xff\xff\x0f\x01\x0c"
                             "abcdefabcdef"s),
               StoreError)
      << "a sentence beyond 32 bits";
}

TEST(ValueCodecTest, AnEntityOfANumberThatNoTermHasIsRefused) {
  EXPECT_THROW(decoded_analysis("\0\0\x01\x09\0\0\0"s), StoreError);
}

// On disk: a list of fields that is turned about or grows writes other bytes.
TEST(ValueCodecTest, BytesAreThoseOfThePage) {
  EXPECT_EQ(encode(Document{"a", "x", "2021", std::nullopt, "s", std::nullopt, std::nullopt, "{}", "o"}),
            "\x01x\x01\x04\x32\x30\x32\x31\0\x01\x01s\0\0\x02{}\x01o"s);
  DocumentFacts facts;
  facts.id = "a";
  facts.date = "2021";
  facts.sentences = {1, 1, 3};
  facts.hashes = {0x0102, 0xa0b0c0d0e0f0};
  facts.ids = {0x0102030405060708, 1, 2};
  facts.speakers = {{7, ""}, {0, "w"}};
  facts.said_by = "\0\x01\x02"s;
  EXPECT_EQ(encode(facts),
            "\x01"
            "a\x01\x04\x32\x30\x32\x31\0"
            "\x18\x08\x07\x06\x05\x04\x03\x02\x01\x01\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0"
            "\x0c\x02\x01\0\0\0\0\xf0\xe0\xd0\xc0\xb0\xa0"
            "\x03\0\x01\x02\x02\x07\0\0\x01w\x03\x01\0\x02"s);
  EXPECT_EQ(encode(std::vector<StoredMention>{{1, {4, 8}, {5, 8}, MentionKind::kPronoun, EntityType::kOrg, 2, 90},
                                              {1, {6, 8}, {6, 7}, MentionKind::kName, EntityType::kPer, 0, 100}}),
            "\x0e\x01\x04\x04\x01\x03\x02\x83\x04\0\x02\x02\0\x01\0\0"s);
  Analysis analysis;
  analysis.sentences = {{{0, 12}, false}, {{13, 300}, true}};
  analysis.clusters = {{EntityType::kGpe, {{"Balkh", 4}}, {}, 7, 4, ""}};
  analysis.entities = {{"noor|person", analysis.clusters[0], {0}, {}}};
  EXPECT_EQ(encoded(analysis),
            "\x04\0\x18\x01\xbf\x04\x01\x02\x01\x05"
            "Balkh\x04\0\x07\x04\x01\x03\x01\0\0\0"s);
  EXPECT_EQ(encode(RelationCount{300, 2}), "\xac\x02\x02"s);
}

}  // namespace
}  // namespace relata::store
