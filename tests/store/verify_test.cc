// Damage is named: a store is altered behind its back, and verify() says what does not hold.
#include <gtest/gtest.h>
#include <rocksdb/db.h>

#include <functional>

#include "store/store.h"
#include "store/value_codec.h"
#include "tests/store/document_builder.h"
#include "tests/store/temporary_directory.h"

namespace relata::store {
namespace {

using relata::testing::DocumentBuilder;
using relata::testing::TemporaryDirectory;

class VerifyTest : public ::testing::Test {
 protected:
  void SetUp() override {
    DocumentBuilder doc("a");
    doc.document().date = "2021-08-14";
    doc.name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe);
    doc.sentence("The Taliban captured Kunduz.").state("The Taliban", "captured", "capture", "Kunduz");
    document_ = doc.build();
    entities_ = {{"taliban|x", document_.clusters[0], {0}}, {"kunduz|x", document_.clusters[1], {1}}};
    Store::open(tmp_ / "kb", Access::kWrite).put(document_, entities_);
    location_ = *Store::open(tmp_ / "kb", Access::kRead).locate(document_.statements[0].id);
  }

  using Change = std::function<void(rocksdb::DB& db, rocksdb::ColumnFamilyHandle* family)>;
  void alter(const std::string& family, const Change& change) {
    const std::string dir = (tmp_ / "kb").string();
    std::vector<std::string> names;
    ASSERT_TRUE(rocksdb::DB::ListColumnFamilies({}, dir, &names).ok());
    std::vector<rocksdb::ColumnFamilyDescriptor> families;
    for (const std::string& name : names) families.emplace_back(name, rocksdb::ColumnFamilyOptions());
    std::vector<rocksdb::ColumnFamilyHandle*> handles;
    rocksdb::DB* db = nullptr;
    ASSERT_TRUE(rocksdb::DB::Open({}, dir, families, &handles, &db).ok());
    for (auto* handle : handles)
      if (handle->GetName() == family) change(*db, handle);
    for (auto* handle : handles) db->DestroyColumnFamilyHandle(handle).PermitUncheckedError();
    delete db;
  }
  void put(const std::string& family, const std::string& key, const std::string& value) {
    alter(family, [&](rocksdb::DB& db, auto* handle) { ASSERT_TRUE(db.Put({}, handle, key, value).ok()); });
  }
  void erase(const std::string& family, const std::string& key) {
    alter(family, [&](rocksdb::DB& db, auto* handle) { ASSERT_TRUE(db.Delete({}, handle, key).ok()); });
  }
  void put_statement(const std::function<void(Statement&)>& change) {
    Statement statement = document_.statements[0];
    change(statement);
    put("statements", statement_key(location_), encode(statement));
  }

  ::testing::AssertionResult named(const std::string& what) const {
    std::string all;
    for (const std::string& violation : Store::open(tmp_ / "kb", Access::kRead).verify()) all += violation + "\n";
    return relata::testing::holds(all, what);
  }

  TemporaryDirectory tmp_;
  ExtractedDocument document_;
  std::vector<LocalEntityRow> entities_;
  StatementLocation location_;
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
  EXPECT_TRUE(named("a list of index rows that is not that of its statements"));
}

TEST_F(VerifyTest, AStatementCutShort) {
  put("statements", statement_key(location_), "\x03");
  EXPECT_TRUE(named("damaged statement: a count is larger than what follows"));
}

TEST_F(VerifyTest, AStatementThatTheIdDoesNotLeadTo) {
  erase("index", statement_id_key(location_.id));
  EXPECT_TRUE(named("not found by its id"));
}

TEST_F(VerifyTest, APermutationThatIsMissing) {
  alter("index", [](rocksdb::DB& db, auto* handle) {
    const std::unique_ptr<rocksdb::Iterator> rows(db.NewIterator({}, handle));
    rows->Seek("\x03");
    ASSERT_TRUE(db.Delete({}, handle, rows->key()).ok());
  });
  EXPECT_TRUE(named("that the index does not find"));
}

TEST_F(VerifyTest, AnIndexRowThatNoStatementGives) {
  put("index", permutation_keys({1, 2, 3, 99, 0})[1], "");
  EXPECT_TRUE(named("the index POS holds 2 rows, the documents give 1"));
}

TEST_F(VerifyTest, ATermThatIsMissingAndOneThatNobodyUses) {
  put("index", term_key("r:idle"), std::string("\0\0\0\x63", 4));
  put("index", term_text_key(99), "r:idle");
  EXPECT_TRUE(named("term r:idle is used by no row"));
  EXPECT_TRUE(named("a number that is still to be given"));
  erase("index", term_key("r:capture"));
  EXPECT_TRUE(named("term r:capture does not lead back to its number"));
}

TEST_F(VerifyTest, AnalysisWithoutText) {
  erase("documents", document_key("a"));
  EXPECT_TRUE(named("document a is without its text"));
}

TEST_F(VerifyTest, AnalysisThatIsMissing) {
  erase("analysis", analysis_key(AnalysisKind::kEntities, "a"));
  EXPECT_TRUE(named("a part of it is missing"));
}

TEST_F(VerifyTest, SentencesOutOfOrder) {
  put("analysis", analysis_key(AnalysisKind::kSentences, "a"),
      encode(std::vector<StoredSentence>{{{0, 28}, false}, {{5, 9}, false}}));
  EXPECT_TRUE(named("sentences that overlap"));
}

TEST_F(VerifyTest, AClusterInTwoEntities) {
  entities_[1].members = {0, 1};
  put("analysis", analysis_key(AnalysisKind::kEntities, "a"), encode(entities_));
  EXPECT_TRUE(named("not in exactly one entity"));
}

TEST_F(VerifyTest, AnExtractorThatIsNotNamed) {
  erase("default", "extractor");
  EXPECT_TRUE(named("the extractor is not named"));
}

}  // namespace
}  // namespace relata::store
