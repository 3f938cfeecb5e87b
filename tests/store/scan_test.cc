// A scan gives what asking document by document gives.
#include "store/scan.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "store/rocks.h"
#include "tests/store/captures.h"

namespace relata::store {
namespace {

struct Read {
  StoredDocument document;
  std::vector<Statement> statements;
};

std::vector<Read> all_of(const Store& store) {
  std::vector<Read> all;
  Scan scan(store);
  Read read;
  while (scan.next(read.document)) {
    read.statements.clear();
    scan.statements([&](const Statement& statement) { return read.statements.push_back(statement), true; });
    all.push_back(read);
  }
  return all;
}

// Statements of every shape, so that what one leaves in the memory of the next would show.
ExtractedDocument battle(const std::string& id) {
  DocumentBuilder doc(id);
  doc.name("Noor", EntityType::kPer).name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe);
  doc.sentence("Noor said the Taliban captured Kunduz on Sunday.");
  Statement& captured = doc.state("the Taliban", "captured", "capture", "Kunduz");
  captured.args = {doc.argument("on", "Sunday", Role::kTime)};
  captured.time = TimeExpression{"Sunday", {}, "2021-08-08", "2021-08-08", "2021-08-08"};
  captured.attributed_to = {Speaker{captured.subject, "said", 0, 0}};
  captured.place = 0;
  doc.sentence("Kunduz fell.").state("Kunduz", "fell", "fall", "").object.reset();
  return doc.build();
}

TEST_F(StoreTest, AScanGivesWhatAskingDocumentByDocumentGives) {
  for (const ExtractedDocument& document :
       {capture("b", "Kunduz"), battle("a"), capture("ab", "Herat"), battle(std::string("a\0b", 3)), battle("c")})
    put(store_, document);
  DocumentBuilder silent("d");
  silent.sentence("It rained.");
  put(store_, silent.build());
  const std::vector<Read> all = all_of(store_);
  ASSERT_EQ(all.size(), 6u);
  const Strings ids = store_.stored_ids();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::optional<StoredDocument> stored = store_.stored(ids[i]);
    ASSERT_TRUE(stored);
    EXPECT_EQ(all[i].document.document.id, ids[i]);
    EXPECT_TRUE(all[i].document.document.same_content(stored->document));
    EXPECT_EQ(all[i].document.sentences, stored->sentences);
    EXPECT_EQ(all[i].document.entities, stored->entities);
    EXPECT_EQ(all[i].statements, store_.statements(ids[i]));
  }
}

TEST_F(StoreTest, AScanPassesOverPendingDocumentsAndStatementsThatNobodyAskedFor) {
  for (const char* id : {"a", "b", "c"}) put(store_, battle(id));
  store_.begin_reextraction({});
  put(store_, battle("c"));
  put(store_, battle("a"));
  Scan scan(store_);
  StoredDocument document;
  ASSERT_TRUE(scan.next(document));
  EXPECT_EQ(document.document.id, "a");
  int seen = 0;
  scan.statements([&](const Statement&) { return ++seen, false; });
  EXPECT_EQ(seen, 1);
  put(store_, battle("d"));  // after the scan began
  ASSERT_TRUE(scan.next(document));
  EXPECT_EQ(document.document.id, "c");
  scan.statements([&](const Statement&) { return ++seen, true; });
  EXPECT_EQ(seen, 3);
  EXPECT_FALSE(scan.next(document));
}

TEST_F(StoreTest, AScanBeginsWhereItIsTold) {
  for (const char* id : {"a", "ab", "b", "c"}) put(store_, battle(id));
  for (const auto& [first, expected] : std::vector<std::pair<std::string, std::string>>{
           {"", "a"}, {"a", "a"}, {"aa", "ab"}, {"ab", "ab"}, {"abc", "b"}, {"d", ""}}) {
    Scan scan(store_, first);
    StoredDocument document;
    EXPECT_EQ(scan.next(document) ? document.document.id : "", expected) << first;
    if (expected.empty()) continue;
    std::size_t seen = 0;
    scan.statements([&](const Statement&) { return ++seen, true; });
    EXPECT_EQ(seen, 2u);
  }
}

TEST_F(StoreTest, AScanTellsADocumentWithoutItsText) {
  put(store_, battle("a"));
  { const Store moved = std::move(store_); }
  {
    const auto rocks = Rocks::open(tmp_ / "kb", Access::kWrite);
    rocksdb::WriteBatch batch;
    rocks->erase(batch, Family::kDocuments, document_key(0));
    rocks->write(batch);
  }
  const Store damaged = Store::open(tmp_ / "kb", Access::kRead);
  EXPECT_THROW(all_of(damaged), StoreError);
}

}  // namespace
}  // namespace relata::store
