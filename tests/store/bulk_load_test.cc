// A load leaves what as many writes leave, or nothing.
#include "store/bulk_load.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/error.h"
#include "store/rocks.h"
#include "store/seal.h"
#include "tests/store/captures.h"

namespace relata::store {
namespace {

namespace fs = std::filesystem;
using relata::testing::holds;
using relata::testing::words_of;

const BulkLoad::Identity kNoIdentity = {{}, [](const BulkLoad::VisitRow&) { return std::uint64_t{0}; }};

// Phrases of one hash (dictionary_test.cc), and cities.
const Strings kCities = {"Kunduz", "Herat", "an5kpsneb91k yl2dm1qwgpkoloz", "ammj c8 erllftl1jjam9 q6 kke"};

ExtractedDocument news(int number) {
  DocumentBuilder doc("d" + std::to_string(number * 7919 % 10000));
  const std::string& city = kCities[static_cast<std::size_t>(number) % kCities.size()];
  doc.name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe).name("Noor", EntityType::kPer);
  if (number % 3) doc.document().date = "2021-08-14";
  doc.sentence("Noor said the Taliban captured " + city + ".");
  doc.state("the Taliban", "captured", "capture", city).attributed_to = {doc.speaker("Noor", "said")};
  if (number % 5 == 0) doc.sentence("Noor fled.").state("Noor", "fled", "flee", "");
  return doc.build();
}

void load(Store& store, int first, int past, std::size_t most_edges = BulkLoad::kMostEdges) {
  BulkLoad load(store, most_edges);
  for (int number = first; number < past; ++number) {
    const ExtractedDocument document = news(number);
    load.add({document, entities_of(document)});
  }
  EXPECT_EQ(load.documents(), static_cast<std::uint64_t>(past - first));
  load.finish(kNoIdentity);
}

// What a store answers, without its numbers.
Strings answers(const Store& store) {
  Strings all = store.stored_ids();
  for (const std::string& id : store.stored_ids()) {
    for (const Statement& statement : store.statements(id)) {
      EXPECT_EQ(store.locate(statement.id)->doc, id);
      all.push_back(statement.id + statement.subject.mention);
    }
    all.push_back(std::to_string(store.stored(id)->entities.size()) + store.document(id)->text);
    EXPECT_TRUE(store.mentions(id).has_value());
  }
  for (const std::string& city : kCities)
    for (const char* kind : {"e:", "p:"}) {
      const std::string end = kind + city + (*kind == 'e' ? "|x" : "");
      for (const std::string& doc : docs_of(store.edges(std::nullopt, Strings{end}))) all.push_back(end + " " + doc);
    }
  for (const StatementLocation& location : store.statements_of_days("2021-08-14", "2021-08-14"))
    all.push_back(location.doc + " " + std::to_string(location.ordinal));
  store.relation_counts([&](std::string_view relation, const RelationCount& count) {
    all.push_back(std::string(relation) + " " + std::to_string(count.edges) + " " + std::to_string(count.asserted));
  });
  all.push_back(store.extractor());
  return all;
}

class BulkLoadTest : public ::testing::Test {
 protected:
  TemporaryDirectory tmp_;
  Store loaded_ = Store::open(tmp_ / "loaded", Access::kWrite),
        written_ = Store::open(tmp_ / "written", Access::kWrite);
};

TEST_F(BulkLoadTest, ALoadLeavesWhatWritesLeave) {
  load(loaded_, 0, 400);
  for (int number = 0; number < 400; ++number) put(written_, news(number));
  EXPECT_EQ(answers(loaded_), answers(written_));
  EXPECT_EQ(loaded_.verify(), Strings{});
}

// However many edges are held at once: of one document, of some, and of lists longer than a page in each part.
TEST_F(BulkLoadTest, ALoadInPartsLeavesWhatALoadAtOnceLeaves) {
  for (int number = 0; number < 400; ++number) put(written_, news(number));
  for (const std::size_t most_edges : {std::size_t{1}, std::size_t{7}, std::size_t{150}}) {
    Store parts = Store::open(tmp_ / std::to_string(most_edges), Access::kWrite);
    load(parts, 0, 400, most_edges);
    EXPECT_EQ(answers(parts), answers(written_)) << most_edges;
    EXPECT_EQ(parts.verify(), Strings{}) << most_edges;
    load(parts, 400, 500, most_edges);
    for (int number = 0; number < 500; number += 3) parts.remove(news(number).document.id);
    EXPECT_EQ(parts.verify(), Strings{}) << most_edges;
  }
}

TEST_F(BulkLoadTest, LoadsAndWritesMayFollowEachOther) {
  for (int number = 0; number < 20; ++number) put(loaded_, news(number));
  load(loaded_, 20, 300);
  for (int number = 0; number < 40; number += 2) loaded_.remove(news(number).document.id);
  load(loaded_, 300, 500);
  for (int number = 0; number < 40; number += 2) put(loaded_, news(number));
  for (int number = 0; number < 500; ++number) put(written_, news(number));
  EXPECT_EQ(answers(loaded_), answers(written_));
  EXPECT_EQ(loaded_.verify(), Strings{});
  for (const std::string& id : loaded_.stored_ids()) loaded_.remove(id);
  EXPECT_EQ(loaded_.verify(), Strings{});
}

TEST_F(BulkLoadTest, TermsOfOneHashAreToldApartInALoadAndBesideThoseThatAreStored) {
  for (const std::size_t most_edges : {BulkLoad::kMostEdges, std::size_t{1}}) {
    Store store = Store::open(tmp_ / std::to_string(most_edges), Access::kWrite);
    if (most_edges != 1) put(store, news(2));
    load(store, 2 + static_cast<int>(store.stored_ids().size()), 8, most_edges);
    for (const std::string& city : {kCities[2], kCities[3]}) EXPECT_NE(store.find_term("p:" + city), 0u) << city;
    EXPECT_NE(store.find_term("p:" + kCities[2]), store.find_term("p:" + kCities[3]));
    EXPECT_EQ(store.verify(), Strings{});
  }
}

TEST_F(BulkLoadTest, WhatWasNotFinishedLeavesNothing) {
  put(loaded_, news(0));
  const Strings before = answers(loaded_);
  {
    BulkLoad load(loaded_);
    const ExtractedDocument document = news(1);
    load.add({document, entities_of(document)});
    EXPECT_TRUE(load.may_hold(document.document.id));
    EXPECT_FALSE(load.may_hold("another"));
  }
  EXPECT_EQ(answers(loaded_), before);
  EXPECT_EQ(loaded_.verify(), Strings{});
  for (const auto& entry : fs::directory_iterator(tmp_ / "loaded"))
    EXPECT_FALSE(entry.path().filename().string().starts_with(".loading")) << entry.path();
}

TEST_F(BulkLoadTest, ADocumentThatCannotBeIsRefused) {
  ExtractedDocument bad = news(1), other = news(2);
  bad.statements[0].id = "st-1";
  other.extractor = "relata 9";
  BulkLoad load(loaded_);
  const ExtractedDocument good = news(0);
  load.add({good, entities_of(good)});
  EXPECT_THROW(load.add({other, entities_of(other)}), StoreError);
  EXPECT_THROW(load.add({bad, entities_of(bad)}), StoreError);
}

TEST_F(BulkLoadTest, RowsOfIdentityGoAndComeWithIt) {
  loaded_.change([](RowEdit& rows) {
    for (const char* key : {"a1", "a2", "b1"}) rows.put(key, "old");
    return 3;
  });
  BulkLoad load(loaded_);
  const ExtractedDocument document = news(0);
  load.add({document, entities_of(document)});
  load.finish({{{"a", "b"}}, [](const BulkLoad::VisitRow& visit) {
                 visit("a2", "new");
                 visit("a3", "new");
                 return std::uint64_t{7};
               }});
  EXPECT_EQ(loaded_.identity().get("a1"), std::nullopt);
  EXPECT_EQ(loaded_.identity().get("a2"), "new");
  EXPECT_EQ(loaded_.identity().get("a3"), "new");
  EXPECT_EQ(loaded_.identity().get("b1"), "old");
  EXPECT_EQ(loaded_.entities_count(), 7u);
}

TEST_F(BulkLoadTest, ADatabaseThatLostALoadIsBehindItsSeal) {
  loaded_.flush();
  fs::copy(tmp_ / "loaded", tmp_ / "before", fs::copy_options::recursive);
  load(loaded_, 0, 10);
  loaded_.flush();
  EXPECT_GT(sealed(tmp_ / "loaded"), sealed(tmp_ / "before"));
  fs::copy(tmp_ / "loaded" / kSealFile, tmp_ / "before" / kSealFile, fs::copy_options::overwrite_existing);
  EXPECT_TRUE(holds(words_of<StoreError>([&] { Store::open(tmp_ / "before", Access::kRead); }), "holds less than"));
}

TEST_F(BulkLoadTest, AReaderSeesALoadWholeOnceItIsFinished) {
  loaded_.flush();
  const Store early = Store::open(tmp_ / "loaded", Access::kRead);
  load(loaded_, 0, 10);
  EXPECT_TRUE(early.stored_ids().empty());
  EXPECT_EQ(Store::open(tmp_ / "loaded", Access::kRead).stored_ids().size(), 10u);
}

}  // namespace
}  // namespace relata::store
