// Damage is named: a store is altered behind its back, and verify() says what does not hold.
#include <gtest/gtest.h>

#include <functional>

#include "store/dictionary.h"
#include "store/posting_page.h"
#include "store/rocks.h"
#include "store/statement_pack.h"
#include "store/value_codec.h"
#include "tests/store/document_builder.h"
#include "tests/store/temporary_directory.h"

namespace relata::store {
namespace {

using relata::testing::DocumentBuilder;
using relata::testing::TemporaryDirectory;

constexpr DocumentNumber kNumber = 0;

class VerifyTest : public ::testing::Test {
 protected:
  void SetUp() override {
    DocumentBuilder doc("a");
    doc.document().date = "2021-08-14";
    doc.name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe);
    doc.sentence("The Taliban captured Kunduz.").state("The Taliban", "captured", "capture", "Kunduz");
    document_ = doc.build();
    entities_ = {{"taliban|x", document_.clusters[0], {0}, {}}, {"kunduz|x", document_.clusters[1], {1}, {}}};
    Store::open(tmp_ / "kb", Access::kWrite).put(document_, entities_);
    sentences_ = {{{0, 28}, false}};
  }

  void put(Family family, const std::string& key, const std::string& value) {
    alter([&](const Rocks& rocks, rocksdb::WriteBatch& batch) { rocks.put(batch, family, key, value); });
  }
  void erase(Family family, const std::string& key) {
    alter([&](const Rocks& rocks, rocksdb::WriteBatch& batch) { rocks.erase(batch, family, key); });
  }
  void alter(const std::function<void(const Rocks&, rocksdb::WriteBatch&)>& change) {
    const auto rocks = Rocks::open(tmp_ / "kb", Access::kWrite);
    rocksdb::WriteBatch batch;
    change(*rocks, batch);
    rocks->write(batch);
  }
  // The first row of a kind, without the row itself if that is wanted.
  std::pair<std::string, std::string> first(IndexKind kind) {
    std::pair<std::string, std::string> row;
    const Family family = kind == IndexKind::kFacts ? Family::kFacts : Family::kIndex;
    Rocks::open(tmp_ / "kb", Access::kRead)->scan(family, index_prefix(kind), [&](auto key, auto value) {
      row = {std::string(key), std::string(value)};
      return false;
    });
    EXPECT_FALSE(row.first.empty());
    return row;
  }
  void put_statement(const std::function<void(Statement&)>& change) {
    Statement statement = document_.statements[0];
    change(statement);
    put(Family::kReadings, reading_key(ReadingKind::kStatements, kNumber),
        encode({"a", document_.document.text, sentences_}, std::span(&statement, 1)));
  }
  void put_analysis() {
    const auto rocks = Rocks::open(tmp_ / "kb", Access::kWrite);
    const Dictionary dictionary(*rocks);
    rocksdb::WriteBatch batch;
    rocks->put(batch, Family::kReadings, reading_key(ReadingKind::kAnalysis, kNumber),
               encode(sentences_, document_.clusters, entities_,
                      [&](const std::string& key) { return dictionary.find("e:" + key); }));
    rocks->write(batch);
  }

  ::testing::AssertionResult named(const std::string& what) const {
    std::string all;
    for (const std::string& violation : Store::open(tmp_ / "kb", Access::kRead).verify()) all += violation + "\n";
    return relata::testing::holds(all, what);
  }

  TemporaryDirectory tmp_;
  ExtractedDocument document_;
  std::vector<LocalEntityRow> entities_;
  std::vector<StoredSentence> sentences_;
};

TEST_F(VerifyTest, AWholeStoreHasNoViolation) {
  EXPECT_EQ(Store::open(tmp_ / "kb", Access::kRead).verify(), std::vector<std::string>{});
}

TEST_F(VerifyTest, WordsThatTheirSpanDoesNotCutOut) {
  put_statement([](Statement& s) { s.subject.mention = "The Talibon"; });
  EXPECT_TRUE(named("whose subject is not what its span cuts out"));
}

TEST_F(VerifyTest, ASpanBeyondItsSentence) {
  put_statement([](Statement& s) { s.object->span = {{21, 2000}}; });
  EXPECT_TRUE(named("whose object is not what its span cuts out"));
}

TEST_F(VerifyTest, AnIdThatIsNotThatOfItsWords) {
  put_statement([](Statement& s) { s.relation.text = "captured Kunduz", s.relation.span = {{12, 27}}; });
  EXPECT_TRUE(named("whose id is not that of its words"));
}

TEST_F(VerifyTest, ARelationThatTheIndexDoesNotKnow) {
  put_statement([](Statement& s) { s.relation.lemma = "seize"; });
  EXPECT_TRUE(named("document a has statements or names that the index does not find"));
  EXPECT_TRUE(named("the counts of relations"));
}

TEST_F(VerifyTest, StatementsCutShort) {
  put(Family::kReadings, reading_key(ReadingKind::kStatements, kNumber), "\x03");
  EXPECT_TRUE(named("damaged statements of a document: a count is larger than what follows"));
}

TEST_F(VerifyTest, AStatementThatTheIdDoesNotLeadTo) {
  erase(Family::kIndex, first(IndexKind::kStatement).first);
  EXPECT_TRUE(named("not found by its id"));
}

TEST_F(VerifyTest, APageThatIsMissingOfEachKind) {
  for (const IndexKind kind :
       {IndexKind::kSpo, IndexKind::kPos, IndexKind::kOsp, IndexKind::kTime, IndexKind::kMention}) {
    const auto [key, value] = first(kind);
    erase(Family::kIndex, key);
    EXPECT_TRUE(named("that the index does not find")) << static_cast<int>(kind);
    put(Family::kIndex, key, value);
  }
  EXPECT_EQ(Store::open(tmp_ / "kb", Access::kRead).verify(), std::vector<std::string>{});
}

TEST_F(VerifyTest, APageThatNoStatementGives) {
  std::string page;
  const Posting posting{.a = UINT32_MAX, .document = 99};
  append_page(IndexKind::kPos, std::span(&posting, 1), page);
  put(Family::kIndex, page_key({IndexKind::kPos, 2, 0}, posting), page);
  EXPECT_TRUE(named("the index POS holds 2 postings, the documents give 1"));
}

TEST_F(VerifyTest, WhatAPostingTellsWrongly) {
  const auto [key, value] = first(IndexKind::kSpo);
  std::vector<Posting> postings;
  read_page(decode_page_key(key), value, postings);
  for (Posting& posting : postings) posting.flags ^= kNegative;
  std::string page;
  append_page(IndexKind::kSpo, postings, page);
  put(Family::kIndex, key, page);
  EXPECT_TRUE(named("document a has statements or names that the index does not find"));
}

TEST_F(VerifyTest, APageThatCannotBeRead) {
  put(Family::kIndex, first(IndexKind::kOsp).first, "\x02");
  EXPECT_TRUE(named("the index OSP: damaged page of the index"));
}

TEST_F(VerifyTest, APageBeforeItsPlace) {
  const auto [key, value] = first(IndexKind::kPos);
  erase(Family::kIndex, key);
  put(Family::kIndex, page_key(decode_page_key(key), Posting{}), value);
  EXPECT_TRUE(named("the index POS: damaged index: a page stands where its postings do not"));
}

TEST_F(VerifyTest, PagesThatOverlap) {
  std::vector<Posting> postings;
  const auto [key, value] = first(IndexKind::kPos);
  read_page(decode_page_key(key), value, postings);
  put(Family::kIndex, page_key(decode_page_key(key), postings[0]), value);
  EXPECT_TRUE(named("the index POS: damaged index: a page stands"));
}

TEST_F(VerifyTest, RowsOfNoKind) {
  put(Family::kIndex, "\x7fx", "");
  EXPECT_TRUE(named("the index holds 1 rows of no kind"));
  put(Family::kReadings, std::string("\x09\0\0\0\0", 5), "");
  EXPECT_TRUE(named("a record of no kind"));
}

TEST_F(VerifyTest, ATermThatIsMissingAndOneThatNobodyUses) {
  put(Family::kIndex, index_key(IndexKind::kRelation, "idle"), std::string("\0\0\0\x63", 4));
  put(Family::kIndex, index_key(IndexKind::kTermText, 99), "r:idle");
  EXPECT_TRUE(named("term r:idle is used by no posting"));
  EXPECT_TRUE(named("a number that is still to be given"));
  erase(Family::kIndex, index_key(IndexKind::kRelation, "capture"));
  EXPECT_TRUE(named("term r:capture does not lead to its number"));
  erase(Family::kIndex, term_key(term_hash("e:kunduz|x")));
  EXPECT_TRUE(named("term e:kunduz|x does not lead to its number"));
}

TEST_F(VerifyTest, ATermWithoutItsText) {
  erase(Family::kIndex, first(IndexKind::kTermText).first);
  EXPECT_TRUE(named("damaged dictionary: no term has number 1"));
}

TEST_F(VerifyTest, CountsThatAreNotThoseOfTheEdges) {
  const auto [key, value] = first(IndexKind::kCount);
  put(Family::kIndex, key, encode(RelationCount{2, 1}));
  EXPECT_TRUE(named("the counts of relations are not those of their edges"));
  erase(Family::kIndex, key);
  EXPECT_TRUE(named("the counts of relations are not those of their edges"));
}

TEST_F(VerifyTest, PartsOfADocumentThatAreMissing) {
  const std::string text = document_key(kNumber);
  const std::string value = *Rocks::open(tmp_ / "kb", Access::kRead)->get(Family::kDocuments, text);
  erase(Family::kDocuments, text);
  EXPECT_TRUE(named("document a is without its text"));
  put(Family::kDocuments, text, value);
  const auto facts = first(IndexKind::kFacts), id = first(IndexKind::kDocument);
  erase(Family::kFacts, facts.first);
  EXPECT_TRUE(named("document a is without its facts"));
  put(Family::kFacts, facts.first, facts.second);
  erase(Family::kIndex, id.first);
  EXPECT_TRUE(named("document a is not found by its id"));
  put(Family::kIndex, id.first, id.second);
  for (const ReadingKind kind : {ReadingKind::kAnalysis, ReadingKind::kMentions, ReadingKind::kStatements}) {
    const std::string key = reading_key(kind, kNumber);
    const std::string reading = *Rocks::open(tmp_ / "kb", Access::kRead)->get(Family::kReadings, key);
    erase(Family::kReadings, key);
    EXPECT_TRUE(named("document a lacks a part of its analysis"));
    put(Family::kReadings, key, reading);
  }
  EXPECT_EQ(Store::open(tmp_ / "kb", Access::kRead).verify(), std::vector<std::string>{});
}

TEST_F(VerifyTest, FactsOfOtherStatements) {
  DocumentFacts facts;
  decode_facts(first(IndexKind::kFacts).second, facts);
  facts.hashes[0] ^= 1;
  put(Family::kFacts, first(IndexKind::kFacts).first, encode(facts));
  EXPECT_TRUE(named("document a has facts that are not those of its statements"));
}

TEST_F(VerifyTest, SentencesOutOfOrder) {
  sentences_ = {{{0, 28}, false}, {{28, 29}, false}};
  sentences_[1].span.end = 2000;
  put_analysis();
  EXPECT_TRUE(named("a sentence beyond its text"));
}

TEST_F(VerifyTest, AClusterInTwoEntities) {
  entities_[1].members = {0, 1};
  put_analysis();
  EXPECT_TRUE(named("not in exactly one entity"));
}

TEST_F(VerifyTest, AnExtractorThatIsNotNamed) {
  erase(Family::kIndex, index_key(IndexKind::kCounter, "extractor"));
  EXPECT_TRUE(named("the extractor is not named"));
}

}  // namespace
}  // namespace relata::store
